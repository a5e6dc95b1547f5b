package cardwright.card;

import cardwright.apdu.StatusWord;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Fills a dialect: a row of the table, or one of its own. What a row does not say is as PC/SC Part 3
/// says it, or as the most careful reader does it: one block a read, no value commands, keys kept, a card
/// that must be activated anew after a refusal.
final class DialectBuilder {
    final String id;
    final String readerName;
    final List<String> nameParts;
    List<KeyPlace> keyPlaces = List.of(KeyPlace.numbered(0x00, 0, 0));
    int fixedAuthenticateSlot = ReaderDialect.SAME_SLOT;
    boolean generalAuthenticate = true;
    boolean oldAuthenticate;
    int readLimit = 16;
    int readLimitLarge = 16;
    boolean readsWithoutLength;
    ValueForm valueForm = ValueForm.NONE;
    boolean keepsKeys = true;
    boolean recoversAfterRefusal;
    final Map<Refusal, StatusWord> answers = new EnumMap<>(Refusal.class);

    /// A dialect that is not in the table; a virtual reader of it is called like the standard one.
    static DialectBuilder custom() {
        return new DialectBuilder("custom", "Cardwright Virtual Reader 0");
    }

    DialectBuilder(String id, String readerName, String... nameParts) {
        this.id = id;
        this.readerName = readerName;
        this.nameParts = List.of(nameParts);
    }

    /// Where keys can be loaded; the library uses the first.
    DialectBuilder keys(KeyPlace... places) {
        keyPlaces = List.of(places);
        return this;
    }

    /// General Authenticate names this slot, whatever the key was loaded into.
    DialectBuilder authenticatesSlot(int slot) {
        fixedAuthenticateSlot = slot;
        return this;
    }

    DialectBuilder takesOldAuthenticate() {
        oldAuthenticate = true;
        return this;
    }

    /// Takes `FF 88` only.
    DialectBuilder takesOldAuthenticateOnly() {
        generalAuthenticate = false;
        oldAuthenticate = true;
        return this;
    }

    /// How many bytes one Read Binary gives at most, in sectors of 4 and of 16 blocks.
    DialectBuilder reads(int inSmall, int inLarge) {
        readLimit = inSmall;
        readLimitLarge = inLarge;
        return this;
    }

    DialectBuilder readsWithoutLength() {
        readsWithoutLength = true;
        return this;
    }

    DialectBuilder values(ValueForm form) {
        valueForm = form;
        return this;
    }

    DialectBuilder forgetsKeys() {
        keepsKeys = false;
        return this;
    }

    DialectBuilder recovers() {
        recoversAfterRefusal = true;
        return this;
    }

    /// One status word for all these reasons.
    DialectBuilder answers(int status, Refusal... refusals) {
        for (Refusal refusal : refusals) {
            answers.put(refusal, StatusWord.of(status));
        }
        return this;
    }

    ReaderDialect build() {
        return new ReaderDialect(this);
    }
}
