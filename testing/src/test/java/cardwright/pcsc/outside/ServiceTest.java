package cardwright.pcsc.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardLost;
import cardwright.card.CardReader;
import cardwright.card.NoReader;
import cardwright.card.NoService;
import cardwright.card.ReaderDialect;
import cardwright.card.ReaderStatus;
import cardwright.card.ReaderStatus.Presence;
import cardwright.card.ReaderWatch;
import cardwright.card.ShareMode;
import cardwright.mifare.CardType;
import cardwright.pcsc.PcscReaders;
import cardwright.testing.PrivatePcscd;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.vpcd.Vpcd;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Cards come and go, and the service is killed and comes back, in one process that lives on.
@Tag("outside")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
// The readers are there before each test, or it is skipped.
@SuppressWarnings("NullAway.Init")
class ServiceTest {
    private static final byte[] GET_UID = HexFormat.of().parseHex("FFCA000000");
    private static final int LONG = 30_000;

    private final VirtualReader virtual = VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K));
    private PrivatePcscd pcscd;
    private PcscReaders readers;
    private String name;

    @BeforeEach
    void start() throws Exception {
        pcscd = RealReaders.pcscd();
        readers = PcscReaders.system();
        name = pcscd.readerName(0);
        RealReaders.await(readers, name, Presence.NONE);
    }

    @AfterEach
    void stop() throws Exception {
        if (readers != null) {
            readers.close();
        }
    }

    private Vpcd putCard() {
        return Vpcd.start(virtual, pcscd.driver(0));
    }

    private Presence presence(List<ReaderStatus> list) {
        return list.stream()
                .filter(s -> s.reader().equals(name))
                .findFirst()
                .orElseThrow()
                .card();
    }

    private void awaitCard(ReaderWatch watch, Presence wanted) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (presence(watch.await(LONG)) != wanted) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    @Test
    void a_card_that_comes_and_goes_is_seen_by_a_watch() throws Exception {
        try (ReaderWatch watch = readers.watch()) {
            assertThat(presence(watch.await(LONG))).isEqualTo(Presence.NONE);
            Vpcd card = putCard();
            awaitCard(watch, Presence.PRESENT);
            card.close();
            awaitCard(watch, Presence.NONE);
        }
    }

    private CompletableFuture<Throwable> waiting(ReaderWatch watch, CompletableFuture<Thread> thread) {
        return CompletableFuture.supplyAsync(() -> {
            thread.complete(Thread.currentThread());
            try {
                while (true) {
                    watch.await(LONG);
                }
            } catch (CardException | InterruptedException e) {
                return e;
            }
        });
    }

    @Test
    void a_wait_is_ended_by_an_interrupt_and_by_a_cancel_within_its_slice() throws Exception {
        try (ReaderWatch watch = readers.watch()) {
            watch.await(0);
            CompletableFuture<Thread> thread = new CompletableFuture<>();
            CompletableFuture<Throwable> first = waiting(watch, thread);
            Thread.sleep(300);
            thread.get().interrupt();
            assertThat(first.get(2, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
            CompletableFuture<Throwable> second = waiting(watch, new CompletableFuture<>());
            Thread.sleep(300);
            long begin = System.nanoTime();
            watch.cancel();
            assertThat(second.get(2, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
            assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)).isLessThan(1500);
            watch.await(0);
        }
    }

    @Test
    void a_removed_card_is_lost_and_a_card_that_is_back_is_connected_to() throws Exception {
        try (CardReader reader = readers.open(name)) {
            Vpcd card = putCard();
            RealReaders.await(readers, name, Presence.PRESENT);
            CardConnection connection = reader.connect(ShareMode.SHARED);
            card.close();
            RealReaders.await(readers, name, Presence.NONE);
            assertThatThrownBy(() -> connection.transmit(GET_UID))
                    .isInstanceOfSatisfying(
                            CardLost.class, e -> assertThat(e.reason()).isEqualTo(CardLost.Reason.CARD_REMOVED));
            connection.close();
            try (Vpcd _ = putCard()) {
                RealReaders.await(readers, name, Presence.PRESENT);
                try (CardConnection again = reader.connect(ShareMode.SHARED)) {
                    assertThat(again.transmit(GET_UID)).hasSizeGreaterThan(2);
                }
            }
            RealReaders.await(readers, name, Presence.NONE);
        }
    }

    @Test
    void a_service_killed_under_a_connection_and_a_wait_is_told_of_and_all_work_again_when_it_is_back()
            throws Exception {
        try (Vpcd _ = putCard();
                ReaderWatch watch = readers.watch();
                CardReader reader = readers.open(name)) {
            RealReaders.await(readers, name, Presence.PRESENT);
            CardConnection connection = reader.connect(ShareMode.SHARED);
            watch.await(0);
            CompletableFuture<Throwable> wait = waiting(watch, new CompletableFuture<>());
            Thread.sleep(100);

            pcscd.kill();
            assertThat(wait.get(10, TimeUnit.SECONDS)).isInstanceOf(NoService.class);
            assertThatThrownBy(() -> connection.transmit(GET_UID))
                    .isInstanceOfSatisfying(
                            CardLost.class, e -> assertThat(e.reason()).isEqualTo(CardLost.Reason.SERVICE_GONE));
            assertThatThrownBy(readers::list).isInstanceOf(NoService.class);
            assertThatThrownBy(() -> reader.connect(ShareMode.SHARED)).isInstanceOf(NoService.class);
            assertThatThrownBy(() -> watch.await(LONG)).isInstanceOf(NoService.class);

            pcscd.restart();
            RealReaders.await(readers, name, Presence.PRESENT);
            assertThat(presence(watch.await(LONG))).isEqualTo(Presence.PRESENT);
            try (CardConnection again = reader.connect(ShareMode.EXCLUSIVE)) {
                assertThat(again.transmit(GET_UID)).hasSizeGreaterThan(2);
            }
            assertThatThrownBy(() -> connection.transmit(GET_UID)).isInstanceOf(CardLost.class);
            connection.close();
        }
    }

    @Test
    void a_service_restarted_between_two_calls_is_not_even_noticed() throws Exception {
        try (Vpcd _ = putCard();
                ReaderWatch watch = readers.watch();
                CardReader reader = readers.open(name)) {
            RealReaders.await(readers, name, Presence.PRESENT);
            watch.await(0);
            reader.connect(ShareMode.SHARED).close();
            for (int i = 0; i < 3; i++) {
                pcscd.restart();
                assertThat(readers.list()).hasSize(2 * ReaderDialect.ALL.size());
                assertThat(watch.await(LONG)).hasSize(2 * ReaderDialect.ALL.size());
                assertThat(reader.status().reader()).isEqualTo(name);
            }
        }
    }

    @Test
    void a_command_on_the_way_when_the_service_is_killed_ends_cleanly() throws Exception {
        try (Vpcd _ = putCard();
                CardReader reader = readers.open(name)) {
            RealReaders.await(readers, name, Presence.PRESENT);
            CardConnection connection = reader.connect(ShareMode.SHARED);
            CompletableFuture<Integer> sending = CompletableFuture.supplyAsync(() -> {
                try {
                    for (int i = 0; ; i++) {
                        connection.transmit(GET_UID);
                    }
                } catch (CardException e) {
                    throw new CompletionException(e);
                }
            });
            Thread.sleep(200);
            pcscd.kill();
            assertThatThrownBy(() -> sending.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(CardLost.class);
            pcscd.restart();
        }
    }

    @Test
    void a_reader_nobody_has_is_no_reader() throws Exception {
        try (CardReader nobodys = readers.open("Nobody's 00 00")) {
            assertThatThrownBy(nobodys::status).isInstanceOf(NoReader.class);
            assertThatThrownBy(() -> nobodys.connect(ShareMode.SHARED)).isInstanceOf(NoReader.class);
        }
    }
}
