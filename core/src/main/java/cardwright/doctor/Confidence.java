package cardwright.doctor;

import cardwright.text.Text;
import cardwright.words.CoreTexts;

/// How sure a diagnosis is.
public enum Confidence {
    /// Nothing else fits what was seen.
    CERTAIN("certain", CoreTexts.doctorCertain()),
    /// Something else would fit only with luck.
    LIKELY("likely", CoreTexts.doctorLikely()),
    /// It fits, and so may something else.
    POSSIBLE("possible", CoreTexts.doctorPossible());

    private final String word;
    private final Text text;

    Confidence(String word, Text text) {
        this.word = word;
        this.text = text;
    }

    /// The word in machine-readable output: `certain`, `likely` or `possible`.
    public String word() {
        return word;
    }

    /// The same, for a person.
    public Text text() {
        return text;
    }
}
