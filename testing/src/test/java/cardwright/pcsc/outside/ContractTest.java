package cardwright.pcsc.outside;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.card.CardReader;
import cardwright.card.ReaderDialect;
import cardwright.mifare.CardType;
import cardwright.virtual.CardContract;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.VirtualReaderOptions;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/// The contract of readers, unchanged, through libpcsclite, a real pcscd and its driver to a virtual card.
@Tag("outside")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ContractTest {
    @TestFactory
    Stream<DynamicTest> every_dialect_keeps_the_contract_through_pcscd() {
        return ReaderDialect.ALL.stream().map(dialect -> DynamicTest.dynamicTest(dialect.id(), () -> keeps(dialect)));
    }

    private static void keeps(ReaderDialect dialect) throws Exception {
        VirtualCard card = VirtualCard.blank(CardType.CLASSIC_1K);
        byte[] before = card.toBytes();
        VirtualReader virtual = VirtualReader.holding(card, VirtualReaderOptions.DEFAULT.withDialect(dialect));
        RealReaders.with(virtual, dialect, (readers, name) -> {
            for (CardContract.Check check : CardContract.checks(dialect)) {
                try (CardReader reader = readers.open(name)) {
                    check.run(reader);
                } catch (Exception | AssertionError e) {
                    throw new AssertionError(check.name(), e);
                }
            }
        });
        assertThat(card.toBytes()).as("memory afterwards").isEqualTo(before);
    }
}
