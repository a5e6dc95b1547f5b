package cardwright.doctor;

import cardwright.apdu.CommandApdu;
import cardwright.apdu.ResponseApdu;
import cardwright.apdu.StatusWord;
import cardwright.card.CardException;
import cardwright.card.CardLost;
import cardwright.card.KeyRing;
import cardwright.card.NoCard;
import cardwright.mifare.Key;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One examination under way: the wire, the key in its two roles, and what becomes of a card that is lost.
final class Examination {
    /// So many times the card may be lost where nothing explains it.
    static final int MAX_LOSSES = 8;

    private static final int AFTERMATH_TRIES = 3;

    final DoctorOptions options;
    final Wire wire;
    final Observations seen = new Observations();
    final List<Loss> losses = new ArrayList<>();
    ExperimentId during = ExperimentId.LOAD_FORMS;
    LoadForm form = LoadForm.NON_VOLATILE;

    private final Map<Integer, Slot> slots = new TreeMap<>();
    private @Nullable Loading loading;
    private int unexplained;

    /// A Load Keys under way.
    private record Loading(LoadForm form, Slot before, Slot now) {}

    /// One trial of an experiment.
    @FunctionalInterface
    interface Trial {
        /// Does it.
        Outcome run() throws CardException, StoppedEarly;
    }

    /// How a trial went.
    enum Outcome {
        OK,
        FAILED,
        /// It did not get to the point.
        VOID;

        static Outcome of(boolean success) {
            return success ? OK : FAILED;
        }
    }

    Examination(DoctorOptions options, Wire wire) {
        this.options = options;
        this.wire = wire;
    }

    /// Loads the right key in a form; whether the reader took it.
    StatusWord loadRight(LoadForm into) throws CardException {
        return load(into, options.key().key(), Slot.RIGHT);
    }

    boolean loadRight() throws CardException {
        return loadRight(form).isOk();
    }

    boolean loadWrong() throws CardException {
        return load(form, options.wrongKey(), Slot.WRONG).isOk();
    }

    private StatusWord load(LoadForm into, Key key, Slot role) throws CardException {
        loading = new Loading(into, slots.getOrDefault(into.slot(), Slot.UNKNOWN), role);
        StatusWord status = wire.status(LatencyKind.LOAD_KEYS, ReadingCommands.loadKeys(into, key));
        loading = null;
        if (status.isOk()) {
            slots.put(into.slot(), role);
        }
        return status;
    }

    StatusWord authenticate(LoadForm with) throws CardException {
        KeyRing.Entry key = options.key();
        CommandApdu command = ReadingCommands.authenticate(options.block(), key.type(), with.slot());
        return wire.status(LatencyKind.AUTHENTICATE, command);
    }

    boolean authenticate() throws CardException {
        return authenticate(form).isOk();
    }

    ResponseApdu readBlock() throws CardException {
        return wire.send(LatencyKind.READ, ReadingCommands.read(options.block(), 16));
    }

    boolean read() throws CardException {
        return readBlock().status().isOk();
    }

    /// Loads and authenticates on a card that was just activated.
    boolean open() throws CardException {
        wire.reset();
        return loadRight() && authenticate();
    }

    /// Repeats a trial until so many came to something. A trial in which the card is lost came to nothing.
    Trials count(int wanted, Trial trial) throws CardException, StoppedEarly {
        Trials trials = Trials.NONE;
        for (int tries = 0; trials.total() < wanted && tries < 3 * wanted; tries++) {
            Outcome outcome = attempt(trial);
            trials = outcome == Outcome.VOID ? trials : trials.plus(outcome == Outcome.OK);
        }
        return trials;
    }

    /// The same, but one that goes well ends it.
    Trials untilOk(int wanted, Trial trial) throws CardException, StoppedEarly {
        Trials trials = Trials.NONE;
        for (int tries = 0; trials.ok() == 0 && trials.failed() < wanted && tries < 3 * wanted; tries++) {
            Outcome outcome = attempt(trial);
            trials = outcome == Outcome.VOID ? trials : trials.plus(outcome == Outcome.OK);
        }
        return trials;
    }

