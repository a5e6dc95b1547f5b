package cardwright.cli.files;

import cardwright.card.CardException;
import cardwright.cli.card.OpenCard;
import cardwright.cli.spec.Invocation;
import cardwright.cli.world.Files.FileFailed;
import cardwright.mifare.CardImage;

/// One side of a comparison: a dump file, or the card on the reader.
final class DiffSide {
    /// The word for the card on the reader; a file of that name is `./card`.
    private static final String CARD = "card";

    private DiffSide() {}

    static boolean isCard(String side) {
        return side.equals(CARD);
    }

    /// The side's image: of a file what it holds, of the card what its keys can read.
    ///
    /// @throws CardException if the card can't be read to the end
    /// @throws FileFailed if the file can't be read
    static CardImage read(Invocation call, String side) throws CardException, FileFailed {
        if (!isCard(side)) {
            return DumpInput.read(call, side).image();
        }
        try (OpenCard card = OpenCard.of(call)) {
            return card.read(_ -> true).image();
        }
    }
}
