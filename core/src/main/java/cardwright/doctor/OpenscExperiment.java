package cardwright.doctor;

import cardwright.apdu.StatusWord;
import cardwright.card.CardException;
import cardwright.card.CardLost;
import cardwright.doctor.Examination.Outcome;
import cardwright.doctor.OpenscOutcome.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Replays runs of opensc-tool: its probes, then the user's three commands. As with opensc-tool, nothing
/// more reaches the card in a run in which it was lost.
final class OpenscExperiment implements Experiment {
    private static final int RUNS = 3;
    private static final String MUSCLE = "muscle";

    private final List<Run> runs = new ArrayList<>();
    private final List<StatusWord> guess = new ArrayList<>();
    private boolean guessLost;

    @Override
    public ExperimentId id() {
        return ExperimentId.OPENSC;
    }

    @Override
    public void run(Examination x) throws CardException, StoppedEarly {
        Trials trials = x.count(RUNS, () -> run(x, new Probing()));
        x.seen.trials.put(id(), trials);
        x.attempt(() -> guessClass(x));
        x.seen.opensc = Optional.of(new OpenscOutcome(runs, guess, guessLost));
    }

    /// What is known while probes are sent.
    private static final class Probing {
        private int sent;
        private String driver = "default";
        private boolean lastWasOk;
    }

    private Outcome run(Examination x, Probing probing) throws CardException, StoppedEarly {
        x.wire.reset();
        try {
            for (OpenscProbe probe : OpenscProbe.CURRENT) {
                if (probing.driver.equals(MUSCLE)) {
                    break;
                }
                send(x, probe, probing);
            }
        } catch (CardLost e) {
            runs.add(new Run(probing.sent, probing.sent, probing.driver, false));
            x.recover(e);
            return Outcome.FAILED;
        }
        boolean worked = x.loadRight() && x.authenticate() && x.read();
        runs.add(new Run(probing.sent, 0, probing.driver, worked));
        return Outcome.of(worked);
    }

    /// Sends a probe that is due. The driver for MuscleCard is content with two answers 90 00.
    private static void send(Examination x, OpenscProbe probe, Probing probing) throws CardException {
        if (probe.after() && !probing.lastWasOk) {
            return;
        }
        probing.sent++;
        probing.lastWasOk = x.wire.status(LatencyKind.FOREIGN, probe.command()).isOk();
        if (probe.after() && probing.lastWasOk && probe.driver().equals(MUSCLE)) {
            probing.driver = MUSCLE;
        }
    }

    private Outcome guessClass(Examination x) throws CardException, StoppedEarly {
        x.wire.reset();
        try {
            for (OpenscProbe probe : OpenscProbe.CLASS_GUESS) {
                StatusWord status = x.wire.status(LatencyKind.FOREIGN, probe.command());
                guess.add(status);
                if (status.sw1() != 0x6E) {
                    break;
                }
            }
        } catch (CardLost e) {
            guessLost = true;
            x.recover(e);
        }
        x.wire.reset();
        return Outcome.OK;
    }
}
