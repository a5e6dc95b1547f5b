package cardwright.dump;

import cardwright.dump.FileDetails.Extra;
import cardwright.dump.JsonValue.Members;
import cardwright.dump.JsonValue.Quoted;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.CardType;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.Uid;
import cardwright.text.Decimal;
import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads the JSON of Proxmark (`mfcard`, `mfc v2`, `mfc v3`) and of MIFARE Classic Tool.
///
/// | member | rule |
/// |---|---|
/// | FileType | `mfcard` or `mfc v…`; others are other cards |
/// | Card.UID | 4 or 7 bytes, no check byte |
/// | Card.ATQA | in the order of the air, `0400`; `0004`, `0002`, `0044`, `0042` are taken as numbers |
/// | Card.SAK | a byte |
/// | blocks | number in decimal to 32 digits, in any order, any left out; `-` for half an unknown byte: MIFARE Classic
/// Tool |
/// | SectorKeys | the trailers once more, for people: not read |
///
/// A file that MIFARE Classic Tool made says so in `Created`, has no `Card`, or has dashes.
///
/// Source: github RfidResearchGroup/proxmark3 `client/src/fileutils.c`, `client/src/jansson`; github
/// ikarus23/MifareClassicTool `Common.java`.
final class JsonDump {
    private static final int EV1_BLOCKS = 72;
    private static final List<String> NUMBERS = List.of("0004", "0002", "0044", "0042");

    private final TextFile file;
    private final Members document;
    private final Blocks blocks = new Blocks();
    private final List<DumpNote> notes = new ArrayList<>();
    private final StringBuilder letters = new StringBuilder();

    private JsonDump(TextFile file) {
        this.file = file;
        this.document = JsonReader.object(file.text());
    }

    static Dump parse(TextFile file) {
        JsonDump dump = new JsonDump(file);
        String kind =
                string(dump.document, "FileType").orElseThrow(() -> UnreadableFile.whole(CoreTexts.jsonNoFileType()));
        if (!kind.equals("mfcard") && !kind.startsWith("mfc ")) {
            throw UnreadableFile.foreign(kind);
        }
        dump.readBlocks();
        return dump.done();
    }

    /// A member of an object that is an object.
    static Members members(Members of, String name) {
        return of.members().get(name) instanceof Members found ? found : new Members(Map.of());
    }

    /// A member of an object that is a string, as it was written.
    static Optional<String> string(Members of, String name) {
        return of.members().get(name) instanceof Quoted(String raw) ? Optional.of(raw) : Optional.empty();
    }

    private void readBlocks() {
        for (Map.Entry<String, JsonValue> entry :
                members(document, "blocks").members().entrySet()) {
            int number = Decimal.parse(entry.getKey(), BlockNumber.MAX);
            if (number < 0 || blocks.has(number) || !(entry.getValue() instanceof Quoted(String digits))) {
                throw UnreadableFile.at(line(entry.getKey()), CoreTexts.jsonNoBlock());
            }
            blocks.put(number, block(entry.getKey(), digits));
            letters.append(digits);
        }
        if (blocks.end() == 0) {
            throw UnreadableFile.whole(CoreTexts.dumpNoBlocks());
        }
    }

    private PartialBlock block(String number, String digits) {
        try {
            return BlockText.DASHES.parse(digits, 1, 0);
        } catch (UnreadableFile e) {
            // Now its place is worth looking for.
            int line = line(number);
            return BlockText.DASHES.parse(digits, line, column(line, digits));
        }
    }

    /// The line on which a block stands; where all is on one line, the first.
    private int line(String number) {
        boolean inBlocks = false;
        for (int i = 0; i < file.lines().size(); i++) {
            String line = file.lines().get(i);
            inBlocks |= line.contains("\"blocks\"");
            if (inBlocks && line.contains('"' + number + '"')) {
                return i + 1;
            }
        }
        return 1;
    }

