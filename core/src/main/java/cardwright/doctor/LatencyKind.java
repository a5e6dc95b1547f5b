package cardwright.doctor;

import cardwright.text.Text;
import cardwright.words.CoreTexts;

/// What is timed.
public enum LatencyKind {
    /// Load Keys: the reader alone, without the card.
    LOAD_KEYS("load-keys", CoreTexts.doctorKindLoad()),
    /// General Authenticate: three passes with the card.
    AUTHENTICATE("authenticate", CoreTexts.doctorKindAuthenticate()),
    /// Read Binary of 16 bytes.
    READ("read", CoreTexts.doctorKindRead()),
    /// Read Binary of more.
    LONG_READ("long-read", CoreTexts.doctorKindLongRead()),
    /// A command meant for another kind of card.
    FOREIGN("foreign", CoreTexts.doctorKindForeign()),
    /// Activating the card anew: a reconnect with reset.
    ACTIVATE("activate", CoreTexts.doctorKindActivate());

    private final String id;
    private final Text text;

    LatencyKind(String id, Text text) {
        this.id = id;
        this.text = text;
    }

    /// The word in machine-readable output, e.g. `load-keys`.
    public String id() {
        return id;
    }

    /// What it is, for a person.
    public Text text() {
        return text;
    }
}
