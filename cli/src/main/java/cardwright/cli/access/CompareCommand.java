package cardwright.cli.access;

import cardwright.cli.print.Json;
import cardwright.cli.print.Table;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.lint.Finding;
import cardwright.lint.Lint;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.SectorNumber;
import java.util.List;

/// `cardwright access compare`: what changes between two sets of access bytes.
final class CompareCommand {
    private CompareCommand() {}

    static ExitCode run(Invocation call) {
        boolean large = call.value(AccessCommand.SECTOR)
                .map(SectorNumber::parse)
                .map(SectorNumber::isLarge)
                .orElse(false);
        AccessInput before = AccessInput.parse(call.arguments().get(0));
        AccessInput after = AccessInput.parse(call.arguments().get(1));
        List<Finding> findings = findings(before, after);
        List<RightChange> changes = RightChange.between(before.conditions(), after.conditions(), large);
        if (call.json()) {
            call.output()
                    .line(Json.object(json -> json.put("before", b -> side(b, before, large))
                            .put("after", a -> side(a, after, large))
                            .array("changes", changes, RightChange::put)
                            .array("findings", findings, Findings.writer(call.language()))));
            return Findings.exitCode(findings);
        }
        CliMessages m = CliMessages.in(call.language());
        call.output().line(m.compareHeading(bits(before.conditions()), bits(after.conditions())));
        call.output().line("");
        if (changes.isEmpty()) {
            call.output().line("  " + m.compareSame());
        }
        Table table = new Table("  ");
        String above = "";
        for (RightChange change : changes) {
            String[] row = change.row(m);
            table.row(row[0].equals(above) ? "" : row[0], row[1], row[2]);
            above = row[0];
        }
        table.print(call.output());
        Findings.print(findings, call.output(), call.language());
        return Findings.exitCode(findings);
    }

    /// Keys are compared, too, where both sides are whole trailers.
    private static List<Finding> findings(AccessInput before, AccessInput after) {
        return before.trailer().isPresent() && after.trailer().isPresent()
                ? Lint.change(before.trailer().get(), after.trailer().get())
                : Lint.change(before.conditions(), after.conditions());
    }

    private static void side(Json json, AccessInput input, boolean large) {
        AccessJson.put(json.put("input", input.shown()), input.conditions(), input.gpb(), large);
    }

    private static String bits(AccessConditions conditions) {
        return conditions.toString();
    }
}
