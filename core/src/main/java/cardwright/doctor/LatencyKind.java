package cardwright.doctor;

import cardwright.text.Text;
import cardwright.words.CoreMessages;

/// What is timed.
public enum LatencyKind {
    /// Load Keys: the reader alone, without the card.
    LOAD_KEYS("load-keys", CoreMessages.text(CoreMessages::doctorKindLoad)),
    /// General Authenticate: three passes with the card.
    AUTHENTICATE("authenticate", CoreMessages.text(CoreMessages::doctorKindAuthenticate)),
    /// Read Binary of 16 bytes.
    READ("read", CoreMessages.text(CoreMessages::doctorKindRead)),
    /// Read Binary of more.
    LONG_READ("long-read", CoreMessages.text(CoreMessages::doctorKindLongRead)),
    /// A command meant for another kind of card.
    FOREIGN("foreign", CoreMessages.text(CoreMessages::doctorKindForeign)),
    /// Activating the card anew: a reconnect with reset.
    ACTIVATE("activate", CoreMessages.text(CoreMessages::doctorKindActivate));

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
