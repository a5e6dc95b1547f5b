package cardwright.card;

import static cardwright.card.Refusal.AUTHENTICATE_EMPTY_SLOT;
import static cardwright.card.Refusal.AUTHENTICATE_KEY;
import static cardwright.card.Refusal.AUTHENTICATE_SLOT;
import static cardwright.card.Refusal.CLASS;
import static cardwright.card.Refusal.FUNCTION;
import static cardwright.card.Refusal.INSTRUCTION;
import static cardwright.card.Refusal.LOAD_LENGTH;
import static cardwright.card.Refusal.LOAD_NON_VOLATILE;
import static cardwright.card.Refusal.LOAD_READER_KEY;
import static cardwright.card.Refusal.LOAD_SECURED;
import static cardwright.card.Refusal.LOAD_SLOT;
import static cardwright.card.Refusal.LOAD_VOLATILE;
import static cardwright.card.Refusal.NOT_A_VALUE;
import static cardwright.card.Refusal.NO_BLOCK;

import cardwright.apdu.StatusWord;
import cardwright.mifare.SectorNumber;
import cardwright.text.Ascii;
import cardwright.text.InvalidInput;
import cardwright.text.Nearest;
import cardwright.text.Text;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a family of readers takes the storage-card commands of PC/SC Part 3, and how it refuses: one row of a
/// table. The library talks to a reader by it, and the virtual reader imitates one by it. Immutable.
///
/// For most uses, [#forReader] finds the row for a reader by its name, and [#STANDARD] serves where there is
/// none. A row is what manuals, programs and reports tell, not what was measured here: each says where it is
/// from. `?` marks what no source tells; there the row follows PC/SC Part 3.
///
/// None of these families is known to activate a card anew by itself after a refused authentication, so every
/// row demands it of the library (a Gemalto Prox-DU, which does, has no row yet).
public final class ReaderDialect {
    static final int SAME_SLOT = -1;

    /// Strict PC/SC Part 3, and the virtual reader unless it is told otherwise.
    ///
    /// | function | support | remark |
    /// |---|---|---|
    /// | Load Keys | KS 00 and 20, slots 00 to 1F | Part 3 leaves the slots to the maker |
    /// | General Authenticate | `FF 86`, and the old `FF 88` | `FF 88` is in Part 3 2.01, gone in 2.01.09 |
    /// | Read Binary | 16 bytes | more only where the maker allows |
    /// | value commands | `FF C2 00 03` | Amendment 1, 3.2.2.1.10 |
    /// | refusals | as in [Refusal] | |
    public static final ReaderDialect STANDARD = new DialectBuilder("standard", "Cardwright Virtual Reader 0")
            .keys(KeyPlace.numbered(0x00, 0x00, 0x1F), KeyPlace.numbered(0x20, 0x00, 0x1F))
            .takesOldAuthenticate()
            .values(ValueForm.PART3_C2)
            .build();

    /// CREATOR CRT-603-CZ1.
    ///
    /// | function | support | remark |
    /// |---|---|---|
    /// | Load Keys | KS 00 slot 00 | transcripts of 2015; a parking program sends KS 10 (reserved) |
    /// | General Authenticate | `FF 86` | `FF 88`: ? |
    /// | Read Binary | 16 bytes | two programs, same bytes |
    /// | value commands | none | none found |
    /// | refused key, read without one | 69 83, 69 82 | transcripts; one program knows 63 00 |
    /// | other refusals | 63 00, 67 00, 68 00, 6B 00 | manual 1.0, 2013, lists these; which for what: ? |
    /// | other slots | `… SAM1`, `… SAM2` | not contactless |
    public static final ReaderDialect CRT_603 = new DialectBuilder(
                    "crt-603", "CREATOR CRT-603 (CZ1) CCR RF 0", "CRT-603")
            .keys(KeyPlace.numbered(0x00, 0, 0), KeyPlace.numbered(0x10, 0, 0))
            .answers(0x6300, AUTHENTICATE_EMPTY_SLOT, NO_BLOCK, NOT_A_VALUE, FUNCTION, INSTRUCTION)
            .answers(0x6B00, LOAD_READER_KEY, LOAD_SECURED, LOAD_VOLATILE, LOAD_NON_VOLATILE, LOAD_SLOT)
            .answers(0x6B00, AUTHENTICATE_SLOT)
            .answers(0x6700, LOAD_LENGTH)
            .answers(0x6800, CLASS)
            .build();

