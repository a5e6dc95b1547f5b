package cardwright.pcsc.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.card.CardConnection;
import cardwright.card.CardReader;
import cardwright.card.Disposition;
import cardwright.card.Protocol;
import cardwright.card.ReaderDialect;
import cardwright.card.ReaderFailed;
import cardwright.card.ReaderStatus;
import cardwright.card.ReaderStatus.Use;
import cardwright.card.ReaderWatch;
import cardwright.card.ShareMode;
import cardwright.mifare.CardType;
import cardwright.pcsc.PcscConnection;
import cardwright.pcsc.PcscReader;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.VirtualReaderOptions;
import cardwright.virtual.WireEvent;
import java.util.HexFormat;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Only what was asked for reaches the card, told by the card's own log.
@Tag("outside")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WireTest {
    private static final byte[] GET_UID = HexFormat.of().parseHex("FFCA000000");

    private final VirtualReader virtual = VirtualReader.holding(
            VirtualCard.blank(CardType.CLASSIC_1K), VirtualReaderOptions.DEFAULT.withDialect(ReaderDialect.CRT_603));

    private List<String> commands() {
        return virtual.report().events().stream()
                .filter(WireEvent.Exchanged.class::isInstance)
                .map(e -> ((WireEvent.Exchanged) e).command().hex())
                .toList();
    }

    @Test
    void listing_watching_connecting_and_reconnecting_send_nothing() throws Exception {
        RealReaders.with(virtual, ReaderDialect.CRT_603, (readers, name) -> {
            readers.list();
            try (ReaderWatch watch = readers.watch();
                    PcscReader reader = (PcscReader) readers.open(name)) {
                watch.await(0);
                watch.await(600);
                assertThat(reader.status().card()).isEqualTo(ReaderStatus.Presence.PRESENT);
                for (ShareMode mode : ShareMode.values()) {
                    for (Disposition end : List.of(Disposition.LEAVE, Disposition.RESET, Disposition.UNPOWER)) {
                        PcscConnection connection = reader.connect(mode);
                        assertThat(connection.atr().cardType()).contains(CardType.CLASSIC_1K);
                        connection.status();
                        connection.reconnect(end);
                        connection.beginTransaction();
                        connection.endTransaction(Disposition.LEAVE);
                        connection.close(end);
                    }
                }
            }
            assertThat(commands()).isEmpty();
        });
    }

    @Test
    void so_many_commands_reach_the_card_as_were_asked_for() throws Exception {
        RealReaders.with(virtual, ReaderDialect.CRT_603, (readers, name) -> {
            try (CardReader reader = readers.open(name);
                    CardConnection connection = reader.connect(ShareMode.EXCLUSIVE)) {
                for (int i = 0; i < 100; i++) {
                    assertThat(connection.transmit(GET_UID)).hasSizeGreaterThan(2);
                }
                // A refusal and an unknown command: still no guess, no repetition.
                connection.transmit(HexFormat.of().parseHex("FFB0000410"));
                connection.transmit(HexFormat.of().parseHex("00A4040000"));
            }
            assertThat(commands()).hasSize(102).startsWith("FF CA 00 00 00");
            assertThat(commands().subList(100, 102)).containsExactly("FF B0 00 04 10", "00 A4 04 00 00");
        });
    }

    @Test
    void a_share_mode_is_seen_by_others_and_a_protocol_is_agreed_on() throws Exception {
        RealReaders.with(virtual, ReaderDialect.CRT_603, (readers, name) -> {
            try (PcscReader reader = (PcscReader) readers.open(name)) {
                assertThat(reader.status().use()).isEqualTo(Use.FREE);
                try (PcscConnection connection = reader.connect(ShareMode.SHARED, Protocol.T0)) {
                    assertThat(connection.protocol()).isEqualTo(Protocol.T0);
                    assertThat(reader.status().use()).isEqualTo(Use.SHARED);
                    connection.reconnect(ShareMode.EXCLUSIVE, Protocol.T1, Disposition.RESET);
                    assertThat(connection.protocol()).isEqualTo(Protocol.T1);
                    assertThat(reader.status().use()).isEqualTo(Use.EXCLUSIVE);
                    assertThat(connection.transmit(GET_UID)).hasSizeGreaterThan(2);
                    assertUnsupported(() -> connection.attribute(0x7FFF0099));
                    assertUnsupported(connection::escapeCode);
                }
            }
        });
    }

    /// vpcd has neither attributes nor features.
    private static void assertUnsupported(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ReaderFailed.class, e -> assertThat(e.code()).isEqualTo(0x8010001F));
    }
}
