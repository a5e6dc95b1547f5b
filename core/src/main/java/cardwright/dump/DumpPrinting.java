package cardwright.dump;

import cardwright.dump.FileDetails.Extra;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.CardType;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.Uid;
import cardwright.text.InvalidInput;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/// One dump on its way into a format: what is not known is filled or refused, what the format has no place for
/// is noted.
final class DumpPrinting {
    private static final List<String> OURS = List.of("Created", "FileType", "Card", "blocks", "SectorKeys");
    private static final List<String> OURS_OF_CARD = List.of("UID", "ATQA", "SAK");

    private static final int[] WHOLE = {0xFFFF};
    private static final int[] TRAILER_PARTS = {0x003F, 0x03C0, 0xFC00};

    private final Dump dump;
    private final DumpFormat format;
    private final List<DumpNote> notes = new ArrayList<>();

    DumpPrinting(Dump dump, DumpFormat format) {
        this.dump = dump;
        this.format = format;
    }

    PrintedDump print(OptionalInt fill) {
        Dump ready = identified(dump.with(fill.isPresent() ? filled(fill.getAsInt()) : dump.image()));
        if (!format.holdsUnknownBytes()) {
            refuseUnknown(ready.image());
        }
        if (!dump.origin().is(format)) {
            noteDetails();
        }
        if (format == DumpFormat.FLIPPER) {
            notePartlyKnown(ready.image());
        }
        return new PrintedDump(bytes(ready), notes);
    }

    private byte[] bytes(Dump ready) {
        return switch (format) {
            case RAW -> RawDump.print(ready);
            case EML -> EmlDump.print(ready);
            case PROXMARK, MCT_JSON -> JsonTemplate.print(ready, format);
            case MCT -> MctDump.print(ready);
            case FLIPPER -> FlipperDump.print(ready);
        };
    }

    private CardImage filled(int fill) {
        CardImage image = dump.image();
        byte[] bytes = new byte[Block.LENGTH];
        int count = 0;
        List<PartialBlock> blocks = new ArrayList<>();
        for (int i = 0; i < image.type().blockCount(); i++) {
            PartialBlock block = Blocks.of(image, i);
            Arrays.fill(bytes, (byte) fill);
            for (int at = 0; at < Block.LENGTH; at++) {
                if (block.knows(at)) {
                    bytes[at] = (byte) block.bytes().byteAt(at);
                } else {
                    count++;
                }
            }
            blocks.add(PartialBlock.of(Block.of(bytes)));
        }
        if (count > 0) {
            notes.add(new DumpNote.Filled(count, fill));
        }
        CardImage whole = CardImage.of(image.type(), blocks);
        return image.uid().map(whole::with).orElse(whole);
    }

    private void refuseUnknown(CardImage image) {
        int count = 0;
        int first = -1;
        for (int i = 0; i < image.type().blockCount(); i++) {
            int unknown = Block.LENGTH - Integer.bitCount(Blocks.of(image, i).known());
            first = first < 0 && unknown > 0 ? i : first;
            count += unknown;
        }
        if (count > 0) {
            throw new UnknownBytes(format, count, BlockNumber.of(first));
        }
    }

    /// The dump with what the format has places for, or with notes on what it has none for.
    private Dump identified(Dump filled) {
        CardImage image = filled.image();
        CardType type = image.type();
        boolean kept = dump.origin().is(format);
        // A file that did without them in this format does so again.
        if (!format.holdsIdentity() || kept) {
            if (!kept && (dump.atqa().isPresent() || dump.sak().isPresent())) {
                notes.add(new DumpNote.NoPlaceForAnswers());
            }
            image.uid()
                    .filter(uid -> !kept && !isInBlockZero(image, uid))
                    .ifPresent(uid -> notes.add(new DumpNote.NoPlaceForUid(uid)));
            return filled;
        }
        Uid uid = Identity.uid(image).orElseThrow(() -> new InvalidInput(CoreTexts.dumpNoUid(format.word())));
        int atqa = filled.atqa().orElse(Identity.atqa(type, uid));
        int sak = filled.sak().orElse(Identity.sak(type));
        if (image.uid().isEmpty() || filled.atqa().isEmpty() || filled.sak().isEmpty()) {
            notes.add(new DumpNote.IdentityAssumed(uid, atqa, sak));
        }
        return new Dump(image.with(uid), OptionalInt.of(atqa), OptionalInt.of(sak), filled.origin());
    }

    private static boolean isInBlockZero(CardImage image, Uid uid) {
        PartialBlock block = image.block(BlockNumber.of(0));
        return block.knows(0, uid.length())
                && Arrays.equals(Arrays.copyOf(block.bytes().toBytes(), uid.length()), uid.toBytes());
    }

    /// What the file said beside the card and the other format has no place for.
    private void noteDetails() {
        FileDetails details = dump.origin().details();
        int remarks = details.remarks().size();
        List<String> fields = new ArrayList<>();
        if (details.extra() instanceof Extra.Header(List<String> lines)) {
            remarks += (int) lines.stream().filter(line -> line.startsWith("#")).count();
            fields.addAll(FlipperHeader.foreignFields(lines));
        }
        if (details.extra() instanceof Extra.Document(JsonValue.Members document)) {
            addOthers(fields, document, OURS);
            addOthers(fields, JsonDump.members(document, "Card"), OURS_OF_CARD);
        }
        if (remarks > 0) {
            notes.add(new DumpNote.NoPlaceForRemarks(remarks));
        }
        if (!fields.isEmpty()) {
            notes.add(new DumpNote.NoPlaceForFields(fields));
        }
        boolean holdsHidden = format == DumpFormat.RAW || format == DumpFormat.EML || format == DumpFormat.PROXMARK;
        if (dump.image().type() == CardType.CLASSIC_1K
                && !details.hiddenSectors().isEmpty()
                && !holdsHidden) {
            notes.add(new DumpNote.HiddenSectors(true));
        }
    }

    private static void addOthers(List<String> fields, JsonValue.Members members, List<String> known) {
        for (String name : members.members().keySet()) {
            if (!known.contains(name)) {
                fields.add(name);
            }
        }
    }

    private void notePartlyKnown(CardImage image) {
        List<BlockNumber> partly = new ArrayList<>();
        for (int i = 0; i < image.type().blockCount(); i++) {
            BlockNumber number = BlockNumber.of(i);
            if (!isKnownByParts(image.block(number), number.isTrailer())) {
                partly.add(number);
            }
        }
        if (!partly.isEmpty()) {
            notes.add(new DumpNote.PartlyKnown(partly));
        }
    }

    /// Whether a Flipper takes all of a block's known bytes as known: it looks at a data block as a whole, at a
    /// trailer's keys and access bytes (6 to 9) each as a whole.
    private static boolean isKnownByParts(PartialBlock block, boolean trailer) {
        int[] parts = trailer ? TRAILER_PARTS : WHOLE;
        for (int part : parts) {
            int known = block.known() & part;
            if (known != 0 && known != part) {
                return false;
            }
        }
        return true;
    }
}
