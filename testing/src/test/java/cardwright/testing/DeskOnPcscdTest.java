package cardwright.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.card.ReaderDialect;
import cardwright.card.ReaderStatus.Presence;
import cardwright.pcsc.PcscReaders;
import cardwright.testing.junit.CardOnDesk;
import java.util.HexFormat;
import javax.smartcardio.Card;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.TerminalFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A desk on a real pcscd.
@Tag("outside")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@CardOnDesk(value = "1k,dialect=acr122u", pcscd = true)
class DeskOnPcscdTest extends DeskContract {
    @Test
    void a_card_is_there_again_after_the_service_was_killed(Desk desk, PrivatePcscd pcscd) throws Exception {
        pcscd.kill();
        pcscd.restart();
        try (PcscReaders readers = PcscReaders.system()) {
            JvmPcscd.await(readers, desk.readerName(), Presence.PRESENT);
        }
        assertThat(desk.commands()).isEmpty();
    }

    @Test
    void a_program_in_another_process_finds_the_card_by_the_environment(Desk desk) throws Exception {
        assertThat(desk.environment()).containsOnlyKeys("PCSCLITE_CSOCK_NAME");
        assertThat(desk.readerName()).isEqualTo(ReaderDialect.ACR122U.readerName() + " 00 00");
    }

    /// Lists the readers and reads the card as any Java program does, knowing nothing of ours.
    @Test
    void a_program_that_uses_javax_smartcardio_meets_the_card(Desk desk) throws Exception {
        CardTerminal terminal =
                TerminalFactory.getInstance("PC/SC", null).terminals().getTerminal(desk.readerName());
        assertThat(terminal.isCardPresent()).isTrue();
        Card card = terminal.connect("T=1");
        try {
            byte[] load = HexFormat.of().parseHex("FF82000006FFFFFFFFFFFF");
            assertThat(card.getBasicChannel().transmit(new CommandAPDU(load)).getSW())
                    .isEqualTo(0x9000);
        } finally {
            card.disconnect(true);
        }
        assertThat(desk.commands()).containsExactly("FF 82 00 00 06 ** ** ** ** ** **");
    }
}
