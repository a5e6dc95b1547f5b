package cardwright.virtual;

/// How long frames take on the air: ISO/IEC 14443-3 type A at 106 kbit/s. All times in nanoseconds.
///
/// | item | bit times (128 / 13.56 MHz = 9.4395 µs each) |
/// |---|---|
/// | n bytes from the reader | start, n × (8 data + parity), end of 2: 9n + 3 |
/// | n bytes from the card | start, n × (8 data + parity), end of 1: 9n + 2 |
/// | short frame: REQA, WUPA | start, 7, end of 2: 10 |
/// | ACK, NAK | start, 4, end of 1: 6 |
///
/// Between command and answer the card waits at least 1236 / fc = 91.2 µs, before the next command the reader
/// at least 1172 / fc, which the 1K data sheet rounds up to 87 µs. Source: 1K data sheet, 9.2 and section 12.
final class AirFrames {
    static final long ACK = bits(6);
    static final long SHORT = bits(10);

    private static final long CARRIER_KILOHERTZ = 13_560;
    private static final long CARD_WAITS = 1236L * 1_000_000 / CARRIER_KILOHERTZ;
    private static final long READER_WAITS = 87_000;

    private AirFrames() {}

    /// So many bit times.
    private static long bits(int count) {
        return count * 128L * 1_000_000 / CARRIER_KILOHERTZ;
    }

    /// A frame of so many bytes from the reader, the two of the CRC counted where there are.
    static long fromReader(int bytes) {
        return bits(9 * bytes + 3);
    }

    /// A frame of so many bytes from the card, the two of the CRC counted where there are.
    static long fromCard(int bytes) {
        return bits(9 * bytes + 2);
    }

    /// A frame, its answer, and both waits.
    static long exchange(long command, long answer) {
        return command + CARD_WAITS + answer + READER_WAITS;
    }
}
