package cardwright.dump;

import cardwright.dump.FileDetails.Extra;
import cardwright.dump.FileDetails.Remark;
import cardwright.dump.FileDetails.TextForm;
import cardwright.mifare.CardImage;
import cardwright.mifare.CardType;
import cardwright.mifare.PartialBlock;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Proxmark's emulator file: a block a line, 32 digits; lines that begin with `#` are remarks. Spaces
/// between digits are passed over, as Proxmark does, and not kept. MIFARE Classic Tool reads such a file only
/// without remarks.
///
/// Source: github RfidResearchGroup/proxmark3 `client/src/fileutils.c`; github ikarus23/MifareClassicTool
/// `Activities/DumpEditor.java`.
final class EmlDump {
    private static final int EV1_BLOCKS = 72;
    private static final int ULTRALIGHT_DIGITS = 8;

    private EmlDump() {}

    /// Whether a text's first line that is no remark looks like a line of an emulator file.
    static boolean isBegunBy(String line) {
        int digits = BlockText.hexDigits(line);
        return digits == BlockText.DIGITS || digits == ULTRALIGHT_DIGITS;
    }

    static Dump parse(TextFile file) {
        List<Remark> remarks = new ArrayList<>();
        List<PartialBlock> blocks = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < file.lines().size(); i++) {
            String line = file.lines().get(i);
            String digits = withoutSpaces(line);
            if (digits.startsWith("#")) {
                remarks.add(new Remark(blocks.size(), line));
            } else if (!digits.isEmpty()) {
                if (blocks.isEmpty() && digits.length() == ULTRALIGHT_DIGITS) {
                    throw UnreadableFile.foreign("MIFARE Ultralight / NTAG");
                }
                // A place is the one on the line as it stands, unless there are spaces in it.
                blocks.add(BlockText.KNOWN.parse(digits, i + 1, Math.max(0, line.indexOf(digits))));
                letters.append(digits);
            }
        }
        return dump(file.form().withCase(BlockText.isLowerCase(letters.toString())), remarks, blocks);
    }

    private static Dump dump(TextForm form, List<Remark> remarks, List<PartialBlock> blocks) {
        boolean ev1 = blocks.size() == EV1_BLOCKS;
        List<PartialBlock> memory = ev1 ? blocks.subList(0, CardType.CLASSIC_1K.blockCount()) : blocks;
        CardType type =
                type(memory.size()).orElseThrow(() -> UnreadableFile.whole(CoreTexts.dumpBlockCount(blocks.size())));
        FileDetails details = new FileDetails(form, remarks, ev1 ? hidden(blocks) : new Extra.None());
        List<DumpNote> notes = ev1 ? List.of(new DumpNote.HiddenSectors(false)) : List.of();
        return Dump.of(CardImage.of(type, memory)).from(DumpOrigin.of(DumpFormat.EML, details, notes));
    }

    private static Extra hidden(List<PartialBlock> blocks) {
        return new Extra.HiddenSectors(blocks.subList(CardType.CLASSIC_1K.blockCount(), EV1_BLOCKS).stream()
                .map(BlockText.KNOWN::print)
                .toList());
    }

    private static Optional<CardType> type(int blocks) {
        for (CardType type : CardType.values()) {
            if (type.blockCount() == blocks) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private static String withoutSpaces(String line) {
        StringBuilder text = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) > ' ') {
                text.append(line.charAt(i));
            }
        }
        return text.toString();
    }

    static byte[] print(Dump dump) {
        FileDetails details = dump.origin().details();
        List<String> blocks = new ArrayList<>();
        for (int i = 0; i < dump.image().type().blockCount(); i++) {
            blocks.add(BlockText.KNOWN.print(Blocks.of(dump.image(), i)));
        }
        if (dump.image().type() == CardType.CLASSIC_1K) {
            blocks.addAll(details.hiddenSectors());
        }
        boolean ours = dump.origin().is(DumpFormat.EML);
        TextForm form = ours ? details.form() : TextForm.UNIX;
        List<String> lines = new ArrayList<>();
        for (int i = 0; i <= blocks.size(); i++) {
            if (ours) {
                lines.addAll(details.remarksBefore(i));
            }
            if (i < blocks.size()) {
                lines.add(form.lowerCase() ? BlockText.lower(blocks.get(i)) : blocks.get(i));
            }
        }
        return new TextFile(form, lines).bytes();
    }
}
