package cardwright.dump;

import cardwright.dump.FileDetails.Extra;
import cardwright.dump.FileDetails.Remark;
import cardwright.dump.FileDetails.TextForm;
import cardwright.mifare.CardImage;
import cardwright.mifare.CardType;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorNumber;
import cardwright.text.Ascii;
import cardwright.text.InvalidInput;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text of MIFARE Classic Tool: for each sector a line `+Sector: N` and its blocks, `-` for what is not
/// known. A sector may be missing, or have a line that begins with `*` in place of its blocks.
///
/// ```
/// +Sector: 0
/// 0102030404080400000000000000BEAF
/// --------------------------------
/// 00000000000000000000000000000000
/// ------------FF078069------------
/// ```
///
/// Written are the sectors of which anything is known, those with a remark, and the last one, which tells the
/// type of the card.
///
/// Source: github ikarus23/MifareClassicTool `Common.java`.
final class MctDump {
    private static final String HEADER = "+Sector:";

    private final TextFile file;
    private final Blocks blocks = new Blocks();
    private final boolean[] seen = new boolean[SectorNumber.MAX + 1];
    private final List<Remark> remarks = new ArrayList<>();
    private final StringBuilder letters = new StringBuilder();
    private @Nullable SectorNumber sector;
    private int position;
    private boolean remarked;
    private int highest;

    private MctDump(TextFile file) {
        this.file = file;
    }

    static boolean isBegunBy(String line) {
        return line.startsWith(HEADER);
    }

    static Dump parse(TextFile file) {
        MctDump dump = new MctDump(file);
        for (int i = 0; i < file.lines().size(); i++) {
            String line = Ascii.stripTrailing(file.lines().get(i));
            if (!line.isEmpty()) {
                dump.line(line, i + 1);
            }
        }
        dump.endSector(file.lines().size() + 1);
        return dump.done();
    }

    private void line(String line, int number) {
        SectorNumber current = sector;
        if (line.startsWith(HEADER)) {
            endSector(number);
            begin(line, number);
        } else if (current == null) {
            throw UnreadableFile.at(number, CoreTexts.mctNoSector());
        } else if (line.startsWith("*")) {
            remarks.add(new Remark(current.firstBlock().value() + position, line));
            remarked = true;
        } else if (position == current.blockCount()) {
            throw UnreadableFile.at(number, CoreTexts.mctTooManyBlocks(current, current.blockCount()));
        } else {
            blocks.put(current.block(position).value(), BlockText.DASHES.parse(line, number, 0));
            letters.append(line);
            position++;
        }
    }

    private void begin(String line, int number) {
        SectorNumber next;
        try {
            next = SectorNumber.parse(Ascii.strip(line.substring(HEADER.length())));
        } catch (InvalidInput e) {
            throw UnreadableFile.at(number, e.text());
        }
        if (seen[next.value()]) {
            throw UnreadableFile.at(number, CoreTexts.mctSectorTwice(next));
        }
        seen[next.value()] = true;
        highest = Math.max(highest, next.value());
        sector = next;
        position = 0;
        remarked = false;
    }

    /// A sector has all of its blocks, or none and a remark that says why.
    private void endSector(int number) {
        SectorNumber ended = sector;
        if (ended != null && position < ended.blockCount() && (position > 0 || !remarked)) {
            throw UnreadableFile.at(number, CoreTexts.mctSectorCut(ended, position, ended.blockCount()));
        }
    }

    private Dump done() {
        if (blocks.end() == 0) {
            throw UnreadableFile.whole(CoreTexts.dumpNoBlocks());
        }
        CardType type = type();
        boolean whole = highest == type.sectorCount() - 1;
        List<DumpNote> notes = whole ? List.of() : List.of(new DumpNote.TypeAssumed(type));
        TextForm form = file.form().withCase(BlockText.isLowerCase(letters.toString()));
        FileDetails details = new FileDetails(form, remarks, new Extra.None());
        return Dump.of(blocks.image(type)).from(DumpOrigin.of(DumpFormat.MCT, details, notes));
    }

    private CardType type() {
        for (CardType type : CardType.values()) {
            if (type.has(SectorNumber.of(highest))) {
                return type;
            }
        }
        return CardType.CLASSIC_4K;
    }

    static byte[] print(Dump dump) {
        CardImage image = dump.image();
        boolean ours = dump.origin().is(DumpFormat.MCT);
        FileDetails details = ours ? dump.origin().details() : FileDetails.NONE;
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < image.type().sectorCount(); i++) {
            SectorNumber sector = SectorNumber.of(i);
            boolean known = knowsAny(image, sector);
            boolean last = i == image.type().sectorCount() - 1;
            List<String> before = details.remarksBefore(sector.firstBlock().value());
            if (known || last || !before.isEmpty()) {
                lines.add(HEADER + " " + sector);
                lines.addAll(before);
            }
            if (known || (last && before.isEmpty())) {
                addBlocks(lines, image, sector, details);
            }
        }
        return new TextFile(details.form(), lines).bytes();
    }

    private static void addBlocks(List<String> lines, CardImage image, SectorNumber sector, FileDetails details) {
        for (int position = 0; position < sector.blockCount(); position++) {
            int number = sector.block(position).value();
            if (position > 0) {
                lines.addAll(details.remarksBefore(number));
            }
            String block = BlockText.DASHES.print(Blocks.of(image, number));
            lines.add(details.form().lowerCase() ? BlockText.lower(block) : block);
        }
    }

    private static boolean knowsAny(CardImage image, SectorNumber sector) {
        for (int position = 0; position < sector.blockCount(); position++) {
            PartialBlock block = image.block(sector.block(position));
            if (block.known() != 0) {
                return true;
            }
        }
        return false;
    }
}
