package cardwright.selftest;

/// The truth tables, the laws and the contract, wherever Cardwright runs. Prints one line on what holds; the
/// build runs it on the JVM, compiled to C and compiled to JavaScript, and wants the same line from each.
public final class SelfTest {
    private SelfTest() {}

    /// Runs everything.
    public static void main(String[] none) {
        Checks checks = new Checks();
        TableChecks.run(checks);
        ByteChecks.run(checks);
        ValueChecks.run(checks);
        TextChecks.run(checks);
        ReaderChecks.run(checks);
        ContractChecks.run(checks);
        FaultChecks.run(checks);
        TraceChecks.run(checks);
        SessionChecks.run(checks);
        WriteChecks.run(checks);
        System.out.println("self test: " + checks.summary());
    }
}
