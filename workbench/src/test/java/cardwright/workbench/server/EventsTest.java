package cardwright.workbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.mifare.CardType;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import cardwright.workbench.api.ConsoleNews;
import cardwright.workbench.api.ConsoleRequest;
import cardwright.workbench.api.DoctorPage;
import cardwright.workbench.api.DoctorRequest;
import cardwright.workbench.api.ReadRequest;
import cardwright.workbench.api.ReaderRequest;
import cardwright.workbench.api.Readers;
import cardwright.workbench.api.TextFile;
import cardwright.workbench.api.VirtualRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What a page is told without asking.
@Timeout(60)
class EventsTest {
    private static final String READER = "virtual-1";
    private static final String STORY = "FF82000006FFFFFFFFFFFF\nFF860000050100046000\nFFB0000410\n";

    @TempDir
    private Path home;

    @Test
    void readers_and_cards_come_and_go_as_it_happens() throws Exception {
        CountingReaders real = new CountingReaders();
        try (TestServer server = TestServer.start(home, real)) {
            server.enter();
            try (Listener listener = new Listener(server)) {
                assertThat(listener.next("readers", Readers.class).readers()).isEmpty();
                VirtualReader reader = VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_4K));
                real.plug(reader);
                assertThat(listener.next("readers", Readers.class).readers())
                        .singleElement()
                        .satisfies(state -> {
                            assertThat(state.id()).isEqualTo("pcsc:" + reader.name());
                            assertThat(state.type()).isEqualTo("4K");
                            assertThat(state.virtual()).isFalse();
                        });
                real.pull();
                assertThat(listener.next("readers", Readers.class).readers()).isEmpty();
            }
        }
        assertThat(real.said()).isZero();
    }

    @Test
    void a_card_that_is_taken_away_is_seen_by_every_tab() throws Exception {
        try (TestServer server = TestServer.entered(home);
                Listener one = new Listener(server);
                Listener two = new Listener(server)) {
            assertThat(one.next("readers", Readers.class).readers().getFirst().card())
                    .isEqualTo("present");
            two.next("readers", Readers.class);
            server.post("/api/virtual", Replies.json(new VirtualRequest(READER, "remove", 0)));
            assertThat(one.next("readers", Readers.class).readers().getFirst().card())
                    .isEqualTo("none");
            assertThat(two.next("readers", Readers.class).readers().getFirst().card())
                    .isEqualTo("none");
        }
    }

    @Test
    void the_console_tells_every_command_and_masks_keys() throws Exception {
        try (TestServer server = TestServer.entered(home);
                Listener listener = new Listener(server)) {
            console(server, STORY, 2, false);
            List<ConsoleNews> all = news(listener);
            assertThat(all.getLast().tally()).satisfies(tally -> {
                assertThat(tally.rounds()).isEqualTo(2);
                assertThat(tally.good()).isEqualTo(2);
                assertThat(tally.sent()).isEqualTo(6);
            });
            assertThat(all.stream().flatMap(each -> each.lines().stream()))
                    .hasSize(6)
                    .allSatisfy(line -> {
                        assertThat(line.sent()).doesNotContain("FF FF FF");
                        assertThat(line.text()).isNotNull();
                        assertThat(line.good()).isTrue();
                    });
            TextFile trace = server.ask("/api/console/trace", new ReaderRequest(READER), TextFile.class);
            assertThat(trace.text()).startsWith("# cardwright trace 1").doesNotContain("FF FF FF FF FF FF");
        }
    }

    @Test
    void every_other_round_of_the_story_fails_and_is_counted() throws Exception {
        try (TestServer server = TestServer.entered(home, "virtual:dialect=crt-603,fault=foreign-upsets");
                Listener listener = new Listener(server)) {
            console(server, "00A4040000\n" + STORY, 4, false);
            List<ConsoleNews> all = news(listener);
            assertThat(all.getLast().tally().bad()).isPositive();
            assertThat(all.getLast().tally().firstBad()).isEqualTo(1);
            assertThat(all.stream().flatMap(each -> each.lines().stream()))
                    .anyMatch(line -> line.kind().equals("failed"));
        }
    }

    @Test
    void a_run_without_end_is_stopped_and_the_reader_is_free_again() throws Exception {
        try (TestServer server = TestServer.entered(home);
                Listener listener = new Listener(server)) {
            console(server, "FFCA000000\nwait 60s\n", 1_000_000, false);
            listener.next("console", ConsoleNews.class);
            HttpResponse<String> busy =
                    server.post("/api/read", Replies.json(new ReadRequest(READER, null, null, null)));
            assertThat(busy.statusCode()).isEqualTo(409);
            assertThat(busy.body()).contains("\"busy\"");
            server.post("/api/console/stop", Replies.json(new ReaderRequest(READER)));
            assertThat(news(listener).getLast().tally().running()).isFalse();
            listener.until(
                    "readers",
                    Readers.class,
                    readers -> readers.readers().getFirst().busy() == null);
            assertThat(server.post("/api/read", Replies.json(new ReadRequest(READER, null, null, null)))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_script_that_is_wrong_is_told_with_its_line_before_anything_is_sent() throws Exception {
        try (TestServer server = TestServer.entered(home)) {
            for (String script : List.of("", "# nothing\n", "FFCA000000\nFF8", "repeat 3\nFFCA000000\n")) {
                HttpResponse<String> response =
                        server.post("/api/console", Replies.json(new ConsoleRequest(READER, script, 1, false)));
                assertThat(response.statusCode()).as(script).isEqualTo(400);
            }
            assertThat(server.post("/api/console", Replies.json(new ConsoleRequest(READER, STORY, 0, false)))
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void the_doctor_tells_what_it_tries_and_what_it_found() throws Exception {
        try (TestServer server = TestServer.entered(home);
                Listener listener = new Listener(server)) {
            DoctorPage page =
                    server.ask("/api/doctor", new DoctorRequest(READER, null, -1, 0, true, false), DoctorPage.class);
            assertThat(page.good()).isTrue();
            assertThat(page.dialect()).isNotNull();
            assertThat(page.savable()).isFalse();
            assertThat(page.experiments()).isNotEmpty();
            assertThat(listener.lines("progress")).isNotEmpty();
            assertThat(server.post("/api/doctor/save", Replies.json(new ReaderRequest(READER)))
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    private static void console(TestServer server, String script, int repeat, boolean untilFailure) throws Exception {
        HttpResponse<String> begun =
                server.post("/api/console", Replies.json(new ConsoleRequest(READER, script, repeat, untilFailure)));
        assertThat(begun.statusCode()).isEqualTo(200);
    }

    private static List<ConsoleNews> news(Listener listener) throws Exception {
        List<ConsoleNews> all = new ArrayList<>();
        do {
            all.add(listener.next("console", ConsoleNews.class));
        } while (all.getLast().tally().running());
        return all;
    }
}
