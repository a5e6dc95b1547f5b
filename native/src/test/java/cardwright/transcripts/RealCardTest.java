package cardwright.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.card.ReaderDialect;
import cardwright.mifare.CardType;
import cardwright.testing.PrivatePcscd;
import cardwright.testing.junit.OrSkip;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.VirtualReaderOptions;
import cardwright.virtual.fault.FaultKind;
import cardwright.virtual.vpcd.Vpcd;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The commands that write, through libpcsclite, a real pcscd and its driver to a virtual card: as a new user would,
/// with a card that slips off on the way and a process that is killed.
@Tag("outside")
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RealCardTest {
    private static final String HEX = "00112233445566778899AABBCCDDEEFF";

    @ParameterizedTest
    @EnumSource(Program.class)
    void a_card_behind_pcscd_is_written_resumed_and_undone(Program program, @TempDir Path folder) throws Exception {
        program.mustBeThere();
        Path service = Files.createDirectory(folder.resolve("pcscd"));
        try (PrivatePcscd pcscd =
                OrSkip.orSkip(() -> PrivatePcscd.start(service, List.of(ReaderDialect.ACR1252U.readerName())))) {
            Path desk = Files.createDirectory(folder.resolve("desk"));
            program.putInto(desk);
            VirtualCard card = VirtualCard.blank(CardType.CLASSIC_1K);
            VirtualReader reader = VirtualReader.holding(
                    card,
                    VirtualReaderOptions.DEFAULT
                            .withDialect(ReaderDialect.ACR1252U)
                            .withFault(FaultKind.parse("drop-at=150")));
            try (Vpcd _ = Vpcd.start(reader, pcscd.driver(0))) {
                new Story(pcscd, desk, card, Killer.in(folder)).tell();
            }
        }
    }

    /// What is typed, and what the card holds then.
    private record Story(PrivatePcscd pcscd, Path desk, VirtualCard card, Killer killer) {
        private Program.Answer type(String command) throws Exception {
            return type("", command);
        }

        private Program.Answer type(String before, String command) throws Exception {
            StringBuilder environment = new StringBuilder();
            pcscd.environment().forEach((name, value) -> environment.append(name + "='" + value + "' "));
            return Program.type(environment + before + "cardwright " + command + "; exit $?", List.of(), desk);
        }

        private void done(String command) throws Exception {
            Program.Answer answer = type(command);
            assertThat(answer.exit())
                    .as(command + ": " + answer.out() + answer.err())
                    .isZero();
        }

        private void awaitCard() throws Exception {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (type("read 1").exit() != 0) {
                assertThat(System.nanoTime()).as("time to see the card").isLessThan(end);
            }
        }

        void tell() throws Exception {
            awaitCard();
            byte[] blank = card.toBytes();
            done("keys map");
            done("dump -o before.mct");
            done("write 4 " + HEX + HEX + HEX);
            assertThat(card.toBytes()).isNotEqualTo(blank);
            done("trailer set 2 --access 7F0788 --key-b 010203040506");
            done("value init 20 100 --backup 21");
            done("value increment 20 5 --backup 21");
            done("value decrement 20 7 --backup 21");
            assertThat(type("value read 20 --backup 21").out()).contains("98");
            byte[] written = card.toBytes();

            Program.Answer killed = type(killer.at(5), "write 24 " + HEX + HEX);
            assertThat(killed.exit()).as(killed.out() + killed.err()).isEqualTo(Killer.KILLED);
            assertThat(type("write 28 " + HEX).exit()).isEqualTo(1);
            done("resume");
            assertThat(card.toBytes()).isNotEqualTo(written);
            done("undo");
            assertThat(card.toBytes()).isEqualTo(written);

            done("restore before.mct --key B:010203040506");
            assertThat(card.toBytes()).isEqualTo(blank);
            assertThat(type("diff before.mct card").out()).isEqualTo("Nothing differs.\n");
        }
    }
}
