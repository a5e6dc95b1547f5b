package cardwright.workbench.page;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.workbench.api.Image;
import cardwright.workbench.api.Job;
import cardwright.workbench.api.Jobs;
import cardwright.workbench.api.Plan;
import cardwright.workbench.api.PlanRemark;
import cardwright.workbench.api.PlanStep;
import cardwright.workbench.api.Problem;
import cardwright.workbench.api.ReaderState;
import cardwright.workbench.api.Readers;
import cardwright.workbench.api.Reading;
import cardwright.workbench.api.Receipt;
import cardwright.workbench.api.Refusal;
import cardwright.workbench.api.Said;
import cardwright.workbench.api.StepOutcome;
import cardwright.workbench.api.UnreadBlocks;
import io.avaje.jsonb.Jsonb;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the virtual card in the page answers is, field by field, what the server would.
class RecordJsonTest {
    private static final Jsonb SERVER =
            Jsonb.builder().serializeNulls(true).serializeEmpty(true).build();
    private static final Said SAID = new Said("a \"card\"", "卡\n");

    private static <T> void same(Class<T> type, T record, String ours) {
        assertThat(ours).isEqualTo(SERVER.type(type).toJson(record));
        assertThat(SERVER.type(type).fromJson(ours)).isEqualTo(record);
    }

    @Test
    void readers_and_readings() {
        ReaderState full = new ReaderState("r", "R 0", true, "present", "free", "3B8F", SAID, "1K", "read", 2);
        ReaderState bare = new ReaderState("r", "R 0", false, "none", "free", null, null, null, null, 0);
        Readers readers = new Readers(List.of(full, bare), SAID);
        same(Readers.class, readers, RecordJson.readers(readers));
        Reading reading = new Reading(
                "r",
                new Image("Mini", null, List.of("00".repeat(16), "??".repeat(16))),
                List.of(new UnreadBlocks(1, List.of(4, 5), "no-key", SAID)),
                3,
                77L);
        same(Reading.class, reading, RecordJson.reading(reading));
    }

    @Test
    void plans_receipts_and_jobs() {
        Plan plan = new Plan(
                "plan-1",
                "01020304",
                "1K",
                null,
                3,
                1,
                120,
                List.of(new PlanStep(7, 1, "trailer", "A", "**", "", List.of("keyA"), true)),
                List.of(new PlanRemark("zero-key", 7, SAID)),
                List.of(new Refusal("lock-out", 7, SAID, "lock-out"), new Refusal("no-key", 4, SAID, null)));
        same(Plan.class, plan, RecordJson.plan(plan));
        Receipt receipt = new Receipt(
                "j-1",
                "01020304",
                "j-0",
                "interrupted",
                3,
                1,
                1,
                0,
                List.of(new StepOutcome(4, "written", null), new StepOutcome(7, "lost", SAID)),
                SAID);
        same(Receipt.class, receipt, RecordJson.receipt(receipt));
        Jobs jobs = new Jobs(List.of(new Job("j-1", "01020304", 1_700_000_000_000L, null, 2, 1, "done", true)));
        same(Jobs.class, jobs, RecordJson.jobs(jobs));
    }

    @Test
    void a_problem_stands_in_a_field_of_its_own() {
        String problem = SERVER.type(Problem.class).toJson(new Problem("lost", SAID));
        assertThat(RecordJson.problem(new Problem("lost", SAID))).isEqualTo("{\"problem\":" + problem + "}");
    }
}
