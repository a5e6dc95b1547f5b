package cardwright.explain;

import cardwright.text.Text;
import cardwright.words.CoreTexts;

/// How sure a conclusion is, the surest first.
public enum Confidence {
    /// It follows from what is written there.
    CERTAIN("certain", CoreTexts.confidenceCertain()),
    /// It explains what is written there better than anything else known here.
    LIKELY("likely", CoreTexts.confidenceLikely()),
    /// It would explain it, and so would other things.
    POSSIBLE("possible", CoreTexts.confidencePossible());

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
