package cardwright.explain;

import java.util.List;
import java.util.Optional;

/// Why there was no connection, or none any more.
final class ConnectionCauses {
    private final List<Attempt> attempts;
    private final Probing probing;
    private final Findings found;

    ConnectionCauses(List<Attempt> attempts, Probing probing, Findings found) {
        this.attempts = attempts;
        this.probing = probing;
        this.found = found;
    }

    void find() {
        for (Attempt attempt : attempts) {
            if (attempt.end() instanceof End.NotConnected(Failure failure)) {
                notConnected(attempt, failure);
            } else if (attempt.end() instanceof End.Broken(Step.Exchange at, Failure failure)) {
                broken(attempt, at, failure);
            }
        }
    }

    private void notConnected(Attempt attempt, Failure failure) {
        switch (failure.kind()) {
            case INVALID_CARD -> invalid(attempt, failure);
            case SILENT -> found.add(new Cause.SilentCard(), Confidence.LIKELY, attempt, failure.line());
            case RESET -> found.add(new Cause.ForeignReset(), Confidence.LIKELY, attempt, failure.line());
            case REMOVED -> found.add(new Cause.CardGone(), Confidence.LIKELY, attempt, failure.line());
            default -> plain(attempt, failure);
        }
    }

    private void plain(Attempt attempt, Failure failure) {
        switch (failure.kind()) {
            case IN_USE -> found.add(new Cause.InUse(), Confidence.CERTAIN, attempt, failure.line());
            case NO_CARD -> found.add(new Cause.NoCard(), Confidence.CERTAIN, attempt, failure.line());
            case NO_READER, NO_SERVICE -> found.add(new Cause.NoReader(), Confidence.CERTAIN, attempt, failure.line());
            default -> {
                // Told as unexplained in the end, if nothing else explains it.
            }
        }
    }

    private void invalid(Attempt attempt, Failure failure) {
        Optional<String> driver = attempt.run().driver();
        if (driver.isPresent() && !driver.get().equals(Probing.DEFAULT)) {
            found.add(new Cause.WrongDriver(driver.get()), Confidence.CERTAIN, attempt, failure.line());
        } else {
            found.add(probing.cause(), Confidence.LIKELY, attempt, failure.line());
        }
    }

    private void broken(Attempt attempt, Step.Exchange at, Failure failure) {
        switch (failure.kind()) {
            case RESET -> found.add(new Cause.ForeignReset(), Confidence.LIKELY, attempt, failure.line());
            case REMOVED, NO_CARD -> {
                found.add(new Cause.CardGone(), Confidence.LIKELY, attempt, failure.line());
                probed(attempt, at, failure, Confidence.POSSIBLE);
            }
            case IN_USE, NO_READER, NO_SERVICE -> plain(attempt, failure);
            default -> {
                found.add(new Cause.CardGone(), Confidence.POSSIBLE, attempt, failure.line());
                probed(attempt, at, failure, Confidence.LIKELY);
            }
        }
    }

    /// A card that the drivers' commands upset is first missed by the first command after them.
    private void probed(Attempt attempt, Step.Exchange at, Failure failure, Confidence confidence) {
        boolean first =
                !attempt.exchanges().isEmpty() && attempt.exchanges().getFirst().line() == at.line();
        if (first && Probing.mayHaveProbed(attempt)) {
            found.add(probing.cause(), confidence, attempt, failure.line());
        }
    }
}
