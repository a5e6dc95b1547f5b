package cardwright.doctor;

import cardwright.text.Text;

/// What the examination comes to. Immutable.
///
/// @param kind in one word
/// @param text in a sentence or two, with the way out
public record Verdict(Kind kind, Text text) {
    /// What it can come to.
    public enum Kind {
        /// Reader and card are fine; there may be notes.
        FINE("fine"),
        /// Reader and card work; programs have to know something of them.
        WORKS("works-with-care"),
        /// Commands fail that should not.
        UNRELIABLE("unreliable"),
        /// The card was lost so often that the examination was stopped.
        STOPPED("stopped"),
        /// The card did not accept the key.
        KEY_REFUSED("key-refused"),
        /// The key opens the sector and may not read the block.
        READ_REFUSED("read-refused"),
        /// The reader took no form of Load Keys.
        NO_LOAD_KEYS("no-load-keys"),
        /// The card is no MIFARE Classic.
        NOT_CLASSIC("not-classic");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /// The word in machine-readable output, e.g. `fine`.
        public String id() {
            return id;
        }

        /// Whether there was something to examine and it can be relied on.
        public boolean isGood() {
            return this == FINE || this == WORKS;
        }
    }
}
