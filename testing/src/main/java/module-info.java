/// A MIFARE Classic card on the desk for other people's tests: in memory, or behind a pcscd of the test's own. Its
/// JUnit extension needs `org.junit.jupiter.api`; the rest does without.
@org.jspecify.annotations.NullMarked
module cardwright.testing {
    requires static transitive org.jspecify;
    requires static transitive org.junit.jupiter.api;
    requires transitive cardwright.virtual;
    requires transitive cardwright.pcsc;

    exports cardwright.testing;
    exports cardwright.testing.junit;
}
