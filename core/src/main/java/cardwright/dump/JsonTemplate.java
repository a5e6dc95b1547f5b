package cardwright.dump;

import cardwright.dump.FileDetails.Extra;
import cardwright.dump.FileDetails.TextForm;
import cardwright.dump.JsonValue.Members;
import cardwright.dump.JsonValue.Quoted;
import cardwright.mifare.CardImage;
import cardwright.mifare.CardType;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.Uid;
import cardwright.text.Hex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes a dump as JSON, Proxmark's or MIFARE Classic Tool's: into the file it came from, all else in it left
/// as it is, or into a new one.
///
/// A new file of Proxmark's is an `mfc v2`. It gives each sector's keys and access bytes once more, as
/// Proxmark does, and not in words.
final class JsonTemplate {
    private static final Quoted CREATED = new Quoted("cardwright");
    private static final int KEY_DIGITS = 12;
    private static final int ACCESS_DIGITS = 8;

    private final Dump dump;
    private final boolean proxmark;

    private JsonTemplate(Dump dump, boolean proxmark) {
        this.dump = dump;
        this.proxmark = proxmark;
    }

    static byte[] print(Dump dump, DumpFormat format) {
        boolean ours = dump.origin().is(format);
        FileDetails details = ours ? dump.origin().details() : FileDetails.NONE;
        JsonTemplate template = new JsonTemplate(dump, format == DumpFormat.PROXMARK);
        Members document =
                template.filled(details.extra() instanceof Extra.Document(Members own) ? own : template.blank());
        TextForm form = details.form();
        return new TextFile(form, JsonPrinter.lines(document)).bytes();
    }

    private Members blank() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("Created", CREATED);
        members.put("FileType", new Quoted(proxmark ? "mfc v2" : "mfcard"));
        if (proxmark) {
            members.put("Card", new Members(Map.of()));
        }
        members.put("blocks", new Members(Map.of()));
        if (proxmark) {
            members.put("SectorKeys", sectorKeys());
        }
        return new Members(members);
    }

    private Members sectorKeys() {
        Map<String, JsonValue> sectors = new LinkedHashMap<>();
        for (int i = 0; i < dump.image().type().sectorCount(); i++) {
            Map<String, JsonValue> empty = new LinkedHashMap<>();
            for (String name : new String[] {"KeyA", "KeyB", "AccessConditions"}) {
                empty.put(name, new Quoted(""));
            }
            sectors.put(Integer.toString(i), new Members(empty));
        }
        return new Members(sectors);
    }

    private Members filled(Members document) {
        Map<String, JsonValue> members = new LinkedHashMap<>(document.members());
        members.computeIfPresent("Card", (name, card) -> card instanceof Members object ? card(object) : card);
        members.put("blocks", blocks(JsonDump.members(document, "blocks")));
        members.computeIfPresent(
                "SectorKeys", (name, sectors) -> sectors instanceof Members object ? sectors(object) : sectors);
        return new Members(members);
    }

    private Members card(Members card) {
        Map<String, JsonValue> members = new LinkedHashMap<>(card.members());
        dump.image().uid().map(Uid::hex).ifPresent(hex -> put(members, "UID", hex));
        dump.atqa().ifPresent(atqa -> {
            boolean number = JsonDump.string(card, "ATQA").orElse("").equals(Hex.ofShort(atqa));
            put(members, "ATQA", Hex.ofShort(number ? atqa : JsonDump.swapped(atqa)));
        });
        dump.sak().ifPresent(sak -> put(members, "SAK", Hex.ofByte(sak)));
        return new Members(members);
    }

    /// The file's blocks with the dump's bytes in them, in the order they stand; those the dump knows more are
    /// added at the end. Blocks beyond the card are left as they are.
    private Members blocks(Members file) {
        CardImage image = dump.image();
        Map<String, JsonValue> members = new LinkedHashMap<>(file.members());
        for (int i = 0; i < image.type().blockCount(); i++) {
            PartialBlock block = Blocks.of(image, i);
            String number = Integer.toString(i);
            boolean last = i == image.type().blockCount() - 1;
            if (block.known() != 0 || members.containsKey(number) || (last && !proxmark)) {
                put(members, number, BlockText.DASHES.print(block));
            }
        }
        if (proxmark && image.type() == CardType.CLASSIC_1K) {
            List<String> hidden = dump.origin().details().hiddenSectors();
            for (int i = 0; i < hidden.size(); i++) {
                put(members, Integer.toString(image.type().blockCount() + i), hidden.get(i));
            }
        }
        return new Members(members);
    }

    private Members sectors(Members file) {
        Map<String, JsonValue> members = new LinkedHashMap<>(file.members());
        for (int i = 0; i < dump.image().type().sectorCount(); i++) {
            SectorNumber sector = SectorNumber.of(i);
            members.computeIfPresent(
                    Integer.toString(i), (name, keys) -> keys instanceof Members object ? keys(object, sector) : keys);
        }
        return new Members(members);
    }

    private Members keys(Members file, SectorNumber sector) {
        String trailer = BlockText.DASHES.print(dump.image().block(sector.trailer()));
        Map<String, JsonValue> members = new LinkedHashMap<>(file.members());
        put(members, "KeyA", trailer.substring(0, KEY_DIGITS));
        put(members, "KeyB", trailer.substring(BlockText.DIGITS - KEY_DIGITS));
        JsonValue before = members.get("AccessConditions");
        put(members, "AccessConditions", trailer.substring(KEY_DIGITS, KEY_DIGITS + ACCESS_DIGITS));
        if (before != null && !before.equals(members.get("AccessConditions"))) {
            // The words that stand there are no longer true.
            members.remove("AccessConditionsText");
        }
        return new Members(members);
    }

    /// Puts digits there; what says the same in other letters stays as it is.
    private static void put(Map<String, JsonValue> members, String name, String digits) {
        boolean same = members.get(name) instanceof Quoted(String raw)
                && raw.length() == digits.length()
                && BlockText.lower(raw).equals(BlockText.lower(digits));
        if (!same) {
            members.put(name, new Quoted(digits));
        }
    }
}
