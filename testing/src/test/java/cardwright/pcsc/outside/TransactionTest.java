package cardwright.pcsc.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardInUse;
import cardwright.card.CardReader;
import cardwright.card.Disposition;
import cardwright.card.Protocol;
import cardwright.card.ReaderDialect;
import cardwright.card.ShareMode;
import cardwright.mifare.CardType;
import cardwright.pcsc.PcscConnection;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import java.io.BufferedReader;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// While somebody has a transaction, the others wait, heed interrupts meanwhile, and hold up no other reader.
@Tag("outside")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TransactionTest {
    private static final byte[] GET_UID = HexFormat.of().parseHex("FFCA000000");
    private static final long HELD = 3000;

    /// Something that may wait.
    @FunctionalInterface
    private interface Wait {
        void on(CardConnection connection) throws CardException;
    }

    private static Process hold(String name) throws Exception {
        Process holder =
                ChildJvm.start(RealReaders.pcscd().environment(), Holder.class.getName(), name, Long.toString(HELD));
        BufferedReader lines = holder.inputReader();
        assertThat(lines.readLine()).isEqualTo("held");
        return holder;
    }

    private static void with(RealReaders.Use use) throws Exception {
        VirtualReader virtual = VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K));
        RealReaders.with(virtual, ReaderDialect.STANDARD, use);
    }

    /// A thread in a wait, and what the wait ends with: null if all went well.
    private static Future<Throwable> waiting(Wait wait, CardConnection connection, CompletableFuture<Thread> thread) {
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            thread.complete(Thread.currentThread());
            try {
                wait.on(connection);
                end.complete(null);
            } catch (Throwable e) {
                end.complete(e);
            }
        });
        return end;
    }

    private static void endsByInterrupt(Wait wait) throws Exception {
        with((readers, name) -> {
            try (CardReader reader = readers.open(name);
                    CardConnection connection = reader.connect(ShareMode.SHARED)) {
                Process holder = hold(name);
                CompletableFuture<Thread> thread = new CompletableFuture<>();
                Future<Throwable> end = waiting(wait, connection, thread);
                assertThatThrownBy(() -> end.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                assertThat(readers.list()).isNotEmpty();
                thread.get().interrupt();
                assertThat(end.get(1, TimeUnit.SECONDS)).isInstanceOf(CardInUse.class);
                assertThat(holder.isAlive()).isTrue();
                wait.on(connection);
                assertThat(holder.waitFor()).isZero();
            }
        });
    }

    @Test
    void an_interrupt_ends_the_wait_of_begin_for_another_program() throws Exception {
        endsByInterrupt(connection -> {
            connection.beginTransaction();
            connection.endTransaction(Disposition.LEAVE);
        });
    }

    @Test
    void an_interrupt_ends_the_wait_of_a_command_for_another_program() throws Exception {
        endsByInterrupt(connection -> connection.transmit(GET_UID));
    }

    @Test
    void an_interrupt_ends_the_wait_of_a_reconnect_for_another_program() throws Exception {
        endsByInterrupt(connection -> connection.reconnect(Disposition.LEAVE));
    }

    @Test
    void a_thread_that_waits_for_another_thread_s_transaction_goes_on_after_it() throws Exception {
        with((readers, name) -> {
            try (CardReader first = readers.open(name);
                    CardReader second = readers.open(name);
                    CardConnection holds = first.connect(ShareMode.SHARED);
                    CardConnection waits = second.connect(ShareMode.SHARED)) {
                holds.beginTransaction();
                Future<Throwable> end = waiting(
                        connection -> {
                            connection.beginTransaction();
                            connection.transmit(GET_UID);
                            connection.endTransaction(Disposition.LEAVE);
                        },
                        waits,
                        new CompletableFuture<>());
                assertThatThrownBy(() -> end.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                assertThat(holds.transmit(GET_UID)).hasSizeGreaterThan(2);
                holds.endTransaction(Disposition.LEAVE);
                assertThat(end.get(2, TimeUnit.SECONDS)).isNull();
            }
        });
    }

    @Test
    void a_connect_that_waits_for_another_thread_s_transaction_does_not_keep_it_from_its_end() throws Exception {
        with((readers, name) -> {
            try (CardReader first = readers.open(name);
                    CardReader second = readers.open(name);
                    CardConnection holds = first.connect(ShareMode.SHARED)) {
                holds.beginTransaction();
                Future<Throwable> end =
                        waiting(_ -> second.connect(ShareMode.SHARED).close(), holds, new CompletableFuture<>());
                assertThatThrownBy(() -> end.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                assertThat(holds.transmit(GET_UID)).hasSizeGreaterThan(2);
                holds.endTransaction(Disposition.LEAVE);
                assertThat(end.get(2, TimeUnit.SECONDS)).isNull();
            }
        });
    }

    @Test
    void a_reconnect_that_wants_the_card_for_itself_does_not_wait_for_ever_for_those_who_are_connected()
            throws Exception {
        with((readers, name) -> {
            try (CardReader first = readers.open(name);
                    CardReader second = readers.open(name);
                    CardConnection other = first.connect(ShareMode.SHARED);
                    CardConnection wants = second.connect(ShareMode.SHARED)) {
                PcscConnection connection = (PcscConnection) wants;
                assertThatThrownBy(() -> connection.reconnect(ShareMode.EXCLUSIVE, Protocol.ANY, Disposition.LEAVE))
                        .isInstanceOf(CardInUse.class);
                assertThat(other.transmit(GET_UID)).hasSizeGreaterThan(2);
            }
        });
    }
}