    /// ACS ACR122U.
    ///
    /// | function | support | remark |
    /// |---|---|---|
    /// | Load Keys | KS 00, slots 00 and 01 | volatile only; lost with the card (acsccid issue 24) |
    /// | General Authenticate | `FF 86`, and the old `FF 88` | API v2.04 calls the old one obsolete |
    /// | Read Binary | 16 bytes | API v2.04 |
    /// | value commands | `FF D7`, `FF B1` | API v2.04, 5.5 |
    /// | refusals | 63 00, for everything | never read more into it (acsccid issue 30) |
    public static final ReaderDialect ACR122U = new DialectBuilder("acr122u", "ACS ACR122U PICC Interface 0", "ACR122")
            .keys(KeyPlace.numbered(0x00, 0, 1))
            .takesOldAuthenticate()
            .values(ValueForm.ACS_D7)
            .forgetsKeys()
            .answers(0x6300, Refusal.values())
            .build();

    /// ACS ACR1252U, and with it ACR1251, ACM1252 and ACR1255U.
    ///
    /// | function | support | remark |
    /// |---|---|---|
    /// | Load Keys | KS 00, slots 00 and 01 | ACM1252U-Y3 manual 1.03; kept over removal: ? |
    /// | General Authenticate | `FF 86`, and the old `FF 88` | marked obsolete |
    /// | Read Binary | 48 bytes; 240 in 16-block sectors | data blocks only; trailers one at a time |
    /// | value commands | `FF D7`, `FF B1` | ACR1255U-J1 manual 1.07, p. 57 |
    /// | refusals | 63 00, for everything | |
    /// | other slots | `… SAM …` | not contactless |
    public static final ReaderDialect ACR1252U = new DialectBuilder(
                    "acr1252u", "ACS ACR1252 1S CL Reader PICC 0", "ACR1251", "ACR1252", "ACM1252", "ACR1255")
            .keys(KeyPlace.numbered(0x00, 0, 1))
            .takesOldAuthenticate()
            .reads(48, 240)
            .values(ValueForm.ACS_D7)
            .answers(0x6300, Refusal.values())
            .build();

    /// HID OMNIKEY 5022 and 5023.
    ///
    /// | function | support | remark |
    /// |---|---|---|
    /// | Load Keys | KS 20, slots 00 to 1F | HID's sample; the last slot is the 5x21's |
    /// | General Authenticate | `FF 86` | `FF 88`: the older 5x21's form; ? here |
    /// | Read Binary | 16 bytes | |
    /// | value commands | `FF D4`, `FF D8` | libLogicalAccess |
    /// | volatile key | 69 86 | as the 5x21 answers KS 00 |
    /// | refused key | 69 83 | also seen: 69 82 |
    /// | missing block | 65 81 | libLogicalAccess, xx27: "illegal block number" |
    public static final ReaderDialect OMNIKEY_5022 = new DialectBuilder(
                    "omnikey-5022", "HID Global OMNIKEY 5022 Smart Card Reader 0", "OMNIKEY 5022", "OMNIKEY 5023")
            .keys(KeyPlace.numbered(0x20, 0x00, 0x1F))
            .values(ValueForm.OMNIKEY_D4_D8)
            .answers(0x6581, NO_BLOCK)
            .build();

    /// SCM SCL3711, and with it SCL010, SCL011 and SDI010.
    ///
    /// | function | support | remark |
    /// |---|---|---|
    /// | Load Keys | KS 00, slot 60 for A, 61 for B | manual 1.3, p. 34; slot 00 is refused with 69 88 |
    /// | General Authenticate | `FF 86` with slot 01 | whatever the key was loaded into |
    /// | Read Binary | 16 bytes | |
    /// | value commands | `FF F0` | |
    /// | refused key | 69 82 | manual lists 63 00, 69 82, 69 84, 69 86 |
    /// | on Linux | no PC/SC | there it is a PN532 for libnfc; PC/SC needs the maker's driver |
    public static final ReaderDialect SCL3711 = new DialectBuilder(
                    "scl3711", "SCM Microsystems Inc. SCL3711 reader 0", "SCL3711", "SCL01", "SDI01")
            .keys(KeyPlace.byKeyType(0x00))
            .authenticatesSlot(0x01)
            .values(ValueForm.IDENTIV_F0)
            .answers(0x6982, AUTHENTICATE_KEY)
            .answers(0x6984, AUTHENTICATE_SLOT)
            .build();

