package cardwright.doctor;

import cardwright.apdu.ResponseApdu;
import cardwright.card.CardException;
import cardwright.card.CardLost;
import cardwright.card.NoCard;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Rounds of Load Keys, General Authenticate and Read Binary, without a reset between them while all goes
/// well.
///
/// Each round loads a wrong key first. So every Load Keys changes what lies in the slot, and where the card
/// is lost in one, a look at the slot tells whether it was carried out. A round is four commands, none of
/// them used for anything else; if each met a halted card 5 times in 100, 50 rounds would all go well once
/// in 28,000 examinations, and with 1 in 100 once in 7.
final class StabilityExperiment implements Experiment {
    /// With a slow reader, the rounds end after this time, though not before the fewest.
    static final long MAX_NANOS = 60_000_000_000L;

    private byte @Nullable [] data;

    @Override
    public ExperimentId id() {
        return ExperimentId.STABILITY;
    }

    @Override
    public void run(Examination x) throws CardException, StoppedEarly {
        long begun = x.wire.now();
        for (int i = 0; i < x.options.rounds(); i++) {
            round(x);
            if (i + 1 >= DoctorOptions.MIN_ROUNDS && x.wire.now() - begun > MAX_NANOS) {
                return;
            }
        }
    }

    private void round(Examination x) throws CardException, StoppedEarly {
        int refused = x.seen.rounds.refused();
        try {
            commands(x, x.seen.rounds);
            if (x.seen.rounds.refused() > refused) {
                x.wire.reset();
            }
        } catch (CardLost e) {
            x.seen.rounds.lost++;
            x.recover(e);
        } catch (NoCard e) {
            throw x.gone();
        }
    }

    private void commands(Examination x, Observations.Rounds rounds) throws CardException {
        if (!x.loadWrong() || !x.loadRight()) {
            rounds.loadRefused++;
        } else if (!x.authenticate()) {
            rounds.authenticateRefused++;
        } else {
            ResponseApdu answer = x.readBlock();
            if (answer.status().isOk()) {
                rounds.ok++;
                compare(answer.data(), rounds);
            } else {
                rounds.readRefused++;
            }
        }
    }

    private void compare(byte[] read, Observations.Rounds rounds) {
        rounds.differs |= data != null && !Arrays.equals(data, read);
        data = read;
    }
}
