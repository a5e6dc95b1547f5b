package cardwright.doctor;

import cardwright.card.Atr;
import cardwright.card.CardException;
import cardwright.card.CardLost;
import cardwright.card.CardReader;
import cardwright.card.Clock;
import cardwright.card.NoCard;
import cardwright.card.ReaderStatus;
import cardwright.mifare.Key;
import cardwright.text.Text;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Examines a reader with a card on it.
///
/// Everything it says to the card is in [ReadingCommands], and reads; with the comparison asked for also
/// opensc-tool's probes, which a MIFARE Classic does not know. The examination is bounded: in commands
/// ([DoctorOptions#maxCommands]) and in how often the card may be lost. The key is left in the reader's
/// volatile memory, as any program leaves it; from non-volatile memory it is taken out at the end, by
/// loading another.
public final class Doctor {
    private final DoctorOptions options;
    private final Listener listener;
    private final List<ExperimentResult> results = new ArrayList<>();

    /// Is told how far the examination is.
    @FunctionalInterface
    public interface Listener {
        /// An experiment is about to begin.
        ///
        /// @param number its number, from 1 on
        /// @param count how many there are
        void begins(ExperimentId experiment, int number, int count);
    }

    private Doctor(DoctorOptions options, Listener listener) {
        this.options = options;
        this.listener = listener;
    }

    /// Examines the reader and the card that lies on it. Takes a few seconds with most readers, six of them
    /// waiting.
    ///
    /// @param clock what times the commands and waits
    /// @throws CardException [NoCard] if there is none, [cardwright.card.CardInUse] if another program has
    ///     it for itself, [CardLost] if it does not answer at all, is taken away for good, or the reader
    ///     is; what else a reader throws when it is connected to
    public static DoctorReport examine(CardReader reader, DoctorOptions options, Clock clock, Listener listener)
            throws CardException {
        requireCard(reader);
        try (Wire wire = new Wire(reader, clock)) {
            return new Doctor(options, listener).examine(reader.name(), wire);
        }
    }

    private static void requireCard(CardReader reader) throws CardException {
        ReaderStatus status = reader.status();
        if (status.card() == ReaderStatus.Presence.NONE) {
            throw new NoCard(reader.name());
        }
        if (status.card() == ReaderStatus.Presence.MUTE) {
            throw new CardLost(CardLost.Reason.CARD_SILENT, CoreTexts.doctorCardMute(reader.name()));
        }
    }

    private DoctorReport examine(String readerName, Wire wire) throws CardException {
        Examination x = new Examination(options, wire);
        Atr atr = wire.atr();
        Optional<Verdict.Kind> stopped =
                CardNames.isOtherThanClassic(atr) ? Optional.of(Verdict.Kind.NOT_CLASSIC) : experiments(x);
        Context context = Context.of(x, readerName);
        List<Oddity> oddities = Diagnosis.of(context);
        Stability stability = Stability.of(x.seen.rounds);
        Verdict verdict = stopped.isPresent() ? Judgement.stopped(stopped.get(), x) : Judgement.of(oddities, stability);
        return new DoctorReport(
                readerName,
                atr,
                atr.cardType(),
                verdict,
                oddities,
                stopped.isPresent() || x.seen.opening.isEmpty()
                        ? Optional.empty()
                        : Optional.of(MeasuredReader.of(x.seen)),
                results,
                context.latencies(),
                stability.total() == 0 ? Optional.empty() : Optional.of(stability),
                context.losses(),
                remarks(x),
                wire.commands());
    }

    /// Does the experiments in their order.
    ///
    /// @return why they ended early, if they did
    private Optional<Verdict.Kind> experiments(Examination x) throws CardException {
        List<Experiment> plan = plan(options);
        Optional<Verdict.Kind> stopped = Optional.empty();
        try {
            for (Experiment experiment : plan) {
                listener.begins(experiment.id(), results.size() + 1, plan.size());
                run(experiment, x);
            }
        } catch (StoppedEarly e) {
            stopped = Optional.of(e.verdict());
        }
        x.takeKeyOut();
        return stopped;
    }

    private void run(Experiment experiment, Examination x) throws CardException, StoppedEarly {
        int before = x.wire.commands();
        x.during = experiment.id();
        try {
            experiment.run(x);
        } finally {
            ExperimentId id = experiment.id();
            Text answer = Answers.of(id, x.seen);
            results.add(new ExperimentResult(id, answer, x.seen.trials(id), x.wire.commands() - before));
        }
    }

    /// Those that are asked for.
    static List<Experiment> plan(DoctorOptions options) {
        List<Experiment> plan = new ArrayList<>();
        plan.add(new LoadFormsExperiment());
        plan.add(new ReadExperiment());
        plan.add(new StabilityExperiment());
        plan.add(new WrongKeyExperiment());
        plan.addAll(KeyMemoryExperiment.all());
        plan.addAll(DispositionExperiment.all());
        if (!options.quick()) {
            plan.add(new IdleExperiment());
        }
        plan.add(new ForeignExperiment());
        plan.add(new LongReadsExperiment());
        plan.add(new OldAuthenticateExperiment());
        if (options.compareOpensc()) {
            plan.add(new OpenscExperiment());
        }
        return plan;
    }

    private List<Text> remarks(Examination x) {
        List<Text> remarks = new ArrayList<>();
        if (options.key().key().equals(Key.TRANSPORT)) {
            remarks.add(CoreTexts.doctorRemarkTransport());
        }
        if (options.quick()) {
            remarks.add(CoreTexts.doctorRemarkQuick());
        }
        if (x.wire.isShared()) {
            remarks.add(CoreTexts.doctorRemarkShared());
        }
        int rounds = Stability.of(x.seen.rounds).total();
        if (rounds > 0 && rounds < options.rounds()) {
            remarks.add(CoreTexts.doctorRemarkRounds(rounds, options.rounds()));
        }
        if (x.seen.taken.contains(LoadForm.NON_VOLATILE)) {
            remarks.add(CoreTexts.doctorRemarkNonVolatile());
        }
        return remarks;
    }
}
