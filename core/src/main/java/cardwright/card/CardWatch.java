package cardwright.card;

import cardwright.mifare.Uid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps a session with its card: takes units, notices when the card is lost, renews the connection as often
/// and waits as long as it may, and sees to it that the card which is back is the same.
final class CardWatch {
    private static final long NANOS_PER_MILLISECOND = 1_000_000;
    private static final int POLL_MILLISECONDS = 100;

    private final SessionConnection connection;
    private final SessionOptions options;
    private final ClassicCard card;
    private final Atr atr;
    private Optional<Uid> uid;

    /// Whether the card was away since it was last looked at.
    private boolean away;

    /// Whether the card is to be compared with the first one. After a reset too: pcsc-lite forgets a removal
    /// when a reset follows it.
    private boolean suspect;

    /// Whether anything of the card was given out.
    private boolean given;

    /// A loss that the last call had to leave as it was.
    private @Nullable CardLost unmended;

    CardWatch(SessionConnection connection, ClassicCard card, SessionOptions options) throws CardException {
        this.connection = connection;
        this.card = card;
        this.options = options;
        this.atr = connection.atr();
        this.uid = options.recovery().uid();
    }

    /// The answer to reset of the card the session began with.
    Atr atr() {
        return atr;
    }

    /// From now on the session is with the card of this UID, unless one is known already or this is a random
    /// one.
    void know(Uid told) {
        if (uid.isEmpty() && !told.isRandom()) {
            uid = Optional.of(told);
        }
    }

    /// Something of the card was given out, within a unit that is not done yet.
    void give() {
        given = true;
    }

    /// Does a unit, and again after each loss that can be mended.
    <T> T unit(CardUnit<T> unit) throws CardException {
        List<CardLost.Reason> losses = new ArrayList<>();
        CardLost lost = unmended;
        unmended = null;
        // One loss more each time round, and renew lets only so many pass.
        while (true) {
            if (lost != null) {
                losses.add(lost.reason());
                renew(losses, lost);
            }
            try {
                return once(unit);
            } catch (CardLost e) {
                lost = e;
            } catch (NoCard e) {
                lost = new CardLost(CardLost.Reason.CARD_REMOVED, e.text());
            }
            note(lost.reason());
        }
    }

    private <T> T once(CardUnit<T> unit) throws CardException {
        if (options.shareMode() == ShareMode.SHARED) {
            card.doubt();
        }
        connection.begin();
        try {
            checkCard();
            T result = unit.with(card);
            given = true;
            return result;
        } finally {
            connection.end();
        }
    }

    private void note(CardLost.Reason reason) {
        connection.count(reason);
        switch (reason) {
            case CARD_REMOVED, READER_GONE, SERVICE_GONE -> {
                away = true;
                suspect = true;
            }
            case CARD_RESET -> suspect = true;
            case CARD_SILENT, READER_IO -> {}
        }
    }

    /// After a loss: whether this is still the same card, as far as it can be known.
    private void checkCard() throws CardException {
        if (!suspect) {
            return;
        }
        if (!connection.atr().equals(atr)) {
            throw OtherCard.byType(connection.readerName());
        }
        if (uid.isPresent()) {
            Uid found = card.uid();
            if (!found.equals(uid.get())) {
                throw OtherCard.byUid(connection.readerName(), uid.get(), found);
            }
        }
        boolean unknown = away && uid.isEmpty() && given;
        suspect = false;
        away = false;
        if (unknown) {
            given = false;
            throw OtherCard.perhaps(connection.readerName());
        }
    }

    /// Renews the connection, and waits for what is not there yet as long as it may.
    private void renew(List<CardLost.Reason> losses, CardLost lost) throws CardException {
        Recovery recovery = options.recovery();
        unmended = lost;
        if (losses.size() > recovery.renewals()) {
            throw new SessionLost(connection.readerName(), losses, recovery.renewals(), lost);
        }
        CardException failure = renewOnce(lost);
        if (failure != null && recovery.patience().isPresent()) {
            failure = renewPatiently(recovery.patience().get(), lost, failure);
        }
        if (failure != null) {
            throw new SessionLost(connection.readerName(), losses, recovery.renewals(), failure);
        }
        unmended = null;
    }

    private @Nullable CardException renewPatiently(Recovery.Patience patience, CardLost lost, CardException first) {
        patience.told().run();
        Clock clock = patience.clock();
        long until = clock.nanoTime() + patience.milliseconds() * NANOS_PER_MILLISECOND;
        CardException failure = first;
        for (int left = patience.milliseconds() / POLL_MILLISECONDS;
                failure != null
                        && left > 0
                        && clock.nanoTime() < until
                        && !Thread.currentThread().isInterrupted();
                left--) {
            clock.sleep(POLL_MILLISECONDS * NANOS_PER_MILLISECOND);
            failure = renewOnce(lost);
        }
        return failure;
    }

    /// Tries to renew the connection; what was in the way, if something was.
    private @Nullable CardException renewOnce(CardLost lost) {
        try {
            connection.renew(lost);
            card.forget();
            return null;
        } catch (CardException e) {
            return e;
        }
    }
}
