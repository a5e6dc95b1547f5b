package cardwright.card;

import cardwright.mifare.Uid;
import cardwright.text.Text;
import cardwright.words.CoreTexts;
import java.util.Optional;

/// A card was away and the one that lies there now is another, or may be. Nothing was done to it but to
/// ask its UID, where there is one to compare with.
public final class OtherCard extends CardException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Uid> expected;
    private final transient Optional<Uid> found;

    private OtherCard(Text text, Optional<Uid> expected, Optional<Uid> found) {
        super(text);
        this.expected = expected;
        this.found = found;
    }

    /// Another UID than expected.
    static OtherCard byUid(String reader, Uid expected, Uid found) {
        return new OtherCard(
                CoreTexts.sessionAnotherCard(reader, found, expected), Optional.of(expected), Optional.of(found));
    }

    /// Another answer to reset.
    static OtherCard byType(String reader) {
        return new OtherCard(CoreTexts.sessionAnotherType(reader), Optional.empty(), Optional.empty());
    }

    /// It may be the same; nobody asked the first one's UID.
    static OtherCard perhaps(String reader) {
        return new OtherCard(CoreTexts.sessionPerhapsAnotherCard(reader), Optional.empty(), Optional.empty());
    }

    /// The UID the card should have, if it was known.
    public Optional<Uid> expected() {
        return expected;
    }

    /// The UID of the card that lies there now, if it was asked.
    public Optional<Uid> found() {
        return found;
    }
}
