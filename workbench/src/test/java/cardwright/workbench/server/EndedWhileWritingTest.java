package cardwright.workbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.workbench.api.Image;
import cardwright.workbench.api.Plan;
import cardwright.workbench.api.PlanRequest;
import cardwright.workbench.api.WriteRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A server that is ended in the middle of a write leaves no card half-written without a way on.
@Tag("outside")
@Timeout(120)
class EndedWhileWritingTest {
    private static final String READER = "virtual-1";
    private static final String BYTES = "00112233445566778899AABBCCDDEEFF";
    private static final List<Integer> BLOCKS = List.of(4, 5, 6, 8, 9, 10, 12, 13, 14, 16, 17, 18);

    @TempDir
    private Path home;

    private String card() {
        return "virtual:" + home.resolve("card.mfd");
    }

    /// A server whose reader takes its time, in the middle of writing twelve blocks.
    private ServedProcess writing() throws Exception {
        ServedProcess process =
                ServedProcess.start(home, Map.of(), "serve", "--json", "--reader", card() + ",fault=slow=15");
        try (TestServer server = TestServer.at(process.link())) {
            List<String> blocks = new ArrayList<>(Collections.nCopies(64, "?".repeat(32)));
            BLOCKS.forEach(block -> blocks.set(block, BYTES));
            Plan plan = server.ask(
                    "/api/plan",
                    new PlanRequest(READER, null, new Image("1K", null, blocks), "whole", List.of()),
                    Plan.class);
            assertThat(plan.steps()).hasSize(BLOCKS.size());
            String write = Replies.json(new WriteRequest(READER, String.valueOf(plan.id())));
            Thread.startVirtualThread(() -> {
                try {
                    server.post("/api/write", write);
                } catch (Exception e) {
                    // The server ends before it answers, or with its answer.
                }
            });
            while (!server.get("/api/jobs").body().matches(".*\"done\":[3-6],.*")) {
                Thread.sleep(5);
            }
        }
        return process;
    }

    private String command(String... words) throws Exception {
        try (ServedProcess command = ServedProcess.start(home, Map.of(), words)) {
            String said = command.rest();
            assertThat(command.await()).as(said).isZero();
            return said;
        }
    }

    private void assertWritten() throws Exception {
        String spaced = BYTES.replaceAll("(..)(?=.)", "$1 ");
        for (int block : BLOCKS) {
            assertThat(command("read", String.valueOf(block), "--reader", card()))
                    .contains(spaced);
        }
    }

    @Test
    void a_write_comes_to_its_end_though_the_server_is_told_to_end() throws Exception {
        try (ServedProcess process = writing()) {
            process.terminate();
        }
        assertWritten();
        assertThat(command("journal", "list", "--json")).contains("\"done\"").doesNotContain("interrupted");
    }

    @Test
    void a_write_that_was_killed_is_resumed_by_the_command_and_taken_back_by_it() throws Exception {
        try (ServedProcess process = writing()) {
            process.kill();
        }
        assertThat(command("journal", "list", "--json")).contains("interrupted");
        command("resume", "--reader", card());
        assertWritten();
        command("undo", "--reader", card());
        assertThat(command("read", "4", "--reader", card())).contains("00 00 00 00 00 00 00 00");
    }
}
