package cardwright.cli.files;

import cardwright.cli.print.Paint;
import cardwright.cli.print.Paint.Role;
import cardwright.cli.words.CliMessages;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorTrailer;
import cardwright.mifare.ValueBlock;
import cardwright.text.Hex;
import java.util.Optional;

/// One block of a dump on a line: its number, its bytes in the colours of their roles, the bytes as text, and
/// what it is. `??` is a byte that is not known, `**` one of a key that is not shown.
///
/// @param paint the colours
/// @param showKeys whether keys are shown
public record BlockLine(Paint paint, boolean showKeys) {
    private static final String UNKNOWN = "??";
    private static final String MASKED = "**";

    /// A block's line.
    public String of(BlockNumber number, PartialBlock block, CliMessages m) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < Block.LENGTH; i++) {
            hex.append(i == 0 ? "" : " ").append(paint.of(role(number, block, i), pair(number, block, i)));
        }
        String place = " ".repeat(3 - number.toString().length()) + number;
        return place + "  " + hex + "  " + text(number, block) + "  " + what(number, block, m);
    }

    /// The bytes without spaces.
    public String hex(BlockNumber number, PartialBlock block) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < Block.LENGTH; i++) {
            hex.append(pair(number, block, i));
        }
        return hex.toString();
    }

    private String pair(BlockNumber number, PartialBlock block, int index) {
        if (!block.knows(index)) {
            return UNKNOWN;
        }
        return isKey(number, index) && !showKeys
                ? MASKED
                : Hex.ofByte(block.bytes().byteAt(index));
    }

    private static boolean isKey(BlockNumber number, int index) {
        return number.isTrailer() && (index < SectorTrailer.ACCESS_OFFSET || index >= SectorTrailer.KEY_B_OFFSET);
    }

    private static Role role(BlockNumber number, PartialBlock block, int index) {
        if (!block.knows(index)) {
            return Role.NOTHING;
        }
        if (number.isTrailer()) {
            return index < SectorTrailer.ACCESS_OFFSET
                    ? Role.KEY_A
                    : index >= SectorTrailer.KEY_B_OFFSET
                            ? Role.KEY_B
                            : index == SectorTrailer.GENERAL_PURPOSE_OFFSET ? Role.GENERAL_PURPOSE_BYTE : Role.ACCESS;
        }
        if (number.isManufacturer()) {
            return Role.MANUFACTURER;
        }
        return value(number, block).isPresent()
                ? Role.VALUE
                : block.bytes().byteAt(index) == 0 ? Role.NOTHING : Role.DATA;
    }

    /// The value a block holds, if it is wholly known, and a value block.
    public static Optional<ValueBlock> value(BlockNumber number, PartialBlock block) {
        return block.whole()
                .filter(bytes -> !number.isTrailer() && !number.isManufacturer() && ValueBlock.isValid(bytes))
                .map(ValueBlock::parse);
    }

    /// What a block is: `manufacturer`, `trailer`, `value` or `data`.
    public static String kind(BlockNumber number, PartialBlock block) {
        return number.isTrailer()
                ? "trailer"
                : number.isManufacturer()
                        ? "manufacturer"
                        : value(number, block).isPresent() ? "value" : "data";
    }

    private static String what(BlockNumber number, PartialBlock block, CliMessages m) {
        if (block.known() == 0) {
            return number.isTrailer() ? m.showTrailerUnknown(number.sector()) : m.showUnknown();
        }
        if (number.isTrailer()) {
            return isMalformed(block) ? m.blockTrailerMalformed(number.sector()) : m.blockTrailer(number.sector());
        }
        return number.isManufacturer()
                ? m.blockManufacturer()
                : value(number, block)
                        .map(value -> m.valueIs(value.value(), value.address()))
                        .orElseGet(m::blockData);
    }

    private static boolean isMalformed(PartialBlock trailer) {
        return trailer.knows(SectorTrailer.ACCESS_OFFSET, 3) && SectorTrailer.accessWord(trailer.bytes()) < 0;
    }

    /// The bytes as ASCII, a dot for what is no printable character, not known, or of a key.
    private String text(BlockNumber number, PartialBlock block) {
        StringBuilder text = new StringBuilder(Block.LENGTH);
        for (int i = 0; i < Block.LENGTH; i++) {
            int value = block.bytes().byteAt(i);
            boolean shown = block.knows(i) && (showKeys || !isKey(number, i));
            text.append(shown && value >= 0x20 && value < 0x7F ? (char) value : '.');
        }
        return text.toString();
    }
}