    /// Identiv uTrust 3700 F, and with it 3720 F, 4701 F and CLOUD 4x00 F.
    ///
    /// | function | support | remark |
    /// |---|---|---|
    /// | Load Keys | KS 00, slot 60 for A, 61 for B | 16 non-volatile keys only after a PIN: not used |
    /// | General Authenticate | `FF 86` with slot 01 | key type 00 stands for a stored key: not used |
    /// | Read Binary | 16 bytes | a whole sector with the maker's `FF B3`: not used |
    /// | value commands | `FF F0` | `FF C2 00 03` too (manual 6.2.9); `FF D7` writes a sector here! |
    /// | refused key | 69 82 | |
    public static final ReaderDialect UTRUST_3700F = new DialectBuilder(
                    "utrust-3700f", "Identiv uTrust 3700 F Contactless Reader 0", "uTrust", "CLOUD")
            .keys(KeyPlace.byKeyType(0x00))
            .authenticatesSlot(0x01)
            .values(ValueForm.IDENTIV_F0)
            .answers(0x6982, AUTHENTICATE_KEY)
            .answers(0x6984, AUTHENTICATE_SLOT)
            .build();

    /// Feitian R502, and with it bR500 and VR504.
    ///
    /// | function | support | remark |
    /// |---|---|---|
    /// | Load Keys | KS 00, slot 00 | one key at a time (manual 1.4, 6.5); `FF 82` itself is not confirmed |
    /// | General Authenticate | `FF 86` | key type 00 stands for a key stored the maker's way: not used |
    /// | Read Binary | 16 bytes, Le 00 or 10 | "only sixteen bytes per read" |
    /// | value commands | `FF FC` | |
    /// | refused key | 63 00 | |
    /// | refused Load Keys | 67 00, 6B 00 | |
    public static final ReaderDialect R502 = new DialectBuilder(
                    "r502", "Feitian R502 Contactless Reader 0", "R502", "bR500", "VR504")
            .keys(KeyPlace.numbered(0x00, 0, 0))
            .readsWithoutLength()
            .values(ValueForm.FEITIAN_FC)
            .answers(0x6300, AUTHENTICATE_KEY, AUTHENTICATE_EMPTY_SLOT)
            .answers(0x6B00, LOAD_READER_KEY, LOAD_SECURED, LOAD_VOLATILE, LOAD_NON_VOLATILE, LOAD_SLOT)
            .answers(0x6700, LOAD_LENGTH)
            .build();

    /// All rows, [#STANDARD] first.
    public static final List<ReaderDialect> ALL =
            List.of(STANDARD, CRT_603, ACR122U, ACR1252U, OMNIKEY_5022, SCL3711, UTRUST_3700F, R502);

    /// What a contact or SAM slot of the same device has in its name; `Contact ` is not `Contactless`, ` ICC`
    /// not `PICC`.
    private static final List<String> OTHER_SLOTS = List.of("SAM", " ICC", "Contact ");

    private final DialectBuilder row;

    /// A row that is filled; the builder is not changed afterwards.
    ReaderDialect(DialectBuilder row) {
        this.row = row;
    }

    /// Whether a reader of this name is the contact or SAM slot of a device: no contactless card lies there.
    public static boolean isOtherSlot(String readerName) {
        for (String part : OTHER_SLOTS) {
            if (Ascii.contains(readerName, part)) {
                return true;
            }
        }
        return false;
    }

    /// The row for a reader of this name: the one of whose name parts one stands in it, whatever the case.
    /// Empty for an unknown reader and for the contact or SAM slot of a known one; [#STANDARD] is the thing
    /// to try then.
    public static Optional<ReaderDialect> forReader(String readerName) {
        if (isOtherSlot(readerName)) {
            return Optional.empty();
        }
        for (ReaderDialect dialect : ALL) {
            for (String part : dialect.row.nameParts) {
                if (Ascii.contains(readerName, part)) {
                    return Optional.of(dialect);
                }
            }
        }
        return Optional.empty();
    }

    /// The row of this name, e.g. `acr122u`.
    ///
    /// @throws InvalidInput if there is none; it names the nearest and all others
    public static ReaderDialect byId(String id) {
        List<String> ids = new ArrayList<>();
        for (ReaderDialect dialect : ALL) {
            if (dialect.id().equals(id)) {
                return dialect;
            }
            ids.add(dialect.id());
        }
        Text hint = Nearest.of(id, ids).hint();
        throw new InvalidInput(CoreTexts.dialectUnknown(id, hint));
    }

