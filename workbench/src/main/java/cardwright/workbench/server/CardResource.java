package cardwright.workbench.server;

import cardwright.card.CardException;
import cardwright.read.ReadOptions;
import cardwright.workbench.api.JobRequest;
import cardwright.workbench.api.PlanRequest;
import cardwright.workbench.api.Progress;
import cardwright.workbench.api.ReadRequest;
import cardwright.workbench.api.WriteRequest;
import cardwright.workbench.desk.Desk;
import cardwright.write.StepResult;
import cardwright.write.WriteListener;
import io.avaje.jex.Jex;
import io.avaje.jex.http.Context;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// What is done with a card: `POST /api/read`, `/api/plan`, `/api/write`, `/api/resume`, `/api/undo`; and
/// `GET /api/jobs`. The answer comes at the end; meanwhile events `progress` tell how far it is.
final class CardResource {
    private final Desk desk;
    private final CardTasks tasks;
    private final Hub hub;

    CardResource(Desk desk, CardTasks tasks, Hub hub) {
        this.desk = desk;
        this.tasks = tasks;
        this.hub = hub;
    }

    void addTo(Jex jex) {
        jex.post("/api/read", this::read);
        jex.post("/api/plan", this::plan);
        jex.post("/api/write", this::write);
        jex.post("/api/resume", this::resume);
        jex.post("/api/undo", this::undo);
        jex.get("/api/jobs", ctx -> Replies.send(ctx, desk.jobs()));
    }

    private void read(Context ctx) throws Exception {
        ReadRequest request = Replies.body(ctx, ReadRequest.class);
        Replies.send(
                ctx,
                tasks.run(
                        request.reader(),
                        "read",
                        reader -> desk.read(reader, request, reading(request.reader(), "read"))));
    }

    private void plan(Context ctx) throws Exception {
        PlanRequest request = Replies.body(ctx, PlanRequest.class);
        Replies.send(
                ctx,
                tasks.run(
                        request.reader(),
                        "plan",
                        reader -> desk.plan(reader, request, reading(request.reader(), "plan"))));
    }

    private void write(Context ctx) throws Exception {
        WriteRequest request = Replies.body(ctx, WriteRequest.class);
        WriteListener listener = writing(request.reader(), "write", desk.stepCount(request.plan()));
        Replies.send(ctx, tasks.run(request.reader(), "write", reader -> desk.write(reader, request.plan(), listener)));
    }

    private void resume(Context ctx) throws Exception {
        JobRequest request = Replies.body(ctx, JobRequest.class);
        WriteListener listener = writing(request.reader(), "resume", 0);
        Replies.send(
                ctx,
                tasks.run(
                        request.reader(),
                        "resume",
                        reader -> desk.resume(reader, Optional.ofNullable(request.job()), listener)));
    }

    private void undo(Context ctx) throws Exception {
        JobRequest request = Replies.body(ctx, JobRequest.class);
        Replies.send(
                ctx,
                tasks.run(
                        request.reader(), "plan", reader -> desk.planUndo(reader, Optional.ofNullable(request.job()))));
    }

    private ReadOptions.Progress reading(String reader, String task) {
        return (done, of) -> hub.tell("progress", new Progress(reader, task, done, of, null));
    }

    private WriteListener writing(String reader, String task, int of) {
        AtomicInteger done = new AtomicInteger();
        return new WriteListener() {
            @Override
            public void stepDone(int index, StepResult result) {
                hub.tell("progress", new Progress(reader, task, done.incrementAndGet(), of, null));
            }

            @Override
            public boolean cardLost(CardException loss) {
                return false;
            }
        };
    }
}
