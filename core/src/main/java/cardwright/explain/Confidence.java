package cardwright.explain;

import cardwright.text.Text;
import cardwright.words.CoreMessages;
import java.util.function.Function;

/// How sure a conclusion is, the surest first.
public enum Confidence {
    /// It follows from what is written there.
    CERTAIN("certain", CoreMessages::confidenceCertain),
    /// It explains what is written there better than anything else known here.
    LIKELY("likely", CoreMessages::confidenceLikely),
    /// It would explain it, and so would other things.
    POSSIBLE("possible", CoreMessages::confidencePossible);

    private final String id;
    private final Function<CoreMessages, String> word;

    Confidence(String id, Function<CoreMessages, String> word) {
        this.id = id;
        this.word = word;
    }

    /// The name for scripts; the same in every language.
    public String id() {
        return id;
    }

    /// The word for it.
    public Text text() {
        return CoreMessages.text(word);
    }
}
