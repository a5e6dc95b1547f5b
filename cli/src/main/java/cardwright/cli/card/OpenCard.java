package cardwright.cli.card;

import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.CardSession;
import cardwright.card.KeyRing;
import cardwright.card.ReaderDialect;
import cardwright.card.Recovery;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.keys.GivenKeys;
import cardwright.keys.KeyMap;
import cardwright.keys.KeySearch;
import cardwright.keys.KeySearchResult;
import cardwright.keys.SearchOptions;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.Uid;
import cardwright.read.CardReading;
import cardwright.read.ImageReader;
import cardwright.read.ReadOptions;
import cardwright.text.Ascii;
import cardwright.text.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The card a command works with: a reader, a session that lasts while the card slips off and comes back,
/// the card's UID and type, and the keys there are for it. Closing it closes the session and the reader.
///
/// Opening sends one command, Get Data for the UID; more only on a reader whose dialect is not known yet.
public final class OpenCard implements KeyedCard, AutoCloseable {
    /// How long a card that slipped off may take to come back where nobody is asked: two seconds.
    private static final int WAIT_MILLISECONDS = 2_000;

    /// How long a person may take to put it back: a minute.
    private static final int WAIT_FOR_PERSON_MILLISECONDS = 60_000;

    /// More keys than this are worth a search before a card is read.
    private static final int FEW_KEYS = 8;

    private static final SectorNumber FIRST = SectorNumber.of(0);

    private final Invocation call;
    private final CardReader reader;
    private final CardSession session;
    private final Uid uid;
    private final GivenKeys given;

    private OpenCard(Invocation call, CardReader reader, CardSession session, Uid uid, GivenKeys given) {
        this.call = call;
        this.reader = reader;
        this.session = session;
        this.uid = uid;
        this.given = given;
    }

    /// Opens the card that the options of [CardOptions] mean. The key store, if it is to be opened, is so
    /// first: a password is asked for before the card is touched, and the native program hands over before
    /// that.
    ///
    /// @throws CardException if there is no reader or no card, or it does not tell its UID
    /// @throws FileFailed if a file of keys can't be read
    /// @throws InvalidInput if an option or a file is wrong
    public static OpenCard of(Invocation call) throws CardException, FileFailed {
        return of(call, KeyChoice.of(call));
    }

    /// Opens the card with these keys, whatever the options say of keys.
    ///
    /// @throws CardException as [#of(Invocation)]
    /// @throws FileFailed as [#of(Invocation)]
    public static OpenCard of(Invocation call, KeyChoice keys) throws CardException, FileFailed {
        CardReader reader = ReaderChoice.of(call);
        try {
            ReaderDialect dialect =
                    DialectChoice.probed(call, reader, FIRST.firstBlock(), ring(keys.forAnyCard(), FIRST));
            CardSession session = CardSession.open(
                    reader,
                    ConnectionOptions.of(call).session().withDialect(dialect).withRecovery(recovery(call)));
            try {
                Uid uid = session.uid();
                return new OpenCard(call, reader, session, uid, keys.forCard(uid));
            } catch (CardException | RuntimeException e) {
                session.close();
                throw e;
            }
        } catch (CardException | FileFailed | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /// Waits a moment for a card that is gone; longer where there is a person to be asked for it.
    private static Recovery recovery(Invocation call) {
        if (!call.world().console().isTerminal()) {
            return Recovery.DEFAULT.waiting(WAIT_MILLISECONDS, call.world().clock());
        }
        return Recovery.DEFAULT.waiting(
                WAIT_FOR_PERSON_MILLISECONDS,
                call.world().clock(),
                () -> call.output().error(CliMessages.in(call.language()).cardPutBack()));
    }

    private static KeyRing ring(GivenKeys keys, SectorNumber sector) {
        List<KeyRing.Entry> entries = new ArrayList<>();
        for (KeyType type : KeyType.values()) {
            for (KeyMap.Entry entry : keys.candidates(sector, type)) {
                entries.add(new KeyRing.Entry(type, entry.key()));
            }
        }
        return new KeyRing(entries);
    }

    /// The session with the card. It knows the UID, so it goes on with no other card.
    @Override
    public CardSession session() {
        return session;
    }

    /// The reader's name.
    public String readerName() {
        return reader.name();
    }

    /// The card's UID.
    public Uid uid() {
        return uid;
    }

    /// What the card is: `--type`, else what its answer to reset tells.
    ///
    /// @throws InvalidInput if neither does
    @Override
    public CardType type() {
        Optional<String> named = call.value(CardOptions.TYPE);
        for (CardType type : CardType.values()) {
            if (named.isPresent() && Ascii.word(type).endsWith(named.get())) {
                return type;
            }
        }
        return session.atr()
                .cardType()
                .orElseThrow(() ->
                        new InvalidInput(CliTexts.cardTypeUnknown(session.atr().name())));
    }

    /// The keys to try on a sector, in their order, key A before key B.
    public KeyRing ring(SectorNumber sector) {
        return ring(given, sector);
    }

    /// The keys to try on this card, in their order.
    public GivenKeys given() {
        return given;
    }

    /// The keys to read this card with: those that were given, or, where these are many, those of them
    /// that a search finds to open something.
    ///
    /// @throws CardException as [KeySearch#run]
    private GivenKeys forReading() throws CardException {
        int loose = given.loose(KeyType.A).size() + given.loose(KeyType.B).size();
        return loose <= 2 * FEW_KEYS
                ? given
                : GivenKeys.NONE.with(search(_ -> true).keys());
    }

    /// Reads the blocks that are wanted with the keys there are, and shows on a terminal how far it is.
    /// The image knows the UID the card answered with.
    ///
    /// @param wanted which blocks
    /// @throws CardException as [ImageReader#read]
    @Override
    public CardReading read(Predicate<BlockNumber> wanted) throws CardException {
        GivenKeys keys = forReading();
        try (ReadProgress progress = new ReadProgress(call)) {
            ReadOptions options = ReadOptions.ALL.only(wanted).telling(progress);
            CardReading reading = ImageReader.read(session, type(), keys, options);
            return new CardReading(reading.image().with(uid), reading.keys(), reading.unread());
        }
    }

    /// The keys of these sectors, found out by trying those that were given.
    ///
    /// @throws CardException as [KeySearch#run]
    @Override
    public KeyMap keys(Predicate<SectorNumber> sectors) throws CardException {
        return search(sectors).keys();
    }

    /// Searches for the keys of these sectors, and shows on a terminal how far it is.
    ///
    /// @throws CardException as [KeySearch#run]
    public KeySearchResult search(Predicate<SectorNumber> sectors) throws CardException {
        return search(SearchOptions.of(call.world().clock()).only(sectors));
    }

    /// Searches for keys, within these bounds, and shows on a terminal how far it is.
    ///
    /// @throws CardException as [KeySearch#run]
    public KeySearchResult search(SearchOptions options) throws CardException {
        try (SearchProgress progress = SearchProgress.of(call)) {
            return KeySearch.run(session, type(), given, options.telling(progress));
        }
    }

    @Override
    public void close() {
        session.close();
        reader.close();
    }
}
