package cardwright.virtual;

import static cardwright.virtual.AirFrames.ACK;
import static cardwright.virtual.AirFrames.exchange;
import static cardwright.virtual.AirFrames.fromCard;
import static cardwright.virtual.AirFrames.fromReader;

/// What a reader does with a card on the air, and how long each takes: the frames, which can be computed, and
/// what the card takes on top of them, which the data sheet tells.
///
/// | step | frames | data sheet, typical | time-out |
/// |---|---|---|---|
/// | activation, 4-byte UID | 2.53 ms | 2.5 ms | |
/// | … 7-byte UID, a second cascade level | 4.59 ms | "+ 1 ms", too short for one | |
/// | authentication | 2.15 ms | 2 ms | 1 ms |
/// | read | 2.09 ms | 2.5 ms | 5 ms |
/// | write | 2.39 ms | 5.5 ms | 10 ms |
/// | increment, decrement, restore | 1.14 ms | 2.5 ms | 5 ms |
/// | transfer | 0.60 ms | 4.5 ms | 10 ms |
///
/// Where the data sheet's typical time is longer than the frames it is taken, else the frames. Source: 1K
/// data sheet, figure 4 and tables 14 to 31.
enum AirStep {
    /// REQA, one cascade level of anticollision and selection.
    ACTIVATE(exchange(AirFrames.SHORT, fromCard(2)) + AirStep.cascadeLevel(), 0, 0),
    /// One more cascade level, for a UID of 7 bytes.
    CASCADE(AirStep.cascadeLevel(), 0, 0),
    /// Two exchanges of random numbers.
    AUTHENTICATE(exchange(fromReader(4), fromCard(4)) + exchange(fromReader(8), fromCard(4)), 2_000, 1_000),
    /// Command, 16 bytes.
    READ(exchange(fromReader(4), fromCard(18)), 2_500, 5_000),
    /// Command, ACK, 16 bytes, ACK.
    WRITE(exchange(fromReader(4), ACK) + exchange(fromReader(18), ACK), 5_500, 10_000),
    /// Command, ACK, amount; no answer to that is the good one.
    CALCULATE(exchange(fromReader(4), ACK) + fromReader(6), 2_500, 5_000),
    /// Command, ACK.
    TRANSFER(exchange(fromReader(4), ACK), 4_500, 10_000);

    private static final long NANOS_PER_MICROSECOND = 1_000;

    private final long frames;
    private final long typical;
    private final long timeOut;

    AirStep(long frames, int typicalMicros, int timeOutMicros) {
        this.frames = frames;
        this.typical = typicalMicros * NANOS_PER_MICROSECOND;
        this.timeOut = timeOutMicros * NANOS_PER_MICROSECOND;
    }

    private static long cascadeLevel() {
        return exchange(fromReader(2), fromCard(5)) + exchange(fromReader(9), fromCard(3));
    }

    /// The frames alone, in nanoseconds: no card is faster.
    long frames() {
        return frames;
    }

    /// What it takes when the card accepts, in nanoseconds.
    long accepted() {
        return Math.max(frames, typical);
    }

    /// What it takes when the card answers NAK to the command, in nanoseconds.
    static long refused() {
        return exchange(fromReader(4), ACK);
    }

    /// What it takes when the card is silent and the reader gives it up, in nanoseconds. To a wrong key, a
    /// card is silent only after the second frame.
    long unanswered() {
        long before = this == AUTHENTICATE ? exchange(fromReader(4), fromCard(4)) + fromReader(8) : fromReader(4);
        return before + timeOut;
    }
}
