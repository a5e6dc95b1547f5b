package cardwright.read;

import cardwright.card.AuthenticationRefused;
import cardwright.card.CardException;
import cardwright.card.ClassicCard;
import cardwright.card.CommandRefused;
import cardwright.keys.GivenKeys;
import cardwright.keys.KeyMap;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.Operation;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A sector while it is read. What was found stays, so that doing a part once more after a loss does no harm.
final class SectorReading {
    private static final int ACCESS_KNOWN = 0b1111 << SectorTrailer.ACCESS_OFFSET;
    private static final int KEY_A_KNOWN = 0b111111;
    private static final int KEY_B_KNOWN = 0b111111 << SectorTrailer.KEY_B_OFFSET;

    private final SectorNumber sector;
    private final List<BlockNumber> wanted;
    private final Map<BlockNumber, Block> blocks = new TreeMap<>();
    private final Set<BlockNumber> refused = new HashSet<>();
    private final Map<KeyType, KeyAttempt> openers = new EnumMap<>(KeyType.class);
    private final Map<KeyType, Set<Key>> wrong = new EnumMap<>(KeyType.class);
    private @Nullable KeyAttempt opener;

    /// Whether a key B opened the sector and could read nothing: then it is data, and opens nothing.
    private boolean keyBIsData;

    /// Whether the trailer can't be had, although key A opened the sector.
    private boolean blocked;

    SectorReading(SectorNumber sector, List<BlockNumber> wanted) {
        this.sector = sector;
        this.wanted = wanted;
    }

    SectorNumber sector() {
        return sector;
    }

    /// The key that was of use last.
    Optional<KeyAttempt> opener() {
        return Optional.ofNullable(opener);
    }

