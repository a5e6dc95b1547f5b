package cardwright.workbench.page;

import cardwright.cli.print.Json;
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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The records of [cardwright.workbench.api] that the desk gives, as the same JSON that the server
/// writes: a test compares them. By hand, because the library's code does not compile to JavaScript.
final class RecordJson {
    private RecordJson() {}

    static String readers(Readers readers) {
        return Json.object(json ->
                said(json.array("readers", readers.readers(), RecordJson::reader), "trouble", readers.trouble()));
    }

    private static void reader(Json json, ReaderState reader) {
        json.put("id", reader.id())
                .put("name", reader.name())
                .put("virtual", reader.virtual())
                .put("card", reader.card())
                .put("use", reader.use())
                .put("atr", reader.atr());
        said(json, "cardName", reader.cardName());
        json.put("type", reader.type()).put("busy", reader.busy()).put("tear", reader.tear());
    }

    static String reading(Reading reading) {
        return Json.object(json -> json.put("reader", reading.reader())
                .put("image", image(reading.image()))
                .array("unread", reading.unread(), RecordJson::unread)
                .put("keys", reading.keys())
                .put("commands", reading.commands()));
    }

    private static Consumer<Json> image(Image image) {
        return json -> json.put("type", image.type()).put("uid", image.uid()).strings("blocks", image.blocks());
    }

    private static void unread(Json json, UnreadBlocks unread) {
        json.put("sector", unread.sector()).numbers("blocks", unread.blocks()).put("reason", unread.reason());
        said(json, "text", unread.text());
    }

    static String plan(Plan plan) {
        return Json.object(json -> json.put("id", plan.id())
                .put("uid", plan.uid())
                .put("type", plan.type())
                .put("undoes", plan.undoes())
                .put("asked", plan.asked())
                .put("unchanged", plan.unchanged())
                .put("milliseconds", plan.milliseconds())
                .array("steps", plan.steps(), RecordJson::step)
                .array("notes", plan.notes(), RecordJson::remark)
                .array("refusals", plan.refusals(), RecordJson::refusal));
    }

    private static void step(Json json, PlanStep step) {
        json.put("block", step.block())
                .put("sector", step.sector())
                .put("action", step.action())
                .put("key", step.key())
                .put("before", step.before())
                .put("after", step.after())
                .strings("changes", step.changes())
                .put("undoable", step.undoable());
    }

    private static void remark(Json json, PlanRemark remark) {
        said(json.put("kind", remark.kind()).put("block", remark.block()), "text", remark.text());
    }

    private static void refusal(Json json, Refusal refusal) {
        said(json.put("reason", refusal.reason()).put("block", refusal.block()), "text", refusal.text());
        json.put("allowance", refusal.allowance());
    }

    static String receipt(Receipt receipt) {
        return Json.object(json -> said(
                json.put("job", receipt.job())
                        .put("uid", receipt.uid())
                        .put("undoes", receipt.undoes())
                        .put("end", receipt.end())
                        .put("asked", receipt.asked())
                        .put("written", receipt.written())
                        .put("verified", receipt.verified())
                        .put("unchanged", receipt.unchanged())
                        .array("results", receipt.results(), RecordJson::outcome),
                "stopped",
                receipt.stopped()));
    }

    private static void outcome(Json json, StepOutcome outcome) {
        said(json.put("block", outcome.block()).put("how", outcome.how()), "loss", outcome.loss());
    }

    static String jobs(Jobs jobs) {
        return Json.object(json -> json.array("jobs", jobs.jobs(), RecordJson::job));
    }

    private static void job(Json json, Job job) {
        json.put("id", job.id())
                .put("uid", job.uid())
                .put("time", job.time())
                .put("undoes", job.undoes())
                .put("planned", job.planned())
                .put("done", job.done())
                .put("state", job.state())
                .put("resumable", job.resumable());
    }

    static String done() {
        return Json.object(json -> json.put("done", true));
    }

    /// A problem, in the one field `problem`, by which the page tells it from an answer.
    static String problem(Problem problem) {
        return Json.object(json ->
                json.put("problem", fields -> said(fields.put("id", problem.id()), "text", problem.text())));
    }

    private static Json said(Json json, String name, @Nullable Said said) {
        return said == null
                ? json.put(name, (String) null)
                : json.put(name, fields -> fields.put("en", said.en()).put("zh", said.zh()));
    }
}
