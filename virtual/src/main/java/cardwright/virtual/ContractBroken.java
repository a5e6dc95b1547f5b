package cardwright.virtual;

/// A reader or card that does not keep [CardContract]. An [AssertionError], so that every test framework
/// takes it for a failed test. Its message is for developers: what was done, what should have come, what
/// came.
public final class ContractBroken extends AssertionError {
    private static final long serialVersionUID = 1L;

    /// The contract is broken in this way.
    public ContractBroken(String message) {
        super(message);
    }
}
