package cardwright.selftest;

import java.util.Objects;

/// Counts what holds and prints what does not.
final class Checks {
    private static final int MOST_PRINTED = 20;

    private int passed;
    private int failed;

    /// Compares what is with what should be; the name says what would be broken for the user.
    void equal(String name, Object expected, Object actual) {
        if (Objects.equals(expected, actual)) {
            passed++;
            return;
        }
        failed++;
        if (failed <= MOST_PRINTED) {
            System.out.println("FAILED " + name + ": should be " + expected + ", is " + actual);
        }
    }

    /// The end of the report, in the form test runners print it.
    String summary() {
        return passed + " passed, " + failed + " failed";
    }
}
