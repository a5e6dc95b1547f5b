package cardwright.cli.access;

import cardwright.cli.print.Json;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.lint.Finding;
import cardwright.lint.Lint;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.AccessDesign;
import cardwright.mifare.AccessNearMiss;
import cardwright.mifare.AccessPolicy;
import cardwright.text.Hex;
import cardwright.text.Text;
import java.util.List;
import java.util.Optional;

/// `cardwright access design`: wishes in words to access bytes.
final class DesignCommand {
    /// How many encodings are shown to a person; JSON has them all.
    private static final int SHOWN = 8;

    private final Invocation call;
    private final CliMessages m;
    private final AccessDesign design;

    private DesignCommand(Invocation call, AccessDesign design) {
        this.call = call;
        this.m = CliMessages.in(call.language());
        this.design = design;
    }

    static ExitCode run(Invocation call) {
        AccessPolicy policy = AccessPolicy.parse(call.arguments().getFirst());
        DesignCommand command = new DesignCommand(call, policy.design());
        if (call.json()) {
            command.json();
        } else if (command.design.exact().isEmpty()) {
            command.nearest();
        } else {
            command.exact();
        }
        return command.design.exact().isEmpty() ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private void exact() {
        List<AccessConditions> exact = design.exact();
        call.output().line(exact.size() == 1 ? m.designOne() : m.designSeveral(exact.size()));
        for (AccessConditions conditions : exact.subList(0, Math.min(SHOWN, exact.size()))) {
            call.output().line("");
            call.output().line(heading(conditions));
            call.output().line("");
            new AccessTables(call.output(), call.language()).print(conditions, false);
            Findings.print(Lint.conditions(conditions), call.output(), call.language());
        }
        if (exact.size() > SHOWN) {
            call.output().line("");
            call.output().line(m.designMore(exact.size() - SHOWN));
        }
    }

    private void nearest() {
        call.output().line(m.designNone());
        for (AccessNearMiss near : design.nearest()) {
            call.output().line("");
            call.output().line(heading(near.conditions()));
            for (Text line : near.lines()) {
                call.output().line("  - " + call.say(line));
            }
        }
    }

    private static String heading(AccessConditions conditions) {
        return Hex.spaced(conditions.toBytes()) + "   " + conditions.data(0).bits() + " "
                + conditions.data(1).bits() + " " + conditions.data(2).bits() + ", "
                + conditions.trailer().bits();
    }

    private void json() {
        call.output()
                .line(Json.object(json -> json.put("policy", design.policy().toString())
                        .put("granted", !design.exact().isEmpty())
                        .array("exact", design.exact(), this::encoding)
                        .array("nearest", design.nearest(), (fields, near) -> {
                            encoding(fields, near.conditions());
                            fields.strings(
                                    "differences",
                                    near.lines().stream().map(call::say).toList());
                        })));
    }

    private void encoding(Json json, AccessConditions conditions) {
        List<Finding> findings = Lint.conditions(conditions);
        Findings.put(AccessJson.put(json, conditions, Optional.empty(), false), findings, call.language());
    }
}
