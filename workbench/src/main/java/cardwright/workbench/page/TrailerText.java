package cardwright.workbench.page;

import cardwright.cli.words.CliTexts;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.Block;
import cardwright.mifare.GeneralPurposeByte;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorTrailer;
import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import java.util.Optional;

/// A trailer as it is typed: 3 access bytes, 4 with the general purpose byte, or all 16. Of 16, `??`
/// stands for a byte that is not known.
final class TrailerText {
    private static final String UNKNOWN = "??";

    private TrailerText() {}

    /// The trailer, as far as the text tells it.
    ///
    /// @throws InvalidInput if a digit is none, or there are not 3, 4 or 16 bytes; never repeats them
    static PartialBlock parse(String text) {
        String digits = packed(text);
        int count = digits.length() / 2;
        int offset = count == Block.LENGTH ? 0 : SectorTrailer.ACCESS_OFFSET;
        byte[] given = Hex.parse(digits.replace('?', '0'));
        if (count != AccessConditions.LENGTH && count != AccessConditions.LENGTH + 1 && count != Block.LENGTH) {
            throw new InvalidInput(CliTexts.accessLength(count));
        }
        byte[] bytes = new byte[Block.LENGTH];
        int known = 0;
        for (int i = 0; i < count; i++) {
            bytes[offset + i] = given[i];
            known |= digits.startsWith(UNKNOWN, 2 * i) ? 0 : 1 << (offset + i);
        }
        return new PartialBlock(Block.of(bytes), known);
    }

    private static String packed(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != ':' && c != '-' && c != '\t') {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    /// The general purpose byte, if it is known.
    static Optional<GeneralPurposeByte> gpb(PartialBlock trailer) {
        return trailer.knows(SectorTrailer.GENERAL_PURPOSE_OFFSET)
                ? Optional.of(GeneralPurposeByte.of(trailer.bytes().byteAt(SectorTrailer.GENERAL_PURPOSE_OFFSET)))
                : Optional.empty();
    }
}
