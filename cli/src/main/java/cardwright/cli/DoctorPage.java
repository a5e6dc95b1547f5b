package cardwright.cli;

import cardwright.card.ReaderDialect;
import cardwright.cli.print.Output;
import cardwright.cli.print.Table;
import cardwright.cli.print.Wrap;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.doctor.DoctorReport;
import cardwright.doctor.ExperimentResult;
import cardwright.doctor.Figures;
import cardwright.doctor.Latency;
import cardwright.doctor.MeasuredReader;
import cardwright.doctor.Oddity;
import cardwright.lint.Severity;
import cardwright.text.Text;
import java.util.Optional;

/// The doctor's report as one page.
///
/// @param call in whose language, and where to
/// @param report what was found
record DoctorPage(Invocation call, DoctorReport report) {
    private static final int COLUMNS = 100;

    void print(Optional<ReaderDialect> dialect) {
        CliMessages m = m();
        String card = report.cardType()
                .map(type -> m.doctorPageCard(type.shortName()))
                .orElse(m.doctorPageUnnamed());
        line(m.doctorPageHead(report.reader(), card, report.atr()));
        line("");
        paragraph("", call.say(report.verdict().text()));
        needs(dialect);
        oddities();
        experiments();
        latencies();
        line("");
        for (Text remark : report.remarks()) {
            paragraph("", call.say(remark));
        }
        line(m.doctorPageSent(report.commands()));
    }

    private CliMessages m() {
        return CliMessages.in(call.language());
    }

    private Output output() {
        return call.output();
    }

    private void line(String text) {
        output().line(text);
    }

    private void heading(String text) {
        line("");
        line(text);
    }

    private void paragraph(String indent, String text) {
        for (String part : Wrap.lines(text, COLUMNS - indent.length())) {
            line(indent + part);
        }
    }

    private void needs(Optional<ReaderDialect> dialect) {
        if (report.measured().isEmpty()) {
            return;
        }
        MeasuredReader measured = report.measured().get();
        heading(m().doctorPageNeeds());
        for (Text need : measured.needs()) {
            line("  " + call.say(need));
        }
        dialect.ifPresent(found -> {
            heading(m().doctorPageDialect());
            line("  " + found.notation());
        });
    }

    private void oddities() {
        if (report.oddities().isEmpty()) {
            return;
        }
        heading(m().doctorPageOddities());
        for (Oddity oddity : report.oddities()) {
            line("  "
                    + m().doctorPageOddity(
                                    severity(oddity.severity()),
                                    String.join(" | ", oddity.notations()),
                                    call.say(oddity.confidence().text())));
            paragraph("    ", call.say(oddity.what()));
            paragraph("    ", call.say(oddity.evidence()));
            paragraph("    ", call.say(oddity.advice()));
        }
    }

    private String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> m().doctorError();
            case WARNING -> m().doctorWarning();
            case NOTE -> m().doctorNote();
        };
    }

    private void experiments() {
        if (report.experiments().isEmpty()) {
            return;
        }
        heading(m().doctorPageExperiments());
        for (ExperimentResult result : report.experiments()) {
            paragraph("  ", call.say(result.id().question()));
            paragraph("    ", call.say(result.answer()));
        }
    }

    private void latencies() {
        if (report.latencies().isEmpty()) {
            return;
        }
        CliMessages m = m();
        heading(m.doctorPageLatency());
        Table table = new Table("  ");
        table.row(
                "", m.doctorPageMin(), m.doctorPageMedian(), m.doctorPageP95(), m.doctorPageMax(), m.doctorPageCount());
        for (Latency latency : report.latencies()) {
            table.row(
                    call.say(latency.kind().text()),
                    Figures.milliseconds(latency.min()),
                    Figures.milliseconds(latency.median()),
                    Figures.milliseconds(latency.p95()),
                    Figures.milliseconds(latency.max()),
                    String.valueOf(latency.count()));
        }
        table.print(output());
    }
}
