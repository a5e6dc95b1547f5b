package cardwright.workbench.page;

import cardwright.card.Atr;
import cardwright.card.AuthenticationRefused;
import cardwright.card.CardException;
import cardwright.card.CardInUse;
import cardwright.card.CardLost;
import cardwright.card.CardReader;
import cardwright.card.CommandRefused;
import cardwright.card.ForwardingReader;
import cardwright.card.KeysRefused;
import cardwright.card.NoCard;
import cardwright.card.NoReader;
import cardwright.card.NoService;
import cardwright.card.OtherCard;
import cardwright.card.ReaderFailed;
import cardwright.card.ReaderStatus;
import cardwright.card.SessionLost;
import cardwright.card.UnexpectedAnswer;
import cardwright.card.ValueRefused;
import cardwright.card.WriteUnfinished;
import cardwright.cli.print.FileTexts;
import cardwright.cli.spec.Refused;
import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.write.Seals;
import cardwright.keys.GivenKeys;
import cardwright.mifare.CardType;
import cardwright.text.Ascii;
import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import cardwright.text.Text;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.VirtualReaderOptions;
import cardwright.workbench.api.Problem;
import cardwright.workbench.api.ReaderState;
import cardwright.workbench.api.Readers;
import cardwright.workbench.api.Said;
import cardwright.workbench.desk.Desk;
import cardwright.workbench.desk.TearSwitch;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The desk of a page without a server: one virtual reader with one virtual card, and journals that last
/// as long as the page. The same [Desk] as behind the server, so plan, check, journal, write and verify
/// are the same. One thread.
final class PageDesk {
    /// What requests call the reader by.
    static final String READER = "page";

    private final TearSwitch tear = new TearSwitch();
    private final VirtualReader virtual;
    private final Desk desk;
    private @Nullable VirtualCard away;

    PageDesk(CardType type) {
        var world = PageWorld.make();
        VirtualReaderOptions options =
                VirtualReaderOptions.DEFAULT.withClock(world.clock()).withFault(tear);
        virtual = VirtualReader.holding(VirtualCard.blank(type), options);
        desk = new Desk(world, _ -> GivenKeys.PUBLISHED, Seals.NONE, (_, _) -> options.dialect());
        tear.whenTorn(this::takeAway);
    }

    /// What the desk is asked for.
    @FunctionalInterface
    interface Question {
        /// Asks it.
        String with(Desk desk, CardReader reader) throws CardException, FileFailed;
    }

    /// The answer as JSON, or the problem.
    String answer(Question question) {
        try {
            return question.with(desk, new Kept(virtual));
        } catch (InvalidInput e) {
            return problem("input", e.text());
        } catch (Refused e) {
            return problem("refused", e.text());
        } catch (FileFailed e) {
            return problem("file", FileTexts.of(e));
        } catch (CardException e) {
            return problem(
                    switch (e) {
                        case AuthenticationRefused _,
                                KeysRefused _,
                                CommandRefused _,
                                UnexpectedAnswer _,
                                ValueRefused _ -> "refused";
                        case CardInUse _ -> "busy";
                        case NoReader _, NoService _, NoCard _ -> "no-card";
                        case CardLost _, ReaderFailed _, SessionLost _, OtherCard _, WriteUnfinished _ -> "lost";
                    },
                    e.text());
        }
    }

    private static String problem(String id, Text text) {
        return RecordJson.problem(new Problem(id, Said.of(text)));
    }

    /// The reader and what lies on it.
    Readers readers() {
        ReaderStatus status = virtual.status();
        Optional<Atr> atr = status.atr();
        ReaderState state = new ReaderState(
                READER,
                status.reader(),
                true,
                Ascii.word(status.card()),
                Ascii.word(status.use()),
                atr.map(found -> Hex.of(found.toBytes())).orElse(null),
                atr.map(found -> Said.of(found.name())).orElse(null),
                atr.flatMap(Atr::cardType).map(CardType::shortName).orElse(null),
                null,
                tear.armed());
        return new Readers(List.of(state), null);
    }

    /// Takes the card away, as a hand would.
    void remove() {
        takeAway();
    }

    private void takeAway() {
        virtual.card().ifPresent(card -> {
            away = card;
            virtual.remove();
        });
    }

    /// Puts the card back, if it is away.
    void place() {
        VirtualCard card = away;
        if (card != null) {
            virtual.place(card);
            away = null;
        }
    }

    /// Puts a new card of a type in the place of the one there was.
    void renew(CardType type) {
        virtual.remove();
        away = null;
        virtual.place(VirtualCard.blank(type));
    }

    /// Lets the power fail in a write from now on.
    ///
    /// @param write in which one, from 1 on; 0 for none
    void tear(int write) {
        tear.arm(write);
    }

    /// The reader lasts longer than what is done with it.
    private static final class Kept extends ForwardingReader {
        Kept(CardReader reader) {
            super(reader);
        }

        @Override
        public void close() {}
    }
}