    /// How many trials tell an effect from chance: more where chance has shown itself.
    int enough() {
        return seen.isSteady() ? 4 : 10;
    }

    /// How often to ask what a reader can do before taking no for an answer.
    int fewTimes() {
        return seen.isSteady() ? 2 : 6;
    }

    Outcome attempt(Trial trial) throws CardException, StoppedEarly {
        try {
            return trial.run();
        } catch (CardLost e) {
            recover(e);
            return Outcome.VOID;
        } catch (NoCard e) {
            throw gone();
        }
    }

    /// Notes that the card was lost, gets it back, and finds out whether the command was carried out.
    ///
    /// @throws CardException if the card does not come back, or the reader or the service is gone
    /// @throws StoppedEarly if it was lost too often
    void recover(CardLost lost) throws CardException, StoppedEarly {
        if (lost.reason() == CardLost.Reason.READER_GONE || lost.reason() == CardLost.Reason.SERVICE_GONE) {
            throw lost;
        }
        int command = wire.commands();
        LatencyKind kind = wire.lastKind();
        Loading interrupted = loading;
        loading = null;
        if (!wire.renew()) {
            throw gone();
        }
        Loss.Aftermath aftermath = interrupted == null || lost.reason() != CardLost.Reason.CARD_REMOVED
                ? Loss.Aftermath.UNKNOWN
                : aftermath(interrupted);
        if (interrupted != null) {
            slots.remove(interrupted.form().slot());
        }
        losses.add(new Loss(command, kind, during, lost.reason(), aftermath));
        unexplained += kind == LatencyKind.FOREIGN ? 0 : 1;
        if (unexplained >= MAX_LOSSES) {
            throw new StoppedEarly(Verdict.Kind.STOPPED);
        }
    }

    private Loss.Aftermath aftermath(Loading interrupted) throws CardException {
        if (interrupted.before() == interrupted.now()) {
            return Loss.Aftermath.UNKNOWN;
        }
        try {
            boolean opens = opensWithoutLoading(interrupted.form());
            if (interrupted.now() == Slot.RIGHT) {
                return opens ? Loss.Aftermath.DONE : notThere(interrupted.form());
            }
            return interrupted.before() != Slot.RIGHT
                    ? Loss.Aftermath.UNKNOWN
                    : opens ? Loss.Aftermath.NOT_DONE : Loss.Aftermath.REPLACED;
        } catch (CardLost e) {
            loading = null;
            if (!wire.renew()) {
                throw gone();
            }
            return Loss.Aftermath.UNKNOWN;
        }
    }

    /// A key that is not there tells something only if the reader takes this form at all.
    private Loss.Aftermath notThere(LoadForm with) throws CardException {
        boolean opens = loadRight(with).isOk() && authenticate(with).isOk();
        wire.reset();
        return opens ? Loss.Aftermath.NOT_THERE : Loss.Aftermath.UNKNOWN;
    }

    private boolean opensWithoutLoading(LoadForm with) throws CardException {
        for (int i = 0; i < AFTERMATH_TRIES; i++) {
            boolean opens = authenticate(with).isOk();
            wire.reset();
            if (opens) {
                return true;
            }
        }
        return false;
    }

    /// Takes the user's key out of memory that keeps it for good, if it was put there, by loading a wrong
    /// one. Three times at most, should the card be lost in it.
    void takeKeyOut() throws CardException {
        boolean done = !seen.taken.contains(LoadForm.NON_VOLATILE);
        for (int i = 0; i < 3 && !done; i++) {
            try {
                done = load(LoadForm.NON_VOLATILE, options.wrongKey(), Slot.WRONG)
                        .isOk();
            } catch (CardLost e) {
                loading = null;
                if (!wire.renew()) {
                    throw gone();
                }
            }
        }
    }

    /// The card is off the reader for good.
    CardLost gone() {
        int command = wire.commands();
        return new CardLost(CardLost.Reason.CARD_REMOVED, CoreTexts.doctorCardGone(command));
    }
}
