package cardwright.write;

/// How far a step is, as the journal tells.
public enum StepState {
    /// Nothing was sent for it.
    WAITING,
    /// It was about to be sent; whether it was done, only the card knows.
    BEGUN,
    /// It was done and verified.
    DONE,
    /// It was begun and can't be ended: the card does not let it be.
    LOST,
    /// It was not begun, because what it belongs with is lost.
    SKIPPED
}
