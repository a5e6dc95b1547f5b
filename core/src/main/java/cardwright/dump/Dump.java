package cardwright.dump;

import cardwright.mifare.CardImage;
import java.util.List;
import java.util.OptionalInt;

/// A card as a file holds it: its memory as far as it is known, what it answered when it was selected, and
/// what else the file said, so that it can be written again as it was. Immutable.
///
/// @param image the memory, and the UID where the file tells it beside block 0
/// @param atqa the answer to request, 0 to 65535, as a number: a 1K card's is 0004 (ISO/IEC 14443-3; NXP
///     AN10833). Files that have it in the order of the air hold `0400`
/// @param sak the select acknowledge, 0 to 255
/// @param origin the file it came from; [DumpOrigin#NONE] if from none
public record Dump(CardImage image, OptionalInt atqa, OptionalInt sak, DumpOrigin origin) {
    private static final int MAX_ATQA = 0xFFFF;
    private static final int MAX_SAK = 0xFF;

    /// A dump of these parts.
    ///
    /// @throws IllegalArgumentException if ATQA or SAK is beyond its range
    public Dump {
        if (atqa.orElse(0) < 0 || atqa.orElse(0) > MAX_ATQA || sak.orElse(0) < 0 || sak.orElse(0) > MAX_SAK) {
            throw new IllegalArgumentException("ATQA " + atqa + " or SAK " + sak + " is out of range");
        }
    }

    /// A card that came from no file and of which ATQA and SAK are not known.
    public static Dump of(CardImage image) {
        return new Dump(image, OptionalInt.empty(), OptionalInt.empty(), DumpOrigin.NONE);
    }

    /// This dump with other memory; everything else stays, so that it is written as the file was.
    public Dump with(CardImage changed) {
        return new Dump(changed, atqa, sak, origin);
    }

    Dump from(DumpOrigin file) {
        return new Dump(image, atqa, sak, file);
    }

    /// What is to be said about the file: what was assumed, what the card type does not have.
    public List<DumpNote> notes() {
        return origin.notes();
    }
}
