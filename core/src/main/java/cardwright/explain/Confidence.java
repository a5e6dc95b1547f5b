package cardwright.explain;

import cardwright.text.Text;
import cardwright.words.CoreMessages;

/// How sure a conclusion is, the surest first.
public enum Confidence {
    /// It follows from what is written there.
    CERTAIN("certain", CoreMessages.text(CoreMessages::confidenceCertain)),
    /// It explains what is written there better than anything else known here.
    LIKELY("likely", CoreMessages.text(CoreMessages::confidenceLikely)),
    /// It would explain it, and so would other things.
    POSSIBLE("possible", CoreMessages.text(CoreMessages::confidencePossible));

    private final String id;
    private final Text word;

    Confidence(String id, Text word) {
        this.id = id;
        this.word = word;
    }

    /// The name for scripts; the same in every language.
    public String id() {
        return id;
    }

    /// The word for it.
    public Text text() {
        return word;
    }
}
