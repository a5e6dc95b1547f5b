package cardwright.workbench.page;

import cardwright.mifare.CardImage;
import cardwright.text.InvalidInput;
import cardwright.text.Pieces;
import cardwright.workbench.api.Image;
import cardwright.workbench.desk.Images;
import java.util.List;

/// A card image as the page hands it over: a line with the type, one with the UID or nothing, then a line
/// for each block, as in [Image].
final class ImageText {
    private static final int BLOCKS_FROM = 2;

    private ImageText() {}

    /// The image that a text is.
    ///
    /// @throws InvalidInput if it is none; never repeats what stands in a block
    static CardImage parse(String text) {
        List<String> lines = Pieces.of(text, '\n');
        if (lines.size() < BLOCKS_FROM) {
            return Images.parse(new Image("", null, List.of()));
        }
        String uid = lines.get(1);
        return Images.parse(
                new Image(lines.getFirst(), uid.isEmpty() ? null : uid, lines.subList(BLOCKS_FROM, lines.size())));
    }
}
