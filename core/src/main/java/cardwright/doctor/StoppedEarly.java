package cardwright.doctor;

/// There is no point in going on with the examination.
final class StoppedEarly extends Exception {
    private static final long serialVersionUID = 1L;

    private final Verdict.Kind verdict;

    StoppedEarly(Verdict.Kind verdict) {
        super(verdict.id());
        this.verdict = verdict;
    }

    Verdict.Kind verdict() {
        return verdict;
    }
}