    private int column(int line, String digits) {
        return Math.max(0, file.lines().get(line - 1).indexOf(digits));
    }

    private Dump done() {
        Members card = members(document, "Card");
        OptionalInt sak = number(card, "SAK", 1);
        CardType type = type(sak);
        if (type == CardType.CLASSIC_1K && blocks.end() > type.blockCount()) {
            for (int i = type.blockCount(); i < blocks.end(); i++) {
                blocks.remove(i);
            }
            notes.add(new DumpNote.HiddenSectors(false));
        }
        CardImage image = blocks.image(type);
        Optional<String> uid = string(card, "UID").filter(digits -> !digits.isEmpty());
        CardImage named = uid.isPresent() ? image.with(uid(uid.get())) : image;
        boolean mct = string(document, "Created").orElse("").equals("MifareClassicTool")
                || !document.members().containsKey("Card")
                || letters.indexOf("-") >= 0;
        FileDetails details = new FileDetails(
                file.form().withCase(BlockText.isLowerCase(letters.toString())),
                List.of(),
                new Extra.Document(document));
        DumpFormat format = mct ? DumpFormat.MCT_JSON : DumpFormat.PROXMARK;
        return new Dump(named, atqa(card), sak, DumpOrigin.of(format, details, notes));
    }

    /// The type by the highest block; where blocks are left out and the SAK names a larger one, that. Blocks 64
    /// to 71 of a 1K card are the hidden sectors of EV1.
    private CardType type(OptionalInt sak) {
        if (blocks.end() == EV1_BLOCKS && blocks.isGapless()) {
            return CardType.CLASSIC_1K;
        }
        CardType least = blocks.smallestType();
        if (blocks.end() == least.blockCount() && blocks.isGapless()) {
            return least;
        }
        CardType told = sak.isPresent() ? Identity.typeOf(sak.getAsInt()).orElse(CardType.MINI) : CardType.MINI;
        CardType type = told.compareTo(least) > 0 ? told : least;
        if (sak.isEmpty() && !blocks.has(type.blockCount() - 1)) {
            notes.add(new DumpNote.TypeAssumed(type));
        }
        return type;
    }

    private OptionalInt atqa(Members card) {
        OptionalInt stored = number(card, "ATQA", 2);
        return stored.isEmpty() || NUMBERS.contains(Hex.ofShort(stored.getAsInt()))
                ? stored
                : OptionalInt.of(swapped(stored.getAsInt()));
    }

    /// The ATQA as a number, from its order on the air, or the other way round.
    static int swapped(int atqa) {
        return (atqa & 0xFF) << 8 | atqa >> 8;
    }

    private OptionalInt number(Members card, String name, int length) {
        Optional<String> digits = string(card, name).filter(text -> !text.isEmpty());
        if (digits.isEmpty()) {
            return OptionalInt.empty();
        }
        byte[] bytes = bytes(name, digits.get());
        if (bytes.length != length) {
            throw wrong(name);
        }
        int number = 0;
        for (byte b : bytes) {
            number = number << 8 | (b & 0xFF);
        }
        return OptionalInt.of(number);
    }

    private Uid uid(String digits) {
        byte[] bytes = bytes("UID", digits);
        if (bytes.length != Uid.SINGLE && bytes.length != Uid.DOUBLE) {
            throw wrong("UID");
        }
        return Uid.of(bytes);
    }

    private byte[] bytes(String name, String digits) {
        try {
            return Hex.parse(digits);
        } catch (InvalidInput e) {
            throw wrong(name);
        }
    }

    private static UnreadableFile wrong(String name) {
        return UnreadableFile.whole(CoreTexts.jsonCardField(name));
    }

    /// Whether a block's digits say the same as the block.
    static boolean isSame(String digits, PartialBlock block) {
        return digits.length() == BlockText.DIGITS
                && BlockText.lower(digits).equals(BlockText.lower(BlockText.DASHES.print(block)));
    }
}
