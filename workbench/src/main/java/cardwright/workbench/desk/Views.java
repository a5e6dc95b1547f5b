package cardwright.workbench.desk;

import cardwright.cli.write.Planning;
import cardwright.cli.write.StepView;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.Uid;
import cardwright.read.CardReading;
import cardwright.read.Unread;
import cardwright.text.Ascii;
import cardwright.workbench.api.Plan;
import cardwright.workbench.api.PlanRemark;
import cardwright.workbench.api.PlanStep;
import cardwright.workbench.api.Reading;
import cardwright.workbench.api.Receipt;
import cardwright.workbench.api.Refusal;
import cardwright.workbench.api.Said;
import cardwright.workbench.api.StepOutcome;
import cardwright.workbench.api.UnreadBlocks;
import cardwright.write.PlanRefusal;
import cardwright.write.Step;
import cardwright.write.StepResult;
import cardwright.write.WritePlan;
import cardwright.write.WriteReceipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the desk found and did, as the page wants it. Plans and receipts show no digit of a key.
final class Views {
    private Views() {}

    static Reading reading(String reader, CardReading reading, long commands) {
        List<UnreadBlocks> unread = new ArrayList<>();
        for (Unread one : reading.unread()) {
            unread.add(new UnreadBlocks(
                    one.sector().value(),
                    one.blocks().stream().map(BlockNumber::value).toList(),
                    Ascii.word(one.reason()),
                    Said.of(one.text())));
        }
        return new Reading(
                reader, Images.print(reading.image()), unread, reading.keys().size(), commands);
    }

    static Plan plan(Optional<String> id, Planned planned) {
        return undo(id, planned, List.of());
    }

    static Plan undo(Optional<String> id, Planned planned, List<PlanRefusal> remains) {
        WritePlan plan = planned.plan();
        return new Plan(
                id.orElse(null),
                planned.uid().hex(),
                plan.type().shortName(),
                planned.undoes().orElse(null),
                planned.asked(),
                planned.unchanged() - remains.size(),
                Planning.milliseconds(plan),
                plan.steps().stream().map(Views::step).toList(),
                plan.notes().stream()
                        .map(note -> new PlanRemark(
                                Ascii.word(note.kind()), note.block().value(), Said.of(note.text())))
                        .toList(),
                refusals(remains));
    }

    static Plan refused(Uid uid, CardType type, List<PlanRefusal> refusals) {
        return new Plan(null, uid.hex(), type.shortName(), null, 0, 0, 0, List.of(), List.of(), refusals(refusals));
    }

    private static List<Refusal> refusals(List<PlanRefusal> refusals) {
        return refusals.stream()
                .map(refusal -> new Refusal(
                        Ascii.word(refusal.reason()),
                        refusal.block().value(),
                        Said.of(refusal.text()),
                        Words.allowing(refusal.reason()).map(Ascii::word).orElse(null)))
                .toList();
    }

    private static PlanStep step(Step step) {
        StepView view = new StepView(step);
        return new PlanStep(
                step.block().value(),
                step.block().sector().value(),
                Ascii.word(step.kind()),
                step.opener().type().toString(),
                view.before(),
                view.after(),
                view.changes(),
                step.isKnownBefore());
    }

    static Receipt receipt(WritePlan plan, WriteReceipt receipt, int asked, int unchanged) {
        int written = receipt.count(StepResult.How.WRITTEN) + receipt.count(StepResult.How.MENDED);
        List<StepOutcome> results = new ArrayList<>();
        for (int i = 0; i < receipt.results().size(); i++) {
            StepResult result = receipt.results().get(i);
            results.add(new StepOutcome(
                    plan.steps().get(i).block().value(),
                    Ascii.word(result.how()),
                    result.loss().map(Said::of).orElse(null)));
        }
        return new Receipt(
                receipt.job().id(),
                receipt.job().uid().hex(),
                receipt.job().undoes().orElse(null),
                Ascii.word(receipt.end()),
                asked,
                written,
                written + receipt.count(StepResult.How.FOUND_WRITTEN),
                unchanged,
                results,
                receipt.stopped().map(Said::of).orElse(null));
    }
}
