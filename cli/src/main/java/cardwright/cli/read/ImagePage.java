package cardwright.cli.read;

import cardwright.cli.print.Json;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;
import cardwright.mifare.ValueBlock;
import cardwright.read.CardReading;
import cardwright.text.Hex;
import java.util.ArrayList;
import java.util.List;

/// A card that was read as a page: sector by sector, a line for each block with its bytes, its text and
/// what it is. A byte that is not known is `??`, a key that is not to be shown `**`.
///
/// @param call in whose language, and where to
/// @param shown whether keys are shown
record ImagePage(Invocation call, boolean shown) {
    private static final int KEY_A_END = SectorTrailer.ACCESS_OFFSET;
    private static final int KEY_B = SectorTrailer.KEY_B_OFFSET;

    void print(CardReading reading) {
        CardImage image = reading.image();
        if (call.json()) {
            call.output().line(json(reading));
            return;
        }
        CliMessages m = CliMessages.in(call.language());
        call.output().line(m.imageHead(image.type().shortName(), image.uid().orElseThrow()));
        for (int i = 0; i < image.type().sectorCount(); i++) {
            SectorNumber sector = SectorNumber.of(i);
            call.output().line("");
            call.output().line(m.imageSector(sector));
            for (int position = 0; position < sector.blockCount(); position++) {
                BlockNumber number = sector.block(position);
                PartialBlock block = image.block(number);
                String place = " ".repeat(5 - number.toString().length()) + number;
                call.output()
                        .line(place + "  " + bytes(image, number, " ") + "  " + text(number, block) + "  "
                                + what(number, block, m));
            }
        }
    }

    /// The bytes, apart by the text between.
    private String bytes(CardImage image, BlockNumber number, String between) {
        PartialBlock block = image.block(number);
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < Block.LENGTH; i++) {
            hex.append(i == 0 ? "" : between);
            if (!block.knows(i)) {
                hex.append("??");
            } else if (!shown && number.isTrailer() && isKey(block, i)) {
                hex.append("**");
            } else {
                hex.append(Hex.ofByte(block.bytes().byteAt(i)));
            }
        }
        return hex.toString();
    }

    /// Whether the byte of a trailer belongs to a key; a key B that can be read is data, but often a key
    /// forgotten there.
    private static boolean isKey(PartialBlock trailer, int i) {
        return i < KEY_A_END || (i >= KEY_B && trailer.knows(KEY_B));
    }

    private static String text(BlockNumber number, PartialBlock block) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Block.LENGTH; i++) {
            int value = block.bytes().byteAt(i);
            boolean printable = value >= 0x20 && value < 0x7F && block.knows(i) && !number.isTrailer();
            text.append(printable ? (char) value : '.');
        }
        return text.toString();
    }

    private static String what(BlockNumber number, PartialBlock block, CliMessages m) {
        if (block.known() == 0) {
            return m.imageUnknown();
        }
        if (number.isManufacturer()) {
            return m.blockManufacturer();
        }
        if (number.isTrailer()) {
            boolean malformed =
                    block.knows(SectorTrailer.ACCESS_OFFSET, 3) && SectorTrailer.accessWord(block.bytes()) < 0;
            return malformed ? m.blockTrailerMalformed(number.sector()) : m.blockTrailer(number.sector());
        }
        if (block.whole().isPresent() && ValueBlock.isValid(block.bytes())) {
            ValueBlock value = ValueBlock.parse(block.bytes());
            return m.valueIs(value.value(), value.address());
        }
        return m.blockData();
    }

    private String json(CardReading reading) {
        CardImage image = reading.image();
        return Json.object(json -> {
            json.put("uid", image.uid().orElseThrow().hex())
                    .put("type", image.type().shortName())
                    .put("keys", reading.keys().size())
                    .array(
                            "blocks",
                            blocks(image),
                            (item, number) -> item.put("block", number.value()).put("bytes", bytes(image, number, "")));
            UnreadTexts.put(call, json, reading.unread());
        });
    }

    private static List<BlockNumber> blocks(CardImage image) {
        List<BlockNumber> blocks = new ArrayList<>();
        for (int i = 0; i < image.type().blockCount(); i++) {
            blocks.add(BlockNumber.of(i));
        }
        return blocks;
    }
}
