package cardwright.keys;

import cardwright.card.CardException;
import cardwright.card.CardSession;
import cardwright.card.ClassicCard;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds out which of the keys somebody gave open which sector of a card, and what they may do there. No
/// other key is tried, and none is made up.
///
/// - Keys given for a sector are tried there first. Then every key that may be of any sector is tried on
///   all that still want one, before the next key is: what opens one sector is tried on all others at
///   once, and a reader is given each key once.
/// - After a refusal the card is silent and is activated anew, once, before the next try.
/// - Where key A opens a sector, the trailer is read: if key B can be read there, it is data, and no key B
///   is tried.
/// - At most [SearchOptions#mostTries] keys are tried, for at most [SearchOptions#mostMilliseconds]; what
///   is left then is told.
///
/// Reads nothing but trailers, and writes nothing.
public final class KeySearch {
    private static final int MOST_IN_UNIT = 32;
    private static final long NANOS_PER_MILLISECOND = 1_000_000;

    private final CardSession session;
    private final GivenKeys given;
    private final SearchOptions options;
    private final List<SectorSearch> sectors;
    private final long begun;
    private long tries;
    private boolean stopped;

    private KeySearch(CardSession session, CardType type, GivenKeys given, SearchOptions options) {
        this.session = session;
        this.given = given;
        this.options = options;
        this.sectors = SectorSearch.all(type, given, options);
        this.begun = options.clock().nanoTime();
    }

    /// Searches. The session goes on only with the same card, if its UID was asked before.
    ///
    /// @param type what the card is; the session's ATR tells it as a rule
    /// @param given the keys to try
    /// @throws CardException [cardwright.card.SessionLost] if the card went away for good,
    ///     [cardwright.card.OtherCard], and [cardwright.card.CommandRefused] if the reader refuses to load
    ///     keys
    public static KeySearchResult run(CardSession session, CardType type, GivenKeys given, SearchOptions options)
            throws CardException {
        KeySearch search = new KeySearch(session, type, given, options);
        search.tryOwn();
        search.tryLoose();
        return new KeySearchResult(
                search.sectors.stream().map(SectorSearch::result).toList(),
                search.tries,
                search.milliseconds(),
                search.stopped);
    }

    /// One key on one sector.
    private record Attempt(SectorSearch sector, KeyType type, KeyMap.Entry entry) {
        boolean isWanted() {
            return sector.wants(type, entry.key());
        }
    }

    private void tryOwn() throws CardException {
        List<Attempt> attempts = new ArrayList<>();
        for (SectorSearch sector : sectors) {
            for (KeyType type : KeyType.values()) {
                given.ofSector(sector.sector(), type).forEach(entry -> attempts.add(new Attempt(sector, type, entry)));
            }
        }
        tryAll(attempts);
    }

    private void tryLoose() throws CardException {
        Map<Key, List<Loose>> byKey = new LinkedHashMap<>();
        for (KeyType type : KeyType.values()) {
            for (KeyMap.Entry entry : given.loose(type)) {
                byKey.computeIfAbsent(entry.key(), _ -> new ArrayList<>()).add(new Loose(type, entry));
            }
        }
        for (List<Loose> keys : byKey.values()) {
            List<Attempt> attempts = new ArrayList<>();
            for (Loose key : keys) {
                sectors.forEach(sector -> attempts.add(new Attempt(sector, key.type(), key.entry())));
            }
            tryAll(attempts);
        }
    }

    /// A key that may be of any sector, as one type.
    private record Loose(KeyType type, KeyMap.Entry entry) {}

    /// Tries these in order, a few dozen in each transaction.
    private void tryAll(List<Attempt> attempts) throws CardException {
        for (int from = 0; from < attempts.size() && !stopped; from += MOST_IN_UNIT) {
            List<Attempt> some = attempts.subList(from, Math.min(attempts.size(), from + MOST_IN_UNIT));
            if (some.stream().anyMatch(Attempt::isWanted)) {
                session.unit(card -> {
                    tryEach(card, some);
                    return tries;
                });
            }
        }
    }

    private void tryEach(ClassicCard card, List<Attempt> attempts) throws CardException {
        for (Attempt attempt : attempts) {
            if (!attempt.isWanted()) {
                continue;
            }
            stopped = tries >= options.mostTries()
                    || milliseconds() >= options.mostMilliseconds()
                    || Thread.currentThread().isInterrupted();
            if (stopped) {
                return;
            }
            attempt.sector().attempt(card, attempt.type(), attempt.entry());
            tries++;
            long left = left();
            options.progress().tried(tries, left, milliseconds() * left / tries);
        }
    }

    private long left() {
        long left = 0;
        for (SectorSearch sector : sectors) {
            left += sector.left();
        }
        return left;
    }

    private long milliseconds() {
        return (options.clock().nanoTime() - begun) / NANOS_PER_MILLISECOND;
    }
}
