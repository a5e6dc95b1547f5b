package cardwright.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.apdu.CommandApdu;
import cardwright.apdu.ResponseApdu;
import cardwright.apdu.StatusWord;
import cardwright.card.ReaderDialect;
import cardwright.mifare.CardType;
import cardwright.text.InvalidInput;
import cardwright.virtual.CardContract.Check;
import cardwright.virtual.fault.Exchange;
import cardwright.virtual.fault.Fault;
import cardwright.virtual.fault.FaultScene;
import cardwright.virtual.fault.Layer;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The contract, kept by the virtual reader in every dialect.
class CardContractTest {
    /// Checks that look at connections only, which no answer can break.
    private static final List<String> CONNECTION_CHECKS = List.of(
            "a 1K card is known by its ATR",
            "an exclusive connection keeps others off until it is closed",
            "a shared connection keeps an exclusive one off",
            "a call after close is told so, and a second close is not");

    @TestFactory
    Stream<DynamicNode> every_dialect_keeps_the_contract() {
        return ReaderDialect.ALL.stream().map(CardContractTest::contractOf);
    }

    private static DynamicNode contractOf(ReaderDialect dialect) {
        Stream<DynamicTest> tests = CardContract.checks(dialect).stream()
                .map(check -> DynamicTest.dynamicTest(check.name(), () -> keeps(dialect, check)));
        return DynamicContainer.dynamicContainer(dialect.id(), tests);
    }

    private static void keeps(ReaderDialect dialect, Check check) throws Exception {
        VirtualCard card = VirtualCard.blank(CardType.CLASSIC_1K);
        byte[] before = card.toBytes();
        VirtualReader reader = VirtualReader.holding(card, VirtualReaderOptions.DEFAULT.withDialect(dialect));

        check.run(reader);

        assertThat(card.toBytes()).as("memory after the check").isEqualTo(before);
        assertThat(card.writeCycles() > 0 && !check.writes())
                .as("wrote without saying so")
                .isFalse();
        assertThat(reader.report().leftovers()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> no_check_passes_whatever_the_reader_answers() {
        return CardContract.checks(ReaderDialect.ACR1252U).stream()
                .filter(check -> !CONNECTION_CHECKS.contains(check.name()))
                .map(check -> DynamicTest.dynamicTest(
                        check.name(),
                        () -> assertThat(passes(check, "9000") && passes(check, "6300"))
                                .isFalse()));
    }

    /// Whether a check passes on a reader that answers every command with a status word, and zeros where data
    /// is due.
    private static boolean passes(Check check, String status) throws Exception {
        Fault answer = new Answering(StatusWord.of(Integer.parseInt(status, 16)));
        VirtualReader reader = VirtualReader.holding(
                VirtualCard.blank(CardType.CLASSIC_1K),
                VirtualReaderOptions.DEFAULT.withDialect(ReaderDialect.ACR1252U).withFault(answer));
        try {
            check.run(reader);
            return true;
        } catch (ContractBroken | InvalidInput e) {
            return false;
        }
    }

    private record Answering(StatusWord status) implements Fault {
        @Override
        public Exchange around(Exchange next, FaultScene scene) {
            return new Layer(next) {
                @Override
                public byte[] transmit(byte[] command) {
                    int due = status.isOk() ? CommandApdu.of(command).le() % 256 : 0;
                    return ResponseApdu.of(new byte[due], status).toBytes();
                }
            };
        }

        @Override
        public String notation() {
            return "answering=" + status;
        }
    }

    @Test
    void every_check_has_a_name_of_its_own() {
        for (ReaderDialect dialect : ReaderDialect.ALL) {
            List<String> names =
                    CardContract.checks(dialect).stream().map(Check::name).toList();
            assertThat(new HashSet<>(names)).hasSameSizeAs(names);
        }
    }
}
