package cardwright.lint;

/// How much a finding matters.
public enum Severity {
    /// The card will not do what was plainly meant, or the sector is lost.
    ERROR("error"),
    /// Often not meant, and costly then.
    WARNING("warning"),
    /// Good to know; nothing is wrong.
    NOTE("note");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /// The word in machine-readable output: `error`, `warning` or `note`.
    public String word() {
        return word;
    }
}
