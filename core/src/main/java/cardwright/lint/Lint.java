package cardwright.lint;

import cardwright.mifare.AccessConditions;
import cardwright.mifare.AccessPolicy;
import cardwright.mifare.Block;
import cardwright.mifare.CardImage;
import cardwright.mifare.CardType;
import cardwright.mifare.Grants;
import cardwright.mifare.GroupNames;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;
import cardwright.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Findings of conditions, trailers, changes and cards. Errors come first, then warnings, then notes; what
/// is the same for several blocks or sectors is one finding.
public final class Lint {
    private static final int WORDS = 1 << 12;

    /// Each is filled in when it is first asked for; two threads may both do so and come to the same.
    private static final @Nullable Found[] OF_WORD = new Found[WORDS];

    private Lint() {}

    private record Found(List<Finding> findings) {}

    /// What is to be said about three access bytes, numbered 6, 7 and 8 in the trailer: one error if they
    /// are malformed, else as [#conditions].
    public static List<Finding> bytes(int byte6, int byte7, int byte8) {
        int word = AccessConditions.decode(byte6, byte7, byte8);
        return word >= 0
                ? conditions(AccessConditions.ofWord(word))
                : findings(Sectors.UNKNOWN, List.of(Mark.malformed(byte6, byte7, byte8)));
    }

    /// What is to be said about the access conditions of a sector of which nothing else is known.
    public static List<Finding> conditions(AccessConditions conditions) {
        Found found = OF_WORD[conditions.word()];
        if (found == null) {
            found = new Found(findings(Sectors.UNKNOWN, new ConditionsLint(conditions, false).marks()));
            OF_WORD[conditions.word()] = found;
        }
        return found.findings;
    }

    /// What is to be said about the access conditions of a sector; the blocks are called by their numbers
    /// on the card, and that nobody can write block 0 is no finding.
    public static List<Finding> conditions(AccessConditions conditions, SectorNumber sector) {
        return findings(new Sectors(List.of(sector)), new ConditionsLint(conditions, sector.value() == 0).marks());
    }

    /// What is to be said about a trailer, of whichever sector.
    public static List<Finding> trailer(SectorTrailer trailer) {
        List<Mark> marks = new ArrayList<>(new ConditionsLint(trailer.access(), false).marks());
        marks.addAll(KeysLint.of(trailer).marks());
        return findings(Sectors.UNKNOWN, marks);
    }

    /// What is to be said about a trailer as far as it is known, of whichever sector of one size. What is not
    /// known is not judged; without all three access bytes only key A is.
    ///
    /// @param large whether it is one of the 16-block sectors, where a group is five blocks
    public static List<Finding> trailer(PartialBlock trailer, boolean large) {
        return findings(large ? Sectors.UNKNOWN_LARGE : Sectors.UNKNOWN, ImageLint.marks(trailer, false));
    }

    /// What is to be said about a sector's trailer; the blocks are called by their numbers on the card, and
    /// that nobody can write block 0 is no finding.
    public static List<Finding> trailer(SectorTrailer trailer, SectorNumber sector) {
        List<Mark> marks = new ArrayList<>(new ConditionsLint(trailer.access(), sector.value() == 0).marks());
        marks.addAll(KeysLint.of(trailer).marks());
        return findings(new Sectors(List.of(sector)), marks);
    }

    /// What is to be said about writing new access bytes: what stands in the new ones, and what the change
    /// does.
    public static List<Finding> change(AccessConditions before, AccessConditions after) {
        List<Mark> marks = new ArrayList<>(new ConditionsLint(after, false).marks());
        marks.addAll(ChangeLint.marks(before, after));
        return findings(Sectors.UNKNOWN, marks);
    }

    /// What is to be said about writing new access bytes to a sector; the blocks are called by their numbers on
    /// the card, and that nobody can write block 0 is no finding.
    public static List<Finding> change(AccessConditions before, AccessConditions after, SectorNumber sector) {
        List<Mark> marks = new ArrayList<>(new ConditionsLint(after, sector.value() == 0).marks());
        marks.addAll(ChangeLint.marks(before, after));
        return findings(new Sectors(List.of(sector)), marks);
    }

    /// What is to be said about writing a new trailer: what stands in the new one, and what the change
    /// does. Zeros in place of an old key stand for a key that was not read.
    public static List<Finding> change(SectorTrailer before, SectorTrailer after) {
        List<Mark> marks = new ArrayList<>(new ConditionsLint(after.access(), false).marks());
        marks.addAll(KeysLint.of(after).marks());
        marks.addAll(ChangeLint.marks(before, after));
        return findings(Sectors.UNKNOWN, marks);
    }

