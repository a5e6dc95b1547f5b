package cardwright.doctor;

import cardwright.card.ReaderDialect;
import java.util.List;
import java.util.Optional;

/// What a diagnosis goes by.
///
/// @param seen what the experiments saw
/// @param losses where the card was lost
/// @param latencies how long commands took
/// @param row what is told of readers of this name, or of strict ones if nothing is
record Context(Observations seen, List<Loss> losses, List<Latency> latencies, ReaderDialect row) {
    static Context of(Examination x, String readerName) {
        return new Context(
                x.seen,
                List.copyOf(x.losses),
                x.wire.latencies(),
                ReaderDialect.forReader(readerName).orElse(ReaderDialect.STANDARD));
    }

    Optional<Latency> latency(LatencyKind kind) {
        return latencies.stream().filter(each -> each.kind() == kind).findFirst();
    }

    boolean foreignUpsets() {
        return seen.proves(ExperimentId.FOREIGN);
    }

    boolean forgetsKeys() {
        return seen.proves(ExperimentId.AUTHENTICATE_TWICE);
    }

    boolean clearsOnReset() {
        return seen.proves(ExperimentId.KEY_AFTER_RESET);
    }

    /// Whether opensc-tool's probes upset the reader. Where cards also refuse at random, 44 commands more
    /// are 44 chances more, so there only the single foreign command counts.
    boolean openscUpsets() {
        int failed = seen.opensc.map(OpenscOutcome::failed).orElse(0);
        boolean tried = seen.opensc.isPresent() && failed > 0;
        return tried
                && (foreignUpsets()
                        || (seen.isSteady()
                                && failed == seen.opensc.get().runs().size()
                                && failed > 1));
    }
}
