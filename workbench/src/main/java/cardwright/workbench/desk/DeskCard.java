package cardwright.workbench.desk;

import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.CardSession;
import cardwright.card.Clock;
import cardwright.card.KeyRing;
import cardwright.card.ReaderDialect;
import cardwright.card.Recovery;
import cardwright.card.SessionOptions;
import cardwright.cli.card.KeyedCard;
import cardwright.cli.words.CliTexts;
import cardwright.keys.GivenKeys;
import cardwright.keys.KeyMap;
import cardwright.keys.KeySearch;
import cardwright.keys.SearchOptions;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.Uid;
import cardwright.read.CardReading;
import cardwright.read.ImageReader;
import cardwright.read.ReadOptions;
import cardwright.text.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// The card on a reader while the desk works with it: a session that lasts while the card slips off for a
/// moment, its UID, its type and its keys. Closing it ends the session; the reader is the caller's.
final class DeskCard implements KeyedCard, AutoCloseable {
    /// How long a card that slipped off may take to come back: two seconds.
    private static final int WAIT_MILLISECONDS = 2_000;

    /// More keys than this are worth a search before a card is read.
    private static final int FEW_KEYS = 16;

    private final CardSession session;
    private final Clock clock;
    private final Uid uid;
    private final GivenKeys given;
    private final CardType type;
    private final ReadOptions.Progress progress;

    private DeskCard(
            CardSession session, Clock clock, Uid uid, GivenKeys given, CardType type, ReadOptions.Progress progress) {
        this.session = session;
        this.clock = clock;
        this.uid = uid;
        this.given = given;
        this.type = type;
        this.progress = progress;
    }

    /// Connects to the card and asks its UID.
    ///
    /// @param keys the keys to try on the card of a UID
    /// @param named what the card is; if empty, what its answer to reset tells
    /// @throws CardException if there is no card, or it does not tell its UID
    /// @throws InvalidInput if nothing tells what the card is
    static DeskCard open(
            CardReader reader,
            ReaderDialect dialect,
            Clock clock,
            Function<Uid, GivenKeys> keys,
            Optional<CardType> named,
            ReadOptions.Progress progress)
            throws CardException {
        CardSession session = CardSession.open(
                reader,
                SessionOptions.DEFAULT
                        .withDialect(dialect)
                        .withRecovery(Recovery.DEFAULT.waiting(WAIT_MILLISECONDS, clock)));
        try {
            CardType type = named.or(() -> session.atr().cardType()).orElseThrow(() -> unknown(session));
            Uid uid = session.uid();
            return new DeskCard(session, clock, uid, keys.apply(uid), type, progress);
        } catch (CardException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private static InvalidInput unknown(CardSession session) {
        return new InvalidInput(CliTexts.cardTypeUnknown(session.atr().name()));
    }

    /// These keys for a sector, key A before key B.
    static KeyRing ring(GivenKeys keys, SectorNumber sector) {
        List<KeyRing.Entry> entries = new ArrayList<>();
        for (KeyType type : KeyType.values()) {
            for (KeyMap.Entry entry : keys.candidates(sector, type)) {
                entries.add(new KeyRing.Entry(type, entry.key()));
            }
        }
        return new KeyRing(entries);
    }

    /// The card's UID.
    Uid uid() {
        return uid;
    }

    @Override
    public CardSession session() {
        return session;
    }

    @Override
    public CardType type() {
        return type;
    }

    @Override
    public CardReading read(Predicate<BlockNumber> wanted) throws CardException {
        int loose = given.loose(KeyType.A).size() + given.loose(KeyType.B).size();
        GivenKeys keys = loose <= FEW_KEYS ? given : GivenKeys.NONE.with(keys(_ -> true));
        CardReading reading = ImageReader.read(
                session, type, keys, ReadOptions.ALL.only(wanted).telling(progress));
        return new CardReading(reading.image().with(uid), reading.keys(), reading.unread());
    }

    @Override
    public KeyMap keys(Predicate<SectorNumber> sectors) throws CardException {
        return KeySearch.run(session, type, given, SearchOptions.of(clock).only(sectors))
                .keys();
    }

    @Override
    public void close() {
        session.close();
    }
}