    /// Where conditions really grant more, or less, than a policy wishes. What the policy does not speak of
    /// is free.
    public static List<Finding> against(AccessPolicy policy, AccessConditions conditions) {
        List<Finding> findings = new ArrayList<>();
        Wording wording = new Wording(Sectors.UNKNOWN);
        Grants extra = policy.extra(conditions);
        if (!extra.isEmpty()) {
            List<Text> lines = extra.asExtra(GroupNames.OF_ANY_SECTOR);
            findings.add(wording.policy(FindingId.WIDER_THAN_POLICY, lines));
        }
        Grants missing = policy.missing(conditions);
        if (!missing.isEmpty()) {
            List<Text> lines = missing.asMissing(GroupNames.OF_ANY_SECTOR);
            findings.add(wording.policy(FindingId.NARROWER_THAN_POLICY, lines));
        }
        return List.copyOf(findings);
    }

    /// What is to be said about a card: every sector, and whether sector 0 tells the truth about the
    /// application directory. Bytes that are not known are not judged.
    public static List<Finding> image(CardImage image) {
        return sorted(new ImageLint(image).findings());
    }

    /// The findings of [#image] as bits, see [FindingId#mask], sector by sector: for audits of many cards.
    public static int[] masks(CardImage image) {
        ImageLint lint = new ImageLint(image);
        int[] masks = new int[image.type().sectorCount()];
        for (int i = 0; i < masks.length; i++) {
            masks[i] = lint.mask(SectorNumber.of(i));
        }
        return masks;
    }

    /// The same of a card of which every byte is known. Makes hardly an object where the card has no application
    /// directory.
    ///
    /// @param memory the card's bytes, as a raw dump has them
    /// @throws IllegalArgumentException if there are not exactly as many as the type has
    public static int[] masks(CardType type, byte[] memory) {
        if (memory.length != type.byteCount()) {
            throw new IllegalArgumentException("not " + type.byteCount() + " bytes but " + memory.length);
        }
        int[] masks = new int[type.sectorCount()];
        masks[0] = RawSectorZero.mask(type, memory);
        for (int i = 1; i < masks.length; i++) {
            masks[i] = mask(memory, SectorNumber.of(i).trailer().value() * Block.LENGTH);
        }
        return masks;
    }

    /// The findings of [#conditions] as bits, see [FindingId#mask]; makes no objects.
    ///
    /// @param word the conditions as [AccessConditions#word] has them, 0 to 4095; higher bits are not
    ///     looked at
    public static int mask(int word) {
        return ConditionsLint.mask(word);
    }

    /// The findings of [#trailer(SectorTrailer)] of 16 bytes as bits, see [FindingId#mask]; makes no
    /// objects. Malformed access bytes are the only finding of a trailer that has them.
    ///
    /// @param memory holds the trailer
    /// @param offset where it begins
    /// @throws IndexOutOfBoundsException if fewer than 16 bytes follow
    public static int mask(byte[] memory, int offset) {
        if (offset < 0 || offset > memory.length - Block.LENGTH) {
            throw new IndexOutOfBoundsException("no trailer of 16 bytes at " + offset + " of " + memory.length);
        }
        int word = AccessConditions.decode(memory[offset + 6], memory[offset + 7], memory[offset + 8]);
        if (word < 0) {
            return FindingId.MALFORMED_ACCESS_BYTES.mask();
        }
        int mask = ConditionsLint.mask(word);
        return mask | KeysLint.mask(memory, offset, ConditionsLint.isKeyBReadable(word));
    }

    private static List<Finding> findings(Sectors sectors, List<Mark> marks) {
        Wording wording = new Wording(sectors);
        return sorted(marks.stream().map(wording::finding).toList());
    }

    private static List<Finding> sorted(List<Finding> findings) {
        return findings.stream().sorted(Lint::order).toList();
    }

    /// By hand: what [java.util.Comparator#comparing] makes is serializable, which the JVM's AOT cache
    /// leaves out, and to make it at every start took longer than all else that `access decode` does.
    private static int order(Finding one, Finding other) {
        int bySeverity = one.severity().compareTo(other.severity());
        return bySeverity != 0 ? bySeverity : one.id().compareTo(other.id());
    }
}
