package cardwright.read;

import cardwright.card.CardException;
import cardwright.card.CardSession;
import cardwright.keys.GivenKeys;
import cardwright.keys.KeyMap;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.CardType;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a whole card in the least number of commands:
///
/// - Load Keys once for each change of key: sectors that the loaded key is known or expected to open come
///   next;
/// - one authentication a sector, and a second one only where a block may be read with key B alone;
/// - the trailer first: it tells what may be read, so that nothing is asked that the card would refuse;
/// - blocks that follow one another in one Read Binary, where the dialect allows it.
///
/// A sector is one unit of the session: one transaction, repeated as a whole if the card was lost. The
/// session goes on only with the same card, if its UID was asked before.
///
/// Keys that were given for a sector are tried before those for any, and of these the one that opened the
/// sector before comes first. Whoever has many keys, of which few are of this card, finds these with
/// [cardwright.keys.KeySearch] first: here every key is tried, if need be, in every sector.
public final class ImageReader {
    private final CardSession session;
    private final CardType type;
    private final GivenKeys given;
    private final ReadOptions options;
    private final List<SectorReading> done = new ArrayList<>();

    /// The key that opened a sector last, to begin the next one with.
    private @Nullable KeyAttempt last;

    private ImageReader(CardSession session, CardType type, GivenKeys given, ReadOptions options) {
        this.session = session;
        this.type = type;
        this.given = given;
        this.options = options;
    }

    /// Reads what the options want of the card, as far as the keys allow. What can't be read is unknown in
    /// the image, and told with the reason; that is no failure.
    ///
    /// @param type what the card is; the session's ATR tells it as a rule
    /// @param given the keys
    /// @throws CardException [cardwright.card.SessionLost] if the card went away for good,
    ///     [cardwright.card.OtherCard], and [cardwright.card.CommandRefused] if the reader refuses to load
    ///     keys
    public static CardReading read(CardSession session, CardType type, GivenKeys given, ReadOptions options)
            throws CardException {
        return new ImageReader(session, type, given, options).read();
    }

    private CardReading read() throws CardException {
        List<SectorNumber> left = new ArrayList<>();
        int of = 0;
        for (int i = 0; i < type.sectorCount(); i++) {
            SectorNumber sector = SectorNumber.of(i);
            int wanted = wanted(sector).size();
            of += wanted;
            if (wanted > 0) {
                left.add(sector);
            }
        }
        int read = 0;
        while (!left.isEmpty()) {
            SectorNumber sector = next(left);
            left.remove(sector);
            done.add(read(sector));
            read += wanted(sector).size();
            options.progress().done(read, of);
        }
        return result();
    }

    private List<BlockNumber> wanted(SectorNumber sector) {
        List<BlockNumber> blocks = new ArrayList<>();
        for (int position = 0; position < sector.blockCount(); position++) {
            BlockNumber block = sector.block(position);
            if (options.wanted().test(block)) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    /// The first sector that the key which is loaded will probably open; if there is none, the first.
    private SectorNumber next(List<SectorNumber> left) {
        for (SectorNumber sector : left) {
            List<KeyAttempt> attempts = KeyAttempt.of(given, sector, last);
            if (!attempts.isEmpty() && attempts.getFirst().isSame(last)) {
                return sector;
            }
        }
        return left.getFirst();
    }

    private SectorReading read(SectorNumber sector) throws CardException {
        SectorReading reading = new SectorReading(sector, wanted(sector));
        List<KeyAttempt> attempts = KeyAttempt.of(given, sector, last);
        for (int from = 0; from < attempts.size() && reading.wantsMore(); from += KeyAttempt.MOST_IN_UNIT) {
            List<KeyAttempt> some = attempts.subList(from, Math.min(attempts.size(), from + KeyAttempt.MOST_IN_UNIT));
            session.unit(card -> {
                reading.go(card, some);
                return reading;
            });
        }
        last = reading.opener().orElse(last);
        return reading;
    }

    private CardReading result() {
        CardImage image = CardImage.unknown(type);
        KeyMap keys = KeyMap.EMPTY;
        List<Unread> unread = new ArrayList<>();
        done.sort((a, b) -> a.sector().compareTo(b.sector()));
        for (SectorReading reading : done) {
            for (KeyType keyType : KeyType.values()) {
                Optional<KeyMap.Entry> known = reading.key(keyType, given);
                if (known.isPresent()) {
                    keys = keys.with(
                            reading.sector(),
                            keyType,
                            known.get().key(),
                            known.get().source());
                }
            }
            image = reading.into(image, keys);
            unread.addAll(reading.unread());
        }
        return new CardReading(image, keys, unread);
    }
}
