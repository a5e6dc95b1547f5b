package cardwright.cli.write;

import cardwright.cli.print.Json;
import cardwright.cli.print.Table;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.text.Ascii;
import cardwright.write.Step;
import cardwright.write.StepResult;
import cardwright.write.StepResult.How;
import cardwright.write.WritePlan;
import cardwright.write.WriteReceipt;
import java.util.ArrayList;
import java.util.List;

/// How a job ended: what was asked, written, verified, and stood there already.
final class ReceiptView {
    private final Invocation call;
    private final CliMessages m;

    ReceiptView(Invocation call) {
        this.call = call;
        this.m = CliMessages.in(call.language());
    }

    /// Prints a receipt; what stopped the job goes to standard error.
    ///
    /// @param asked how many blocks it was about
    /// @param unchanged how many of them held already what they were to hold
    ExitCode print(WritePlan plan, WriteReceipt receipt, int asked, int unchanged) {
        int written = receipt.count(How.WRITTEN) + receipt.count(How.MENDED);
        int verified = written + receipt.count(How.FOUND_WRITTEN);
        String id = receipt.job().id();
        if (call.json()) {
            call.output()
                    .line(Json.object(json -> put(
                            json.put("event", "receipt")
                                    .put("job", id)
                                    .put("uid", receipt.job().uid().hex())
                                    .put("undoes", receipt.job().undoes().orElse(null))
                                    .put("end", Ascii.word(receipt.end()))
                                    .put("asked", asked)
                                    .put("written", written)
                                    .put("verified", verified)
                                    .put("unchanged", unchanged),
                            plan,
                            receipt)));
        } else {
            table(plan, receipt);
            call.output().line("");
            call.output().line(m.writeReceipt(id, asked, written, verified, unchanged));
        }
        return switch (receipt.end()) {
            case DONE -> ExitCode.DONE;
            case DONE_WITH_LOSSES -> lost(id);
            case INTERRUPTED -> interrupted(receipt);
        };
    }

    private ExitCode lost(String id) {
        call.output().error("cardwright: " + m.writeLosses(id));
        return ExitCode.REFUSED;
    }

    private ExitCode interrupted(WriteReceipt receipt) {
        String why = receipt.stopped().map(call::say).orElseGet(m::writeStopped);
        int left = receipt.count(How.NOT_REACHED);
        call.output()
                .error("cardwright: "
                        + m.writeInterrupted(
                                why, receipt.job().id(), left, receipt.results().size()));
        return ExitCode.LOST;
    }

    private void table(WritePlan plan, WriteReceipt receipt) {
        Table table = new Table("  ");
        for (int i = 0; i < receipt.results().size(); i++) {
            Step step = plan.steps().get(i);
            StepResult result = receipt.results().get(i);
            table.row(
                    step.block().toString(),
                    new StepView(step).what(m),
                    how(result.how()),
                    result.loss().map(call::say).orElse(""));
        }
        table.print(call.output());
    }

    private String how(How how) {
        return switch (how) {
            case WRITTEN -> m.writeHowWritten();
            case FOUND_WRITTEN -> m.writeHowFound();
            case MENDED -> m.writeHowMended();
            case LOST -> m.writeHowLost();
            case SKIPPED -> m.writeHowSkipped();
            case NOT_REACHED -> m.writeHowNotReached();
        };
    }

    private Json put(Json json, WritePlan plan, WriteReceipt receipt) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < receipt.results().size(); i++) {
            indices.add(i);
        }
        return json.array("results", indices, (fields, index) -> {
                    StepResult result = receipt.results().get(index);
                    fields.put("block", plan.steps().get(index).block().value())
                            .put("how", Ascii.word(result.how()))
                            .put("loss", result.loss().map(call::say).orElse(null));
                })
                .put("stopped", receipt.stopped().map(call::say).orElse(null));
    }
}