    /// The dialect a text names: a row of the table by its name, or one of its own by its [#notation].
    ///
    /// @throws InvalidInput if it is neither; names the wrong word and what would be right
    public static ReaderDialect parse(String text) {
        String line = Ascii.strip(text);
        return line.indexOf('=') < 0 ? byId(line) : DialectNotation.parse(line);
    }

    /// The dialect as one line that [#parse] reads again, without names. The same for ever. Of several places
    /// or forms the first is used:
    ///
    /// ```
    /// keys=00:00-1F,20:00-1F auth=86,88 read=16 values=part3-c2
    /// keys=00:type auth=86@01 read=16 values=identiv-f0 sw=authenticate-key:6982,authenticate-slot:6984
    /// keys=00:00-01 auth=86,88 read=48/240 values=acs-d7 forgets-keys sw=all:6300
    /// ```
    ///
    /// | word | means | if left out |
    /// |---|---|---|
    /// | `keys=` | key structures and their slots, `type`: slot 60 or 61 by key type | required |
    /// | `auth=` | General Authenticate `86`, or its old form `88`; `@` the slot it names | `86` |
    /// | `read=` | bytes of one Read Binary at most, after `/` in 16-block sectors | `16` |
    /// | `values=` | a [ValueForm] | `none` |
    /// | `le00` | Read Binary with Le 00 reads one block | it does not |
    /// | `forgets-keys` | keys are gone when the card is activated anew | they stay |
    /// | `recovers` | activates the card by itself after a refused key | it does not |
    /// | `sw=` | status words that are not those of [Refusal], `all` for all reasons | none |
    public String notation() {
        return DialectNotation.print(this);
    }

    /// The row's name for options and reports, e.g. `acr122u`; `custom` for one that is not in the table.
    public String id() {
        return row.id;
    }

    /// The name such a reader has on a desk, as a virtual one shows it.
    public String readerName() {
        return row.readerName;
    }

    /// What the names of such readers contain, whatever the case.
    public List<String> nameParts() {
        return row.nameParts;
    }

    /// Where keys can be loaded, at least one place. The library uses the first; the virtual reader takes
    /// all.
    public List<KeyPlace> keyPlaces() {
        return row.keyPlaces;
    }

    /// The slot to name in General Authenticate for a key that was loaded into this slot: the same, or a
    /// fixed one.
    public int authenticateSlot(int loadedSlot) {
        return row.fixedAuthenticateSlot == SAME_SLOT ? loadedSlot : row.fixedAuthenticateSlot;
    }

    /// Whether General Authenticate names the same slot, whatever the key was loaded into.
    boolean authenticatesFixedSlot() {
        return row.fixedAuthenticateSlot != SAME_SLOT;
    }

    /// Whether the reader takes `FF 86`, General Authenticate as it is now. If it does not, the library
    /// sends the old
    /// form.
    public boolean takesGeneralAuthenticate() {
        return row.generalAuthenticate;
    }

    /// Whether the reader still takes `FF 88`, the General Authenticate of PC/SC 2.01.
    public boolean takesOldAuthenticate() {
        return row.oldAuthenticate;
    }

    /// How many bytes one Read Binary gives at most in this sector: a multiple of 16. More than 16 only of
    /// data blocks.
    public int readLimit(SectorNumber sector) {
        return sector.isLarge() ? row.readLimitLarge : row.readLimit;
    }

    /// Whether Read Binary with Le 00 reads one block; otherwise it is a wrong length.
    public boolean readsWithoutLength() {
        return row.readsWithoutLength;
    }

    /// How the reader takes increment and decrement.
    public ValueForm valueForm() {
        return row.valueForm;
    }

    /// Whether loaded keys are still there after the card was removed and came back, or was activated anew.
    /// The
    /// library loads a key again after a removal whatever this says.
    public boolean keepsKeys() {
        return row.keepsKeys;
    }

    /// Whether the reader itself activates the card anew after a refused authentication. Otherwise the card
    /// stays silent until the connection is renewed with [Disposition#RESET].
    public boolean recoversAfterRefusal() {
        return row.recoversAfterRefusal;
    }

    /// The status word with which such a reader refuses for this reason.
    public StatusWord status(Refusal refusal) {
        return row.answers.getOrDefault(refusal, refusal.standard());
    }

    /// The row's name.
    @Override
    public String toString() {
        return row.id;
    }
}