    /// Whether another key could bring more.
    boolean wantsMore() {
        if (blocked) {
            return false;
        }
        if (trailer() == null) {
            return true;
        }
        for (KeyType type : KeyType.values()) {
            if (!missing(type).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /// Tries these keys, as long as they are of use, and reads with those that open.
    void go(ClassicCard card, List<KeyAttempt> attempts) throws CardException {
        for (KeyAttempt attempt : attempts) {
            if (wantsMore() && isOfUse(attempt) && opens(card, attempt)) {
                readTrailer(card, attempt);
                readData(card, attempt);
            }
        }
    }

    private boolean isOfUse(KeyAttempt attempt) {
        if (trailer() == null) {
            return !keyBIsData || attempt.type() == KeyType.A;
        }
        return !missing(attempt.type()).isEmpty();
    }

    private boolean opens(ClassicCard card, KeyAttempt attempt) throws CardException {
        Key key = attempt.entry().key();
        if (wrong(attempt.type()).contains(key)) {
            return false;
        }
        if (card.opens(sector, attempt.type(), key)) {
            return true;
        }
        wrong(attempt.type()).add(key);
        return false;
    }

    private Set<Key> wrong(KeyType type) {
        return wrong.computeIfAbsent(type, _ -> new HashSet<>());
    }

    private @Nullable Block trailer() {
        return blocks.get(sector.trailer());
    }

    private void readTrailer(ClassicCard card, KeyAttempt attempt) throws CardException {
        try {
            if (trailer() == null) {
                blocks.put(
                        sector.trailer(),
                        card.read(
                                sector.trailer(),
                                attempt.type(),
                                attempt.entry().key()));
            }
            openers.put(attempt.type(), attempt);
            opener = attempt;
        } catch (CommandRefused e) {
            keyBIsData |= attempt.type() == KeyType.B;
            blocked |= attempt.type() == KeyType.A;
        }
    }

    private void readData(ClassicCard card, KeyAttempt attempt) throws CardException {
        List<BlockNumber> missing = missing(attempt.type());
        Key key = attempt.entry().key();
        for (int from = 0; from < missing.size(); ) {
            int to = from + 1;
            while (to < missing.size()
                    && missing.get(to).value() == missing.get(to - 1).value() + 1) {
                to++;
            }
            read(card, missing.subList(from, to), attempt.type(), key);
            from = to;
        }
    }

    private void read(ClassicCard card, List<BlockNumber> run, KeyType type, Key key) throws CardException {
        try {
            List<Block> read = card.read(run.getFirst(), run.size(), type, key);
            for (int i = 0; i < read.size(); i++) {
                blocks.put(run.get(i), read.get(i));
            }
        } catch (CommandRefused | AuthenticationRefused e) {
            if (run.size() == 1) {
                refused.add(run.getFirst());
                return;
            }
            for (BlockNumber block : run) {
                read(card, List.of(block), type, key);
            }
        }
    }

    /// The wanted data blocks that are not read yet and that a key of this type may read; none as long as
    /// the access conditions are not known.
    private List<BlockNumber> missing(KeyType type) {
        List<BlockNumber> missing = new ArrayList<>();
        Optional<AccessConditions> access = access();
        for (BlockNumber block : wanted) {
            if (access.isPresent()
                    && !block.isTrailer()
                    && !blocks.containsKey(block)
                    && !refused.contains(block)
                    && access.get().usable(block.accessGroup(), Operation.READ).allows(type)) {
                missing.add(block);
            }
        }
        return missing;
    }

    /// The sector's access conditions, if they are known and not malformed.
    private Optional<AccessConditions> access() {
        Block trailer = trailer();
        return trailer == null ? Optional.empty() : SectorTrailer.conditions(PartialBlock.of(trailer));
    }

    private boolean keyBReadable() {
        return access().filter(found -> found.trailer().keyBReadable()).isPresent();
    }

    /// The sector's key of a type as far as it is known: the one that opened it, or one that was given for
    /// it and did not have to be tried. Key B is none where it can be read.
    Optional<KeyMap.Entry> key(KeyType type, GivenKeys given) {
        if (type == KeyType.B && (keyBIsData || keyBReadable())) {
            return Optional.empty();
        }
        KeyAttempt found = openers.get(type);
        if (found != null) {
            return Optional.of(found.entry());
        }
        return given.ofSector(sector, type).stream()
                .filter(entry -> !wrong(type).contains(entry.key()))
                .findFirst();
    }

    /// The image with what was read here, and with the keys of the map in the places of those that are not
    /// shown.
    CardImage into(CardImage image, KeyMap keys) {
        CardImage filled = image;
        for (Map.Entry<BlockNumber, Block> read : blocks.entrySet()) {
            filled = read.getKey().isTrailer() ? filled : filled.with(read.getKey(), read.getValue());
        }
        return filled.with(sector.trailer(), trailer(keys));
    }

    private PartialBlock trailer(KeyMap keys) {
        Block shown = trailer();
        byte[] bytes = shown == null ? new byte[Block.LENGTH] : shown.toBytes();
        int known = shown == null ? 0 : ACCESS_KNOWN;
        Optional<Key> keyA = keys.key(sector, KeyType.A);
        if (keyA.isPresent()) {
            System.arraycopy(keyA.get().toBytes(), 0, bytes, 0, Key.LENGTH);
            known |= KEY_A_KNOWN;
        }
        Optional<Key> keyB = keys.key(sector, KeyType.B);
        if (keyB.isPresent()) {
            System.arraycopy(keyB.get().toBytes(), 0, bytes, SectorTrailer.KEY_B_OFFSET, Key.LENGTH);
        }
        if (keyB.isPresent() || (shown != null && keyBReadable())) {
            known |= KEY_B_KNOWN;
        }
        return new PartialBlock(Block.of(bytes), known);
    }

    /// What was wanted and is not there, by reason.
    List<Unread> unread() {
        Map<Unread.Reason, List<BlockNumber>> found = new EnumMap<>(Unread.Reason.class);
        for (BlockNumber block : wanted) {
            if (!blocks.containsKey(block)) {
                found.computeIfAbsent(reason(block), _ -> new ArrayList<>()).add(block);
            }
        }
        List<Unread> unread = new ArrayList<>();
        found.forEach((reason, numbers) -> unread.add(new Unread(sector, numbers, reason)));
        return unread;
    }

    private Unread.Reason reason(BlockNumber block) {
        if (blocked || refused.contains(block)) {
            return Unread.Reason.REFUSED;
        }
        if (trailer() == null) {
            return keyBIsData ? Unread.Reason.NEEDS_KEY_A : Unread.Reason.NO_KEY;
        }
        if (access().isEmpty()) {
            return Unread.Reason.MALFORMED;
        }
        boolean withB = access().filter(found ->
                        found.usable(block.accessGroup(), Operation.READ).allows(KeyType.B))
                .isPresent();
        return withB ? Unread.Reason.NEEDS_KEY_B : Unread.Reason.NOBODY;
    }
}
