package cardwright.workbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.workbench.api.Image;
import cardwright.workbench.api.Job;
import cardwright.workbench.api.JobRequest;
import cardwright.workbench.api.Jobs;
import cardwright.workbench.api.Plan;
import cardwright.workbench.api.PlanRequest;
import cardwright.workbench.api.ReadRequest;
import cardwright.workbench.api.ReaderState;
import cardwright.workbench.api.Readers;
import cardwright.workbench.api.Reading;
import cardwright.workbench.api.Receipt;
import cardwright.workbench.api.VirtualRequest;
import cardwright.workbench.api.WriteRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A card is read, written, torn, resumed and undone through the server.
class CardOverHttpTest {
    private static final String READER = "virtual-1";
    private static final String UNKNOWN = "?".repeat(32);
    private static final String ZEROS = "0".repeat(32);
    private static final String BYTES = "00112233445566778899AABBCCDDEEFF";
    private static final String OTHER = "0F".repeat(16);

    @TempDir
    private Path home;

    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.entered(home);
    }

    @AfterEach
    void end() {
        server.close();
    }

    private Reading read() throws Exception {
        return server.ask("/api/read", new ReadRequest(READER, null, null, null), Reading.class);
    }

    private String block(int number) throws Exception {
        return read().image().blocks().get(number);
    }

    /// An image of a 1K card of which only these blocks are known: number, bytes, number, bytes.
    private static Image image(Object... blocks) {
        List<String> all = new ArrayList<>(Collections.nCopies(64, UNKNOWN));
        for (int i = 0; i < blocks.length; i += 2) {
            all.set((int) blocks[i], (String) blocks[i + 1]);
        }
        return new Image("1K", null, all);
    }

    private Plan plan(Image target, String... allow) throws Exception {
        return server.ask("/api/plan", new PlanRequest(READER, null, target, "whole", List.of(allow)), Plan.class);
    }

    private Receipt write(Plan plan) throws Exception {
        assertThat(plan.id()).isNotNull();
        return server.ask("/api/write", new WriteRequest(READER, String.valueOf(plan.id())), Receipt.class);
    }

    private Receipt resume(@Nullable String job) throws Exception {
        return server.ask("/api/resume", new JobRequest(READER, job), Receipt.class);
    }

    private Plan planUndo(@Nullable String job) throws Exception {
        return server.ask("/api/undo", new JobRequest(READER, job), Plan.class);
    }

    private void virtual(String action, int write) throws Exception {
        HttpResponse<String> response =
                server.post("/api/virtual", Replies.json(new VirtualRequest(READER, action, write)));
        assertThat(response.statusCode()).isEqualTo(200);
    }

    private ReaderState reader() throws Exception {
        return ApiJson.JSONB
                .type(Readers.class)
                .fromJson(server.get("/api/readers").body())
                .readers()
                .getFirst();
    }

    private List<Job> jobs() throws Exception {
        return ApiJson.JSONB
                .type(Jobs.class)
                .fromJson(server.get("/api/jobs").body())
                .jobs();
    }

    @Test
    void a_card_is_read_whole_with_its_keys_in_their_places() throws Exception {
        Reading reading = read();
        assertThat(reading.image().uid()).isEqualTo("01020304");
        assertThat(reading.image().type()).isEqualTo("1K");
        assertThat(reading.image().blocks()).hasSize(64);
        assertThat(reading.image().blocks().get(3)).isEqualTo("FFFFFFFFFFFFFF078069FFFFFFFFFFFF");
        assertThat(reading.unread()).isEmpty();
    }

    @Test
    void a_plan_tells_what_would_be_written_and_writes_nothing() throws Exception {
        Plan plan = plan(image(4, BYTES, 5, ZEROS));
        assertThat(plan.asked()).isEqualTo(2);
        assertThat(plan.unchanged()).isEqualTo(1);
        assertThat(plan.steps()).singleElement().satisfies(step -> {
            assertThat(step.block()).isEqualTo(4);
            assertThat(step.before()).isEqualTo(ZEROS);
            assertThat(step.after()).isEqualTo(BYTES);
            assertThat(step.undoable()).isTrue();
        });
        assertThat(block(4)).isEqualTo(ZEROS);
        assertThat(jobs()).isEmpty();
    }

    @Test
    void what_was_planned_is_written_verified_and_can_be_undone() throws Exception {
        Receipt receipt = write(plan(image(4, BYTES, 8, OTHER)));
        assertThat(receipt.end()).isEqualTo("done");
        assertThat(receipt.verified()).isEqualTo(2);
        assertThat(block(4)).isEqualTo(BYTES);
        Plan back = planUndo(null);
        assertThat(back.undoes()).isEqualTo(receipt.job());
        assertThat(block(4)).isEqualTo(BYTES);
        assertThat(write(back).end()).isEqualTo("done");
        assertThat(block(4)).isEqualTo(ZEROS);
        assertThat(block(8)).isEqualTo(ZEROS);
        assertThat(jobs()).extracting(Job::state).containsExactly("done", "undone");
    }

    @Test
    void a_plan_is_carried_out_once() throws Exception {
        Plan plan = plan(image(4, BYTES));
        write(plan);
        HttpResponse<String> again =
                server.post("/api/write", Replies.json(new WriteRequest(READER, String.valueOf(plan.id()))));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("\"refused\"");
    }

    @Test
    void a_card_that_is_torn_away_in_the_middle_is_resumed_when_it_is_back() throws Exception {
        Plan plan = plan(image(4, BYTES, 5, BYTES, 6, BYTES, 8, BYTES));
        virtual("tear", 2);
        assertThat(reader().tear()).isEqualTo(2);
        Receipt torn = write(plan);
        assertThat(torn.end()).isEqualTo("interrupted");
        assertThat(torn.stopped()).isNotNull();
        assertThat(torn.results()).extracting("how").contains("written", "not-reached");
        assertThat(reader().card()).isEqualTo("none");
        assertThat(reader().tear()).isZero();
        assertThat(jobs()).singleElement().satisfies(job -> {
            assertThat(job.state()).isEqualTo("interrupted");
            assertThat(job.resumable()).isTrue();
        });
        virtual("place", 0);
        assertThat(block(5)).isEqualTo(BYTES.substring(0, 16) + "0".repeat(16));
        HttpResponse<String> refused = server.post(
                "/api/plan", Replies.json(new PlanRequest(READER, null, image(9, BYTES), "whole", List.of())));
        assertThat(refused.statusCode()).isEqualTo(409);
        Receipt resumed = resume(torn.job());
        assertThat(resumed.end()).isEqualTo("done");
        assertThat(resumed.results()).extracting("how").contains("mended");
        for (int number : List.of(4, 5, 6, 8)) {
            assertThat(block(number)).isEqualTo(BYTES);
        }
    }

    @Test
    void a_job_that_was_torn_can_be_undone_in_place_of_being_resumed() throws Exception {
        Plan plan = plan(image(4, BYTES, 5, BYTES, 6, BYTES));
        virtual("tear", 2);
        Receipt torn = write(plan);
        virtual("place", 0);
        assertThat(write(planUndo(torn.job())).end()).isEqualTo("done");
        assertThat(block(4)).isEqualTo(ZEROS);
        assertThat(block(5)).isEqualTo(ZEROS);
        assertThat(jobs()).noneMatch(Job::resumable);
    }

    @Test
    void rights_are_written_and_the_card_then_refuses_what_it_should() throws Exception {
        // Data: key A|B reads, key B writes; keys and rights: changed by key B.
        String trailer = "A0A1A2A3A4A578778869B0B1B2B3B4B5";
        assertThat(write(plan(image(7, trailer))).end()).isEqualTo("done");
        Plan refused = plan(image(4, BYTES));
        assertThat(refused.id()).isNull();
        assertThat(refused.refusals()).isNotEmpty();
        String keys = "A0A1A2A3A4A5\nB0B1B2B3B4B5\n";
        Plan allowed =
                server.ask("/api/plan", new PlanRequest(READER, keys, image(4, BYTES), "whole", List.of()), Plan.class);
        assertThat(allowed.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.key()).isEqualTo("B"));
        assertThat(write(allowed).end()).isEqualTo("done");
        assertThat(write(planUndo(null)).end()).isEqualTo("done");
        assertThat(write(planUndo(null)).end()).isEqualTo("done");
        assertThat(block(7)).isEqualTo("FFFFFFFFFFFFFF078069FFFFFFFFFFFF");
    }

    @Test
    void what_locks_out_is_refused_until_it_is_allowed() throws Exception {
        // Trailer condition 111: nobody changes anything any more.
        String frozen = "FFFFFFFFFFFF" + "778788" + "69" + "FFFFFFFFFFFF";
        Plan refused = plan(image(7, frozen));
        assertThat(refused.refusals()).anyMatch(refusal -> "irreversible".equals(refusal.allowance()));
        Plan allowed = plan(image(7, frozen), "irreversible", "lock-out");
        assertThat(allowed.notes()).anyMatch(note -> note.kind().equals("irreversible"));
    }

    @Test
    void block_0_stays_as_it_is() throws Exception {
        Plan plan = plan(image(0, BYTES));
        assertThat(plan.id()).isNull();
    }

    @Test
    void an_image_that_is_none_is_refused_with_its_block_and_nothing_of_it() throws Exception {
        Image broken = image(9, "C0FFEE");
        HttpResponse<String> response =
                server.post("/api/plan", Replies.json(new PlanRequest(READER, null, broken, "whole", List.of())));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("9").doesNotContain("C0FFEE");
    }

    @Test
    void keys_that_are_none_are_refused_with_their_line_and_nothing_of_them() throws Exception {
        HttpResponse<String> response = server.post(
                "/api/read", Replies.json(new ReadRequest(READER, "FFFFFFFFFFFF\nC0FFEEC0FFEE77\n", null, null)));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("2").doesNotContain("C0FFEE");
    }

    @Test
    void a_reader_without_a_card_says_so() throws Exception {
        virtual("remove", 0);
        HttpResponse<String> response =
                server.post("/api/read", Replies.json(new ReadRequest(READER, null, null, null)));
        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.body()).contains("\"no-card\"");
    }

    @Test
    void a_reader_that_is_not_there_is_an_error_of_the_request() throws Exception {
        for (String id : List.of("virtual-2", "", "pcsc:x")) {
            assertThat(server.post("/api/read", Replies.json(new ReadRequest(id, null, null, null)))
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void journals_hold_keys_and_only_the_user_may_read_them() throws Exception {
        write(plan(image(4, BYTES)));
        try (Stream<Path> files = Files.walk(home)) {
            List<Path> journals =
                    files.filter(path -> path.toString().endsWith(".journal")).toList();
            assertThat(journals)
                    .hasSize(1)
                    .allSatisfy(path ->
                            assertThat(Files.getPosixFilePermissions(path)).hasSize(2));
        }
    }

    @Test
    void another_process_that_writes_to_the_card_is_told() throws Exception {
        Plan plan = plan(image(4, BYTES));
        Path lock = home.resolve(".local/state/cardwright/jobs/01020304.lock");
        Process other = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        lock.toString())
                .start();
        try {
            assertThat(other.getInputStream().read()).isEqualTo('!');
            HttpResponse<String> busy =
                    server.post("/api/write", Replies.json(new WriteRequest(READER, String.valueOf(plan.id()))));
            assertThat(busy.statusCode()).isEqualTo(409);
            assertThat(busy.body()).contains("01020304");
        } finally {
            other.destroy();
            other.waitFor();
        }
        assertThat(block(4)).isEqualTo(ZEROS);
    }
}
