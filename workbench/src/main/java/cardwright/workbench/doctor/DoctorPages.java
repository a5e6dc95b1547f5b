package cardwright.workbench.doctor;

import cardwright.card.ReaderDialect;
import cardwright.doctor.DoctorReport;
import cardwright.doctor.MeasuredReader;
import cardwright.doctor.Stability;
import cardwright.lint.Severity;
import cardwright.mifare.CardType;
import cardwright.text.Hex;
import cardwright.text.Text;
import cardwright.workbench.api.DoctorExperiment;
import cardwright.workbench.api.DoctorLatency;
import cardwright.workbench.api.DoctorOddity;
import cardwright.workbench.api.DoctorPage;
import cardwright.workbench.api.Said;
import java.util.List;
import java.util.Optional;

/// Reports of the doctor, as the page has them.
public final class DoctorPages {
    private static final long NANOS_A_MICROSECOND = 1000;

    private DoctorPages() {}

    /// The dialect that was found.
    public static Optional<ReaderDialect> dialect(DoctorReport report) {
        return report.measured().map(measured -> measured.dialect(report.reader()));
    }

    /// Whether the dialect can be relied on: one was found, and nothing speaks against the reader.
    public static boolean isReliable(DoctorReport report) {
        return report.measured().isPresent()
                && report.oddities().stream().noneMatch(oddity -> oddity.severity() == Severity.ERROR);
    }

    /// A report.
    ///
    /// @param real whether the reader is a real one, of which a dialect can be remembered
    public static DoctorPage of(DoctorReport report, boolean real) {
        return new DoctorPage(
                report.reader(),
                Hex.of(report.atr().toBytes()),
                report.cardType().map(CardType::shortName).orElse(null),
                report.verdict().kind().id(),
                report.verdict().kind().isGood(),
                Said.of(report.verdict().text()),
                dialect(report).map(ReaderDialect::notation).orElse(null),
                real && isReliable(report),
                said(report.measured().map(MeasuredReader::needs).orElse(List.of())),
                oddities(report),
                experiments(report),
                latencies(report),
                report.stability().map(Stability::total).orElse(0),
                report.stability().map(Stability::ok).orElse(0),
                said(report.remarks()),
                report.commands());
    }

    private static List<Said> said(List<Text> texts) {
        return texts.stream().map(Said::of).toList();
    }

    private static List<DoctorOddity> oddities(DoctorReport report) {
        return report.oddities().stream()
                .map(oddity -> new DoctorOddity(
                        oddity.notations(),
                        oddity.severity().word(),
                        Said.of(oddity.confidence().text()),
                        Said.of(oddity.what()),
                        Said.of(oddity.evidence()),
                        Said.of(oddity.advice())))
                .toList();
    }

    private static List<DoctorExperiment> experiments(DoctorReport report) {
        return report.experiments().stream()
                .map(result -> new DoctorExperiment(
                        Said.of(result.id().question()),
                        Said.of(result.answer()),
                        result.trials().ok(),
                        result.trials().failed()))
                .toList();
    }

    private static List<DoctorLatency> latencies(DoctorReport report) {
        return report.latencies().stream()
                .map(latency -> new DoctorLatency(
                        Said.of(latency.kind().text()),
                        latency.count(),
                        latency.min() / NANOS_A_MICROSECOND,
                        latency.median() / NANOS_A_MICROSECOND,
                        latency.p95() / NANOS_A_MICROSECOND,
                        latency.max() / NANOS_A_MICROSECOND))
                .toList();
    }
}
