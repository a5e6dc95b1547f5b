package cardwright.dump;

import cardwright.mifare.Block;
import cardwright.mifare.PartialBlock;
import cardwright.text.Ascii;
import cardwright.text.Hex;
import cardwright.text.Text;
import cardwright.words.CoreTexts;

/// Blocks as text: two digits a byte, or two signs for a byte that is not known.
///
/// @param unknown the sign for half an unknown byte; a space if the format has none
/// @param spaced whether one space stands between two bytes
record BlockText(char unknown, boolean spaced) {
    /// How many digits a block has.
    static final int DIGITS = 2 * Block.LENGTH;

    /// 32 digits, every byte known.
    static final BlockText KNOWN = new BlockText(' ', false);

    /// 32 digits, `--` for an unknown byte: MIFARE Classic Tool.
    static final BlockText DASHES = new BlockText('-', false);

    /// 16 pairs, `??` for an unknown byte: Flipper.
    static final BlockText PAIRS = new BlockText('?', true);

    /// The block that a text is.
    ///
    /// @param line the number of the line it stands on, for errors
    /// @param before how many characters stand before it on the line
    /// @throws UnreadableFile if it is none; names the character's place
    PartialBlock parse(String text, int line, int before) {
        int step = spaced ? 3 : 2;
        int length = step * Block.LENGTH - (spaced ? 1 : 0);
        byte[] bytes = new byte[Block.LENGTH];
        int known = 0;
        for (int i = 0; i < Math.min(text.length(), length); i++) {
            int place = i % step;
            int digit = Hex.digit(text.charAt(i));
            boolean blank = text.charAt(i) == unknown && unknown != ' ';
            boolean right = place == 2 ? text.charAt(i) == ' ' : digit >= 0 || blank;
            if (right && place == 1 && blank != (text.charAt(i - 1) == unknown)) {
                throw UnreadableFile.at(line, before + i + 1, CoreTexts.dumpHalfByte());
            }
            if (!right) {
                throw UnreadableFile.at(line, before + i + 1, expected(place));
            }
            if (place < 2 && !blank) {
                known |= 1 << (i / step);
                bytes[i / step] = (byte) ((bytes[i / step] << 4) | digit);
            }
        }
        if (text.length() != length) {
            throw UnreadableFile.at(line, CoreTexts.dumpBlockLength(Block.LENGTH, digits(text)));
        }
        return new PartialBlock(Block.of(bytes), known);
    }

    private Text expected(int place) {
        return place == 2
                ? CoreTexts.dumpNotASpace()
                : unknown == ' ' ? CoreTexts.dumpNotADigit() : CoreTexts.dumpNotADigitOr(unknown);
    }

    private static int digits(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += text.charAt(i) == ' ' ? 0 : 1;
        }
        return count;
    }

    /// The block as text, in capitals.
    String print(PartialBlock block) {
        StringBuilder text = new StringBuilder(spaced ? 3 * Block.LENGTH : DIGITS);
        for (int i = 0; i < Block.LENGTH; i++) {
            text.append(spaced && i > 0 ? " " : "");
            if (block.knows(i)) {
                text.append(Hex.ofByte(block.bytes().byteAt(i)));
            } else {
                text.append(unknown).append(unknown);
            }
        }
        return text.toString();
    }

    /// Whether a text has as many digits as a block, and nothing else but spaces.
    static boolean isBlock(String text) {
        return hexDigits(text) == DIGITS;
    }

    /// How many hexadecimal digits a text has that has nothing else but spaces; -1 if it has.
    static int hexDigits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Hex.digit(c) >= 0) {
                digits++;
            } else if (c != ' ' && c != '\t') {
                return -1;
            }
        }
        return digits;
    }

    /// Whether letters of a hexadecimal text are small: some are, and none is a capital.
    static boolean isLowerCase(String hex) {
        boolean lower = false;
        for (int i = 0; i < hex.length(); i++) {
            char c = hex.charAt(i);
            if (c >= 'A' && c <= 'F') {
                return false;
            }
            lower |= c >= 'a' && c <= 'f';
        }
        return lower;
    }

    /// The text in small letters.
    static String lower(String hex) {
        StringBuilder lower = new StringBuilder(hex.length());
        for (int i = 0; i < hex.length(); i++) {
            lower.append(Ascii.toLower(hex.charAt(i)));
        }
        return lower.toString();
    }
}
