package cardwright.doctor;

import cardwright.apdu.CommandApdu;
import cardwright.apdu.ResponseApdu;
import cardwright.card.CardException;
import cardwright.doctor.Examination.Outcome;
import cardwright.mifare.BlockNumber;

/// Reads 32, 48, 64 and 240 bytes at once from the sector's first block on, as far as the sector reaches.
/// What some readers can, none must.
final class LongReadsExperiment implements Experiment {
    private static final int[] LENGTHS = {32, 48, 64, 240};

    @Override
    public ExperimentId id() {
        return ExperimentId.LONG_READS;
    }

    @Override
    public void run(Examination x) throws CardException, StoppedEarly {
        BlockNumber first = x.options.block().sector().firstBlock();
        int sector = 16 * x.options.block().sector().blockCount();
        for (int length : LENGTHS) {
            CommandApdu command = ReadingCommands.read(first, length);
            if (length <= sector
                    && x.untilOk(x.fewTimes(), () -> trial(x, command)).ok() > 0) {
                x.seen.readLimit = length;
            }
        }
    }

    private static Outcome trial(Examination x, CommandApdu command) throws CardException {
        if (!x.open()) {
            return Outcome.VOID;
        }
        // Not counted among the reads of 16 bytes.
        ResponseApdu answer = x.wire.send(LatencyKind.LONG_READ, command);
        return Outcome.of(answer.status().isOk() && answer.dataLength() == command.le());
    }
}
