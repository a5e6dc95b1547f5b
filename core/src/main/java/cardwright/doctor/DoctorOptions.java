package cardwright.doctor;

import cardwright.card.KeyRing;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.Key;

/// What an examination is to do. Immutable: each `with…` gives a changed copy.
///
/// @param block the block to read; its sector is the one that is opened
/// @param keys the first one opens that sector and may read the block; none of them is used as the wrong key
/// @param rounds how many rounds of Load Keys, General Authenticate and Read Binary, 20 to 10000
/// @param quick whether to leave out the wait of six seconds
/// @param compareOpensc whether to replay opensc-tool's probes
public record DoctorOptions(BlockNumber block, KeyRing keys, int rounds, boolean quick, boolean compareOpensc) {
    /// The fewest rounds that still tell an effect from chance.
    public static final int MIN_ROUNDS = 20;

    /// The most rounds.
    public static final int MAX_ROUNDS = 10_000;

    /// Block 4 with key A as delivered, 50 rounds, with the wait and without the comparison.
    public static final DoctorOptions DEFAULT =
            new DoctorOptions(BlockNumber.of(4), KeyRing.AS_DELIVERED, 50, false, false);

    /// Options of these parts.
    ///
    /// @throws IllegalArgumentException if the rounds are out of range
    public DoctorOptions {
        if (rounds < MIN_ROUNDS || rounds > MAX_ROUNDS) {
            throw new IllegalArgumentException(rounds + " rounds are not " + MIN_ROUNDS + " to " + MAX_ROUNDS);
        }
    }

    /// These options with another block.
    public DoctorOptions withBlock(BlockNumber other) {
        return new DoctorOptions(other, keys, rounds, quick, compareOpensc);
    }

    /// These options with other keys.
    public DoctorOptions withKeys(KeyRing other) {
        return new DoctorOptions(block, other, rounds, quick, compareOpensc);
    }

    /// These options with another number of rounds.
    public DoctorOptions withRounds(int other) {
        return new DoctorOptions(block, keys, other, quick, compareOpensc);
    }

    /// These options without the wait of six seconds, or with it.
    public DoctorOptions withQuick(boolean on) {
        return new DoctorOptions(block, keys, rounds, on, compareOpensc);
    }

    /// These options with the comparison, or without it.
    public DoctorOptions withCompareOpensc(boolean on) {
        return new DoctorOptions(block, keys, rounds, quick, on);
    }

    /// The most commands an examination with these options sends, whatever happens.
    public int maxCommands() {
        return 2500 + 4 * rounds;
    }

    /// The key that opens the sector, with its type.
    KeyRing.Entry key() {
        return keys.entries().getFirst();
    }

    /// A key that is none of those given, so wrong unless by a chance of 1 in 2^48.
    Key wrongKey() {
        for (int last = 0; last <= keys.entries().size(); last++) {
            Key candidate = Key.of(new byte[] {0x5D, 0x0C, 0x70, 0x12, (byte) (last >> 8), (byte) last});
            if (keys.entries().stream().noneMatch(entry -> entry.key().equals(candidate))) {
                return candidate;
            }
        }
        throw new IllegalStateException("each of " + keys + " is the same as several others");
    }
}
