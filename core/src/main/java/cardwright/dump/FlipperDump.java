package cardwright.dump;

import cardwright.dump.FileDetails.Extra;
import cardwright.dump.FileDetails.Remark;
import cardwright.dump.FileDetails.TextForm;
import cardwright.mifare.CardImage;
import cardwright.mifare.CardType;
import cardwright.mifare.Uid;
import cardwright.text.Ascii;
import cardwright.text.Decimal;
import cardwright.text.Hex;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Flipper's device file: `key: value` lines, then `Block N: ` and 16 pairs each, `??` for what is not
/// known.
///
/// ```
/// Filetype: Flipper NFC device
/// Version: 4
/// Device type: Mifare Classic
/// UID: 01 02 03 04
/// ATQA: 00 04
/// SAK: 08
/// Mifare Classic type: 1K
/// Data format version: 2
/// Block 0: 01 02 03 04 04 08 04 00 00 00 00 00 00 00 00 00
/// ```
///
/// | line | rule |
/// |---|---|
/// | Version | 2: ATQA low byte first; 3 and 4: high byte first |
/// | Mifare Classic type | `MINI`, `1K`, `Plus 2K`, `4K` |
/// | Data format version | 2, or 1 with maps of valid keys in place of `??`, see [FlipperKeyMaps]; written is 2 |
/// | Block | every one of the type must be there |
///
/// A Flipper takes a data block of which one byte is unknown as unknown; the bytes that are known are written
/// all the same.
///
/// Source: github flipperdevices/flipperzero-firmware `documentation/file_formats/NfcFileFormats.md`,
/// `lib/nfc/protocols/mf_classic/mf_classic.c`, `lib/nfc/nfc_device.c`.
final class FlipperDump {
    static final String FIRST_LINE = "Filetype: Flipper NFC device";

    private static final String BLOCK = "Block ";
    private static final int OLDEST = 2;
    private static final int NEWEST = 4;

    private final FlipperHeader header;
    private final Blocks blocks = new Blocks();
    private final List<Remark> remarks = new ArrayList<>();
    private final StringBuilder letters = new StringBuilder();

    private FlipperDump(FlipperHeader header) {
        this.header = header;
    }

    static Dump parse(TextFile file) {
        int first = 0;
        while (first < file.lines().size() && !file.lines().get(first).startsWith(BLOCK)) {
            first++;
        }
        FlipperDump dump = new FlipperDump(new FlipperHeader(file.lines().subList(0, first)));
        String kind = dump.header.required("Device type");
        if (!kind.equals("Mifare Classic")) {
            throw UnreadableFile.foreign(kind);
        }
        int version = dump.header.number("Version", OLDEST, NEWEST);
        CardType type = dump.type();
        int next = 0;
        for (int i = first; i < file.lines().size(); i++) {
            String line = Ascii.stripTrailing(file.lines().get(i));
            if (line.startsWith("#")) {
                dump.remarks.add(new Remark(next, file.lines().get(i)));
            } else if (!line.isEmpty()) {
                next = dump.block(line, i + 1, type) + 1;
            }
        }
        return dump.done(file.form(), version, type);
    }

    private CardType type() {
        String name = header.required("Mifare Classic type");
        for (CardType type : CardType.values()) {
            if (typeName(type).equals(name)) {
                return type;
            }
        }
        throw UnreadableFile.at(header.line("Mifare Classic type"), CoreTexts.flipperType());
    }

    static String typeName(CardType type) {
        return switch (type) {
            case MINI -> "MINI";
            case CLASSIC_1K -> "1K";
            case CLASSIC_2K -> "Plus 2K";
            case CLASSIC_4K -> "4K";
        };
    }

    private int block(String line, int number, CardType type) {
        int colon = line.indexOf(": ");
        int block = colon < 0 || !line.startsWith(BLOCK)
                ? -1
                : Decimal.parse(line.substring(BLOCK.length(), colon), type.blockCount() - 1);
        if (block < 0) {
            throw UnreadableFile.at(number, CoreTexts.flipperNotABlock(type.blockCount() - 1));
        }
        if (blocks.has(block)) {
            throw UnreadableFile.at(number, CoreTexts.flipperBlockTwice(block));
        }
        String pairs = line.substring(colon + 2);
        blocks.put(block, BlockText.PAIRS.parse(pairs, number, colon + 2));
        letters.append(pairs);
        return block;
    }

    private Dump done(TextForm form, int version, CardType type) {
        for (int i = 0; i < type.blockCount(); i++) {
            if (!blocks.has(i)) {
                throw UnreadableFile.whole(CoreTexts.flipperBlockMissing(i));
            }
        }
        if (header.number("Data format version", 1, 2) == 1) {
            new FlipperKeyMaps(header.keyMap("Key A map"), header.keyMap("Key B map")).applyTo(blocks, type);
        }
        CardImage image = blocks.image(type).with(Uid.of(header.bytes("UID", Uid.SINGLE, Uid.DOUBLE)));
        byte[] atqa = header.bytes("ATQA", 2, 2);
        int high = version == OLDEST ? 1 : 0;
        FileDetails details = new FileDetails(
                form.withCase(BlockText.isLowerCase(letters.toString())), remarks, new Extra.Header(header.lines()));
        return new Dump(
                image,
                OptionalInt.of((atqa[high] & 0xFF) << 8 | (atqa[1 - high] & 0xFF)),
                OptionalInt.of(header.bytes("SAK", 1, 1)[0] & 0xFF),
                DumpOrigin.of(DumpFormat.FLIPPER, details, List.of()));
    }

    /// Writes a dump of which UID, ATQA and SAK are known.
    static byte[] print(Dump dump) {
        boolean ours = dump.origin().is(DumpFormat.FLIPPER);
        FileDetails details = ours ? dump.origin().details() : FileDetails.NONE;
        List<String> lines = new ArrayList<>(FlipperHeader.print(dump, details.extra()));
        for (int i = 0; i <= dump.image().type().blockCount(); i++) {
            lines.addAll(details.remarksBefore(i));
            if (i < dump.image().type().blockCount()) {
                String pairs = BlockText.PAIRS.print(Blocks.of(dump.image(), i));
                lines.add(BLOCK + i + ": " + (details.form().lowerCase() ? BlockText.lower(pairs) : pairs));
            }
        }
        return new TextFile(details.form(), lines).bytes();
    }

    /// A number as pairs of digits with spaces between.
    static String pairs(int value, int bytes) {
        byte[] all = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            all[i] = (byte) (value >> (8 * (bytes - 1 - i)));
        }
        return Hex.spaced(all);
    }
}
