package cardwright.virtual.vpcd;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.card.CardException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Every wait in here ends by itself after a few seconds.
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class VpcdTest {
    private static final String ATR = "3B8F8001804F0CA000000306030001000000006A";

    private final RecordingReader reader = new RecordingReader();
    private FakeDriver driver;

    @BeforeEach
    void listen() throws IOException {
        driver = FakeDriver.listening();
    }

    @AfterEach
    void hangUp() throws IOException {
        driver.close();
    }

    @Test
    void a_program_behind_pcscd_talks_to_the_card() throws Exception {
        try (Vpcd _ = Vpcd.start(reader, driver.address())) {
            driver.awaitCard();
            assertThat(driver.ask("04")).isEqualTo(ATR);
            driver.send("01");
            assertThat(driver.ask("04")).isEqualTo(ATR);
            assertThat(driver.ask("FFCA000000")).isEqualTo("000000CAFF9000");
            driver.send("02");
            assertThat(driver.ask("04")).isEqualTo(ATR);
            assertThat(driver.ask("FFB0000410")).isEqualTo("100400B0FF9000");
        }
        assertThat(reader.events)
                .containsExactly("connect EXCLUSIVE", "FFCA000000", "reconnect RESET", "FFB0000410", "close UNPOWER");
    }

    @Test
    void power_off_and_on_end_the_session_but_the_card_is_still_seen() throws Exception {
        try (Vpcd _ = Vpcd.start(reader, driver.address())) {
            driver.awaitCard();
            driver.send("01");
            assertThat(driver.ask("FFCA000000")).endsWith("9000");
            driver.send("00");
            assertThat(driver.ask("04")).isEqualTo(ATR);
            assertThat(driver.ask("04")).isEqualTo(ATR);
            driver.send("01");
            assertThat(driver.ask("FFB0000410")).endsWith("9000");
        }
        assertThat(reader.events)
                .containsExactly(
                        "connect EXCLUSIVE",
                        "FFCA000000",
                        "close UNPOWER",
                        "connect EXCLUSIVE",
                        "FFB0000410",
                        "close UNPOWER");
    }

    @Test
    void the_card_is_put_there_again_when_pcscd_restarts() throws Exception {
        InetSocketAddress address = driver.address();
        try (Vpcd _ = Vpcd.start(reader, address)) {
            driver.awaitCard();
            assertThat(driver.ask("FFCA000000")).endsWith("9000");
            for (int restart = 0; restart < 3; restart++) {
                driver.close();
                driver = FakeDriver.listeningAt(address);
                driver.awaitCard();
                driver.send("01");
                assertThat(driver.ask("FFB0000410")).endsWith("9000");
            }
        }
    }

    @Test
    void the_card_waits_for_a_pcscd_that_starts_later() throws Exception {
        InetSocketAddress address = driver.address();
        driver.close();
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        Vpcd vpcd = Vpcd.of(reader, address, new VpcdEvents() {
            @Override
            public void connected() {
                told.add("connected");
            }

            @Override
            public void disconnected(IOException reason) {
                told.add("disconnected");
            }
        });
        Thread thread = Thread.ofPlatform().start(vpcd);
        assertThat(told.poll(5, TimeUnit.SECONDS)).isEqualTo("disconnected");
        driver = FakeDriver.listeningAt(address);
        driver.awaitCard();
        assertThat(told.poll(5, TimeUnit.SECONDS)).isEqualTo("connected");
        assertThat(driver.ask("04")).isEqualTo(ATR);
        vpcd.close();
        thread.join(5000);
        assertThat(thread.isAlive()).isFalse();
        assertThat(thread.isInterrupted()).isFalse();
        assertThat(told).isEmpty();
    }

    @Test
    void a_card_lost_in_the_middle_of_a_command_is_removed_and_comes_back() throws Exception {
        try (Vpcd _ = Vpcd.start(reader, driver.address())) {
            driver.awaitCard();
            driver.send(RecordingReader.LOSE);
            driver.awaitRemoval();
            driver.awaitCard();
            assertThat(driver.ask("FFB0000410")).endsWith("9000");
        }
    }

    @Test
    void no_card_is_shown_while_none_is_on_the_reader() throws Exception {
        reader.cardThere = false;
        BlockingQueue<CardException> told = new LinkedBlockingQueue<>();
        Vpcd vpcd = Vpcd.of(reader, driver.address(), new VpcdEvents() {
            @Override
            public void cardGone(CardException reason) {
                told.add(reason);
            }
        });
        Thread thread = Thread.ofPlatform().start(vpcd);
        assertThat(told.poll(5, TimeUnit.SECONDS)).hasMessageContaining("No card");
        assertThat(driver.noCardWithin(50)).isTrue();
        reader.cardThere = true;
        driver.awaitCard();
        assertThat(driver.ask("04")).isEqualTo(ATR);
        assertThat(told).isEmpty();
        vpcd.close();
        thread.join(5000);
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void a_card_that_answers_nothing_does_not_hang_pcscd() throws Exception {
        try (Vpcd _ = Vpcd.start(reader, driver.address())) {
            driver.awaitCard();
            assertThat(driver.ask(RecordingReader.MUTE)).isEqualTo("6F00");
        }
    }

    @Test
    void closing_removes_the_card_and_leaves_the_reader_open() throws Exception {
        Vpcd vpcd = Vpcd.start(reader, driver.address());
        driver.awaitCard();
        assertThat(driver.ask("04")).isEqualTo(ATR);
        vpcd.close();
        driver.awaitRemoval();
        assertThat(driver.noCardWithin(200)).isTrue();
        assertThat(reader.events).containsExactly("connect EXCLUSIVE", "close UNPOWER");
        vpcd.close();
    }

    @Test
    void an_interrupt_ends_it_and_is_passed_on() throws Exception {
        BlockingQueue<Boolean> interrupted = new LinkedBlockingQueue<>();
        Vpcd vpcd = Vpcd.of(reader, driver.address(), VpcdEvents.NONE);
        Thread thread = Thread.ofPlatform().start(() -> {
            vpcd.run();
            interrupted.add(Thread.currentThread().isInterrupted());
        });
        driver.awaitCard();
        assertThat(driver.ask("04")).isEqualTo(ATR);
        thread.interrupt();
        assertThat(interrupted.poll(5, TimeUnit.SECONDS)).isTrue();
        driver.awaitRemoval();
    }

    @Test
    void closing_what_never_ran_does_not_wait() {
        Vpcd vpcd = Vpcd.of(reader, driver.address(), VpcdEvents.NONE);
        vpcd.close();
        vpcd.run();
        assertThat(reader.events).isEmpty();
    }
}
