package cardwright.workbench.desk;

import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.CardType;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.Uid;
import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import cardwright.workbench.api.Image;
import cardwright.workbench.words.WorkbenchTexts;
import java.util.ArrayList;
import java.util.List;

/// Card images as the page has them: a text for each block, `??` for a byte that is not known.
public final class Images {
    private static final String UNKNOWN = "??";
    private static final int DIGITS = 2 * Block.LENGTH;

    private Images() {}

    /// An image as text, with its keys.
    public static Image print(CardImage image) {
        List<String> blocks = new ArrayList<>();
        for (int number = 0; number < image.type().blockCount(); number++) {
            blocks.add(print(image.block(BlockNumber.of(number))));
        }
        return new Image(image.type().shortName(), image.uid().map(Uid::hex).orElse(null), blocks);
    }

    private static String print(PartialBlock block) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Block.LENGTH; i++) {
            text.append(block.knows(i) ? Hex.ofByte(block.bytes().byteAt(i)) : UNKNOWN);
        }
        return text.toString();
    }

    /// The image that texts tell.
    ///
    /// @throws InvalidInput if there are too few or too many blocks, or one is not as it must be; names the
    ///     block, never what stands there
    public static CardImage parse(Image image) {
        CardType type = type(image.type());
        int count = image.blocks().size();
        if (count != type.blockCount()) {
            throw new InvalidInput(WorkbenchTexts.imageBlockCount(type.shortName(), type.blockCount(), count));
        }
        CardImage parsed = CardImage.unknown(type);
        for (int number = 0; number < count; number++) {
            parsed = parsed.with(BlockNumber.of(number), parse(image.blocks().get(number), number));
        }
        String uid = image.uid();
        return uid == null ? parsed : parsed.with(Uid.parse(uid));
    }

    private static PartialBlock parse(String text, int number) {
        if (text.length() != DIGITS) {
            throw new InvalidInput(WorkbenchTexts.imageBlockForm(number));
        }
        byte[] bytes = new byte[Block.LENGTH];
        int known = 0;
        for (int i = 0; i < Block.LENGTH; i++) {
            String pair = text.substring(2 * i, 2 * i + 2);
            if (!pair.equals(UNKNOWN)) {
                bytes[i] = (byte) (digit(pair.charAt(0), number) << 4 | digit(pair.charAt(1), number));
                known |= 1 << i;
            }
        }
        return new PartialBlock(Block.of(bytes), known);
    }

    private static int digit(char c, int number) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'A' && c <= 'F') {
            return c - 'A' + 10;
        }
        if (c >= 'a' && c <= 'f') {
            return c - 'a' + 10;
        }
        throw new InvalidInput(WorkbenchTexts.imageBlockForm(number));
    }

    /// The card type of this short name.
    ///
    /// @throws InvalidInput if there is none
    public static CardType type(String name) {
        for (CardType type : CardType.values()) {
            if (type.shortName().equals(name)) {
                return type;
            }
        }
        throw new InvalidInput(WorkbenchTexts.imageType());
    }
}
