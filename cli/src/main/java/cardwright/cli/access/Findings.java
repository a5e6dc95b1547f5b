package cardwright.cli.access;

import cardwright.cli.print.Json;
import cardwright.cli.print.Output;
import cardwright.cli.print.Wrap;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.words.CliMessages;
import cardwright.lint.Finding;
import cardwright.lint.Severity;
import cardwright.text.Language;
import java.util.List;

/// Findings of the lint as text and JSON, and as the end of a command.
public final class Findings {
    private static final int COLUMNS = 100;
    private static final String INDENT = "    ";

    private Findings() {}

    /// Prints each finding: severity, place and name in a line, then what it means. Nothing if there are
    /// none.
    public static void print(List<Finding> findings, Output output, Language language) {
        for (Finding finding : findings) {
            output.line("");
            output.line("  " + severity(finding.severity(), CliMessages.in(language)) + "  "
                    + finding.place().in(language) + "  [" + finding.id().id() + "]");
            for (String line : Wrap.lines(finding.message().in(language), COLUMNS - INDENT.length())) {
                output.line(INDENT + line);
            }
        }
    }

    private static String severity(Severity severity, CliMessages m) {
        return switch (severity) {
            case ERROR -> m.severityError();
            case WARNING -> m.severityWarning();
            case NOTE -> m.severityNote();
        };
    }

    /// Adds the findings as an array of objects.
    public static Json put(Json json, List<Finding> findings, Language language) {
        return json.array("findings", findings, writer(language));
    }

    /// Writes a finding as an object.
    public static Json.ItemWriter<Finding> writer(Language language) {
        return (json, finding) -> json.put("id", finding.id().id())
                .put("severity", finding.severity().word())
                .put("place", finding.place().in(language))
                .put("message", finding.message().in(language));
    }

    /// How a command ends that found these: refused if one is an error.
    public static ExitCode exitCode(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
                ? ExitCode.REFUSED
                : ExitCode.DONE;
    }
}
