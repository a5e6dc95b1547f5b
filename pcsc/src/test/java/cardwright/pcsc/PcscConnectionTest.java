package cardwright.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.apdu.StatusWord;
import cardwright.card.CardException;
import cardwright.card.CardLost;
import cardwright.card.Clock;
import cardwright.card.Disposition;
import cardwright.card.Protocol;
import cardwright.card.ReaderFailed;
import cardwright.card.ShareMode;
import cardwright.pcsc.FakeWinscard.Stuck;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a connection tells the library, over a library that does what the test says.
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PcscConnectionTest {
    private static final byte[] COMMAND = {(byte) 0xFF, (byte) 0xCA, 0, 0, 0};

    private static PcscReader reader(FakeWinscard fake) throws CardException {
        try (PcscReaders readers = PcscReaders.over(fake, PcscAbi.LINUX, Clock.system())) {
            return (PcscReader) readers.open(FakeWinscard.READER);
        }
    }

    private static PcscConnection connection(FakeWinscard fake) throws CardException {
        return reader(fake).connect(ShareMode.SHARED);
    }

    @Test
    void connecting_says_share_mode_and_protocol_and_nothing_to_the_card() throws CardException {
        FakeWinscard fake = new FakeWinscard();
        PcscReader reader = reader(fake);
        reader.connect(ShareMode.EXCLUSIVE, Protocol.T1).close();
        reader.connect(ShareMode.SHARED).close();
        reader.connect(ShareMode.DIRECT, Protocol.T0).close();
        assertThat(fake.calls).contains("Connect 1 2", "Connect 2 3", "Connect 3 0");
        assertThat(fake.count("Transmit")).isZero();
        assertThat(fake.count("Control")).isZero();
    }

    @Test
    void an_answer_is_what_came_and_61_and_6C_are_not_followed() throws CardException {
        FakeWinscard fake = new FakeWinscard();
        PcscConnection connection = connection(fake);
        for (String answer : new String[] {"9000", "6110", "6C10", "0102036300"}) {
            fake.answer = HexFormat.of().parseHex(answer);
            assertThat(connection.transmit(COMMAND)).isEqualTo(fake.answer);
        }
        assertThat(fake.calls)
                .filteredOn(c -> c.startsWith("Transmit"))
                .containsOnly("Transmit 2 5")
                .hasSize(4);
    }

    @Test
    void the_longest_answer_comes_whole_and_the_next_short_one_is_short() throws CardException {
        FakeWinscard fake = new FakeWinscard();
        PcscConnection connection = connection(fake);
        byte[] longest = new byte[65538];
        Arrays.fill(longest, (byte) 0xA5);
        fake.answer = longest;
        byte[] first = connection.transmit(COMMAND);
        fake.answer = new byte[] {(byte) 0x90, 0};
        assertThat(connection.transmit(COMMAND)).hasSize(2);
        assertThat(first).isEqualTo(longest);
    }

    @Test
    void a_card_that_left_and_came_back_unnoticed_by_the_service_is_lost_not_a_wrong_protocol() throws CardException {
        FakeWinscard fake = new FakeWinscard();
        PcscConnection connection = connection(fake);
        fake.returns(PcscFunction.TRANSMIT, PcscCode.SCARD_E_PROTO_MISMATCH.code());
        assertThatThrownBy(() -> connection.transmit(COMMAND))
                .isInstanceOfSatisfying(
                        CardLost.class, e -> assertThat(e.reason()).isEqualTo(CardLost.Reason.CARD_REMOVED));
    }

    @Test
    void half_a_status_word_is_a_failure_of_the_reader() throws CardException {
        FakeWinscard fake = new FakeWinscard();
        PcscConnection connection = connection(fake);
        fake.answer = new byte[] {(byte) 0x90};
        assertThatThrownBy(() -> connection.transmit(COMMAND))
                .isInstanceOfSatisfying(
                        CardLost.class, e -> assertThat(e.reason()).isEqualTo(CardLost.Reason.READER_IO));
        assertThat(StatusWord.of(0x9000).isOk()).isTrue();
    }

    @Test
    void a_command_of_no_or_too_many_bytes_is_refused_before_the_library_sees_it() throws CardException {
        FakeWinscard fake = new FakeWinscard();
        PcscConnection connection = connection(fake);
        assertThatThrownBy(() -> connection.transmit(new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> connection.transmit(new byte[65545])).isInstanceOf(IllegalArgumentException.class);
        assertThat(fake.count("Transmit")).isZero();
    }

    @Test
    void a_failed_command_is_not_sent_again() throws CardException {
        FakeWinscard fake = new FakeWinscard();
        PcscConnection connection = connection(fake);
        for (PcscCode code : PcscCode.values()) {
            if (code == PcscCode.SCARD_S_SUCCESS) {
                continue;
            }
            long before = fake.count("Transmit");
            fake.returns(PcscFunction.TRANSMIT, code.code());
            assertThatThrownBy(() -> connection.transmit(COMMAND))
                    .as(code.name())
                    .isInstanceOf(CardException.class);
            assertThat(fake.count("Transmit")).as(code.name()).isEqualTo(before + 1);
        }
        assertThat(fake.count("EstablishContext")).isEqualTo(1);
    }

    @Test
    void reconnecting_keeps_share_mode_and_protocol_unless_others_are_asked_for() throws CardException {
        FakeWinscard fake = new FakeWinscard();
        PcscConnection connection = connection(fake);
        connection.reconnect(Disposition.RESET);
        fake.active = 1;
        connection.reconnect(ShareMode.EXCLUSIVE, Protocol.T0, Disposition.UNPOWER);
        assertThat(connection.protocol()).isEqualTo(Protocol.T0);
        connection.reconnect(Disposition.LEAVE);
        fake.returns(PcscFunction.RECONNECT, PcscCode.SCARD_E_SHARING_VIOLATION.code());
        assertThatThrownBy(() -> connection.reconnect(ShareMode.SHARED, Protocol.ANY, Disposition.LEAVE))
                .isInstanceOf(CardException.class);
        connection.reconnect(Disposition.LEAVE);
        assertThat(fake.calls)
                .filteredOn(c -> c.startsWith("Reconnect"))
                .containsExactly(
                        "Reconnect 2 3 1", "Reconnect 1 1 2", "Reconnect 1 1 0", "Reconnect 2 3 0", "Reconnect 1 1 0");
    }

    @Test
    void transactions_dispositions_attributes_and_status_are_handed_through() throws CardException {
        FakeWinscard fake = new FakeWinscard();
        PcscConnection connection = connection(fake);
        connection.beginTransaction();
        connection.endTransaction(Disposition.RESET);
        assertThat(connection.attribute(0x00090303)).containsExactly(1, 2, 3);
        fake.attribute = new byte[1000];
        assertThat(connection.attribute(0x00090303)).hasSize(1000);
        connection.setAttribute(0x7FFF0003, new byte[] {1});
        assertThat(connection.status())
                .isEqualTo(new PcscStatus(
                        FakeWinscard.READER,
                        CardState.NEGOTIABLE,
                        Protocol.T1,
                        java.util.Optional.of(connection.atr())));
        connection.close(Disposition.EJECT);
        assertThat(fake.calls)
                .contains(
                        "BeginTransaction",
                        "EndTransaction 1",
                        "GetAttrib 90303",
                        "SetAttrib 7fff0003",
                        "Disconnect 3");
    }

    @Test
    void the_escape_code_is_the_one_the_driver_tells() throws CardException {
        FakeWinscard fake = new FakeWinscard();
        PcscConnection connection = connection(fake);
        fake.answer = HexFormat.of().parseHex("0604 42330006 1304 42000DAC 1204 42330012".replace(" ", ""));
        assertThat(connection.escapeCode()).hasValue(0x42000DAC);
        fake.answer = HexFormat.of().parseHex("060442330006" + "13044200");
        assertThat(connection.escapeCode()).as("a list that breaks off").isEmpty();
        fake.answer = new byte[0];
        assertThat(connection.escapeCode()).isEmpty();
        assertThat(fake.calls).contains("Control 42000d48");
        fake.returns(PcscFunction.CONTROL, 0x8010001F);
        assertThatThrownBy(connection::escapeCode).isInstanceOf(ReaderFailed.class);
    }

    @Test
    void after_close_every_call_is_told_so_and_the_library_hears_of_none() throws CardException {
        FakeWinscard fake = new FakeWinscard();
        PcscConnection connection = connection(fake);
        connection.close();
        connection.close();
        int before = fake.calls.size();
        assertThatThrownBy(() -> connection.transmit(COMMAND)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(connection::beginTransaction).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> connection.endTransaction(Disposition.LEAVE))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> connection.reconnect(Disposition.LEAVE)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(connection::status).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> connection.attribute(1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> connection.setAttribute(1, COMMAND)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> connection.control(1, COMMAND)).isInstanceOf(IllegalStateException.class);
        assertThat(fake.calls).hasSize(before);
        assertThat(fake.calls).filteredOn(c -> c.startsWith("Disconnect")).containsExactly("Disconnect 2");
    }

    @Test
    void a_second_thread_is_refused_and_a_close_waits_for_nobody_but_ends_only_what_is_over() throws Exception {
        Stuck fake = new Stuck();
        PcscReader reader = reader(fake);
        PcscConnection connection = reader.connect(ShareMode.SHARED);
        CompletableFuture<byte[]> first = CompletableFuture.supplyAsync(() -> {
            try {
                return connection.transmit(COMMAND);
            } catch (CardException e) {
                throw new IllegalStateException(e);
            }
        });
        fake.entered.await();
        assertThatThrownBy(() -> connection.transmit(COMMAND))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("one thread");
        connection.close(Disposition.LEAVE);
        connection.close(Disposition.EJECT);
        reader.close();
        assertThat(fake.count("Disconnect")).as("under a call").isZero();
        assertThat(fake.count("ReleaseContext")).as("under a call").isZero();
        fake.letGo.countDown();
        assertThat(first.get(5, TimeUnit.SECONDS)).hasSize(2);
        assertThat(fake.calls).filteredOn(c -> c.startsWith("Disconnect")).containsExactly("Disconnect 0");
        assertThat(fake.calls.getLast()).startsWith("ReleaseContext");
    }

    @Test
    void closing_the_reader_closes_its_connections_and_then_its_context() throws CardException {
        FakeWinscard fake = new FakeWinscard();
        PcscReader reader = reader(fake);
        reader.connect(ShareMode.SHARED);
        reader.connect(ShareMode.SHARED).close(Disposition.LEAVE);
        reader.close();
        reader.close();
        assertThat(fake.calls.reversed().subList(0, 3))
                .containsExactly("ReleaseContext 1", "Disconnect 2", "Disconnect 0");
        assertThatThrownBy(() -> reader.connect(ShareMode.SHARED)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(reader::status).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void connecting_does_not_ask_for_the_atr_which_is_asked_once_when_it_is_wanted() throws CardException {
        FakeWinscard fake = new FakeWinscard();
        try (PcscReader reader = reader(fake);
                PcscConnection connection = reader.connect(ShareMode.SHARED)) {
            assertThat(fake.count("Status")).isZero();
            assertThat(connection.atr()).isEqualTo(connection.atr());
            assertThat(fake.count("Status")).isEqualTo(1);
            connection.reconnect(Disposition.RESET);
            connection.atr();
            assertThat(fake.count("Status")).isEqualTo(2);
        }
    }

    @Test
    void a_card_that_leaves_at_once_is_lost_for_who_asks_its_atr() throws CardException {
        FakeWinscard fake = new FakeWinscard().returns(PcscFunction.STATUS, PcscCode.SCARD_W_REMOVED_CARD.code());
        try (PcscReader reader = reader(fake);
                PcscConnection connection = reader.connect(ShareMode.SHARED)) {
            assertThatThrownBy(connection::atr).isInstanceOf(CardLost.class);
        }
        assertThat(fake.count("Disconnect")).isEqualTo(1);
    }
}
