package cardwright.cli.write;

import cardwright.cli.print.Json;
import cardwright.cli.print.Table;
import cardwright.cli.print.Wrap;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliMessages;
import cardwright.text.Ascii;
import cardwright.write.PlanNote;
import cardwright.write.PlanRefusal;
import cardwright.write.Step;
import cardwright.write.StepState;
import cardwright.write.WritePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Plans and refusals as a person or a program wants them. No digit of a key is shown.
final class PlanView {
    private static final int COLUMNS = 100;

    private final Invocation call;
    private final CliMessages m;

    PlanView(Invocation call) {
        this.call = call;
        this.m = CliMessages.in(call.language());
    }

    /// Prints what would be done.
    ///
    /// @param asked how many blocks it is about
    void print(String uid, WritePlan plan, int asked) {
        int unchanged = asked - plan.blockCount();
        int milliseconds = Planning.milliseconds(plan);
        if (call.json()) {
            call.output()
                    .line(Json.object(json -> put(
                            json.put("event", "plan")
                                    .put("uid", uid)
                                    .put("type", plan.type().shortName())
                                    .put("asked", asked)
                                    .put("unchanged", unchanged)
                                    .put("milliseconds", milliseconds),
                            plan)));
            return;
        }
        if (plan.isEmpty()) {
            call.output().line(m.writeNothing(asked));
        } else {
            call.output()
                    .line(m.writePlanHead(
                            plan.type().shortName(), uid, plan.steps().size(), unchanged, seconds(milliseconds)));
            steps(plan, List.of());
        }
        notesApart(plan.notes());
    }

    private static String seconds(int milliseconds) {
        int tenths = (milliseconds + 99) / 100;
        return tenths / 10 + "." + tenths % 10;
    }

    /// Prints the steps as a table, apart from what comes before it.
    ///
    /// @param states how far each is, as many as there are steps; none to say nothing of it
    void steps(WritePlan plan, List<StepState> states) {
        call.output().line("");
        Table table = new Table("  ");
        row(
                table,
                m.writeBlock(),
                m.writeWhat(),
                m.writeWith(),
                states.isEmpty() ? "" : m.writeState(),
                m.writeChange());
        for (int i = 0; i < plan.steps().size(); i++) {
            Step step = plan.steps().get(i);
            StepView view = new StepView(step);
            String state = states.isEmpty() ? "" : state(states.get(i));
            row(
                    table,
                    step.block().toString(),
                    view.what(m),
                    m.writeKey(step.opener().type()),
                    state,
                    view.change(m));
        }
        table.print(call.output());
    }

    private static void row(Table table, String block, String what, String with, String state, String change) {
        if (state.isEmpty()) {
            table.row(block, what, with, change);
        } else {
            table.row(block, what, with, state, change);
        }
    }

    private String state(StepState state) {
        return switch (state) {
            case WAITING -> m.writeStateWaiting();
            case BEGUN -> m.writeStateBegun();
            case DONE -> m.writeStateDone();
            case LOST -> m.writeStateLost();
            case SKIPPED -> m.writeStateSkipped();
        };
    }

    /// Prints what somebody should know, apart from what comes before it.
    void notesApart(List<PlanNote> notes) {
        if (!notes.isEmpty()) {
            call.output().line("");
        }
        notes(notes);
    }

    private void notes(List<PlanNote> notes) {
        for (PlanNote note : notes) {
            String margin = "  ! ";
            for (String line : Wrap.lines(call.say(note.text()), COLUMNS - margin.length())) {
                call.output().line(margin + line);
                margin = "    ";
            }
        }
    }

    /// Prints the notes of a plan that is about to be carried out; in JSON, the whole plan is told.
    void notesBefore(WritePlan plan) {
        if (!call.json() && !plan.notes().isEmpty()) {
            notes(plan.notes());
            call.output().line("");
        }
    }

    /// Tells what an undo can't put back.
    void remains(List<PlanRefusal> remains) {
        call.output().error("cardwright: " + m.undoRemains(remains.size()));
        for (PlanRefusal refusal : remains) {
            call.output().error("  " + call.say(refusal.text()));
        }
    }

    /// Adds steps and notes to an object.
    Json put(Json json, WritePlan plan) {
        return json.array("steps", plan.steps(), (fields, step) -> new StepView(step).put(fields))
                .array(
                        "notes",
                        plan.notes(),
                        (fields, note) -> fields.put("kind", Ascii.word(note.kind()))
                                .put("block", note.block().value())
                                .put("text", call.say(note.text())));
    }

    /// Tells why nothing was planned: as JSON on standard output, in words on standard error.
    void refused(List<PlanRefusal> refusals) {
        if (call.json()) {
            call.output()
                    .line(Json.object(json -> json.put("event", "refused")
                            .array(
                                    "refusals",
                                    refusals,
                                    (fields, refusal) -> fields.put("reason", Ascii.word(refusal.reason()))
                                            .put("block", refusal.block().value())
                                            .put("text", call.say(refusal.text())))));
        }
        call.output().error("cardwright: " + m.writeRefused(refusals.size()));
        List<String> options = new ArrayList<>();
        for (PlanRefusal refusal : refusals) {
            call.output().error("  " + call.say(refusal.text()));
            Optional<Option> option = WriteOptions.allowing(refusal.reason());
            if (option.isPresent() && !options.contains(option.get().name())) {
                options.add(option.get().name());
            }
        }
        if (!options.isEmpty()) {
            call.output().error("  " + m.writeToSaySo(String.join(", ", options)));
        }
    }
}
