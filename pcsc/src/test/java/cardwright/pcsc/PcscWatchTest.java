package cardwright.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.card.Clock;
import cardwright.card.NoService;
import cardwright.card.ReaderStatus;
import cardwright.card.ReaderWatch;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a watch asks the library, over a library that does what the test says.
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PcscWatchTest {
    private static final int TIMEOUT = PcscCode.SCARD_E_TIMEOUT.code();

    private final FakeWinscard fake = new FakeWinscard();

    private ReaderWatch watch() throws Exception {
        try (PcscReaders readers = PcscReaders.over(fake, PcscAbi.LINUX, Clock.system())) {
            return readers.watch();
        }
    }

    private List<String> waits() {
        return fake.calls.stream()
                .filter(c -> c.startsWith("GetStatusChange wait"))
                .toList();
    }

    @Test
    void the_first_time_it_tells_at_once() throws Exception {
        assertThat(watch().await(60_000)).hasSize(1);
        assertThat(waits()).isEmpty();
    }

    @Test
    void the_whole_state_goes_back_with_its_counter_and_without_the_mark_of_change() throws Exception {
        ReaderWatch watch = watch();
        fake.eventState = 0x00070122;
        watch.await(0);
        fake.onWait = states -> {
            states[0].event = 0x00030002;
            fake.eventState = 0x00080010;
        };
        assertThat(watch.await(60_000)).extracting(ReaderStatus::card).containsExactly(ReaderStatus.Presence.NONE);
        fake.onWait = _ -> fake.eventState = 0x00090022;
        watch.await(60_000);
        assertThat(waits())
                .containsExactly(
                        "GetStatusChange wait \\\\?PnP?\\Notification=00000000 Fake 00 00=00070120",
                        "GetStatusChange wait \\\\?PnP?\\Notification=00030000 Fake 00 00=00080010");
    }

    @Test
    void a_card_that_was_away_and_is_back_is_told_of() throws Exception {
        ReaderWatch watch = watch();
        fake.eventState = 0x00010022;
        watch.await(0);
        fake.onWait = _ -> fake.eventState = 0x00030022;
        assertThat(watch.await(60_000)).hasSize(1);
        assertThat(waits()).hasSize(1);
    }

    @Test
    void a_new_reader_is_told_of_and_one_that_went_is_asked_about_no_more() throws Exception {
        ReaderWatch watch = watch();
        watch.await(0);
        fake.onWait = _ -> fake.readers = List.of(FakeWinscard.READER, "Another 01 00");
        assertThat(watch.await(60_000)).hasSize(2);
        fake.onWait = _ -> fake.readers = List.of("Another 01 00");
        assertThat(watch.await(60_000)).hasSize(1);
        fake.onWait = _ -> fake.readers = List.of();
        assertThat(watch.await(60_000)).isEmpty();
        fake.onWait = _ -> fake.readers = List.of(FakeWinscard.READER);
        assertThat(watch.await(60_000)).hasSize(1);
        assertThat(waits().getLast()).doesNotContain("Another", "Fake");
    }

    @Test
    void the_time_over_tells_what_is_so() throws Exception {
        ReaderWatch watch = watch();
        watch.await(0);
        fake.returns(PcscFunction.GET_STATUS_CHANGE, 0, TIMEOUT, 0);
        fake.onWait = _ -> pause(20);
        assertThat(watch.await(10)).hasSize(1);
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_cancel_before_the_wait_ends_it_and_the_one_after_it_goes_on() throws Exception {
        ReaderWatch watch = watch();
        watch.cancel();
        assertThatThrownBy(() -> watch.await(60_000)).isInstanceOf(InterruptedException.class);
        assertThat(watch.await(0)).hasSize(1);
    }

    @Test
    void a_cancel_during_the_wait_reaches_the_library_and_ends_it() throws Exception {
        ReaderWatch watch = watch();
        watch.await(0);
        fake.onWait = _ -> watch.cancel();
        fake.returns(PcscFunction.GET_STATUS_CHANGE, 0, PcscCode.SCARD_E_CANCELLED.code());
        assertThatThrownBy(() -> watch.await(60_000)).isInstanceOf(InterruptedException.class);
        assertThat(fake.count("Cancel")).isEqualTo(1);
    }

    @Test
    void a_cancel_nobody_here_asked_for_ends_nothing() throws Exception {
        ReaderWatch watch = watch();
        watch.await(0);
        fake.returns(PcscFunction.GET_STATUS_CHANGE, 0, PcscCode.SCARD_E_CANCELLED.code());
        fake.onWait = _ -> {
            if (waits().size() == 2) {
                fake.eventState = 0x10;
            }
        };
        assertThat(watch.await(60_000)).hasSize(1);
    }

    @Test
    void an_interrupt_ends_the_wait() throws Exception {
        ReaderWatch watch = watch();
        watch.await(0);
        Thread waiting = Thread.currentThread();
        fake.onWait = _ -> waiting.interrupt();
        assertThatThrownBy(() -> watch.await(60_000)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void a_service_that_goes_is_told_of_and_found_again() throws Exception {
        int gone = PcscCode.SCARD_E_NO_SERVICE.code();
        ReaderWatch watch = watch();
        watch.await(0);
        fake.returns(PcscFunction.GET_STATUS_CHANGE, 0, gone).returns(PcscFunction.ESTABLISH_CONTEXT, gone);
        assertThatThrownBy(() -> watch.await(60_000)).isInstanceOf(NoService.class);
        assertThat(watch.await(60_000))
                .as("at once, for nothing is known any more")
                .hasSize(1);
        assertThat(fake.count("EstablishContext")).isEqualTo(3);
    }

    @Test
    void a_library_that_wakes_us_for_nothing_does_not_keep_us_busy() throws Exception {
        ReaderWatch watch = watch();
        watch.await(0);
        watch.await(600);
        assertThat(waits()).hasSizeBetween(4, 10);
    }

    @Test
    void a_watch_that_is_closed_waits_no_more() throws Exception {
        ReaderWatch watch = watch();
        watch.await(0);
        fake.onWait = _ -> watch.close();
        assertThatThrownBy(() -> watch.await(60_000)).isInstanceOf(InterruptedException.class);
        assertThat(fake.calls.getLast()).startsWith("ReleaseContext");
        assertThatThrownBy(() -> watch.await(0)).isInstanceOf(IllegalStateException.class);
        watch.close();
        watch.cancel();
        int often = (int) IntStream.range(0, fake.calls.size())
                .filter(i -> fake.calls.get(i).startsWith("ReleaseContext"))
                .count();
        assertThat(often).isEqualTo(1);
    }
}
