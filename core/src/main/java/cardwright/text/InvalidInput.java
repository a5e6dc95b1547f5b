package cardwright.text;

/// Input that cannot be what it should be: a key of five bytes, a block number of 300. Carries one clear paragraph that
/// names the
/// place, the reason and the way out. Thrown by every `parse` method; never holds a key in its text.
public class InvalidInput extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    /// Input that is wrong for the reason the text gives.
    public InvalidInput(Text text) {
        super(text.in(Language.EN));
        this.text = text;
    }

    /// What is wrong and what would be right, for the person who typed it.
    public Text text() {
        return text;
    }
}
