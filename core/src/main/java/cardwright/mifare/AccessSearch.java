package cardwright.mifare;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Looks through all 4096 encodings for what a policy wishes.
final class AccessSearch {
    /// Misses in more than this many times as many rights as the nearest one are not near.
    private static final int NEAR = 2;

    private static final long TRAILER_READS = trailerReads();
    private static final List<Candidate> ALL =
            IntStream.range(0, 1 << 12).mapToObj(Candidate::of).toList();

    private AccessSearch() {}

    /// An encoding and the grants it really makes, as bits of [Grants].
    private record Candidate(AccessConditions conditions, long usable) {
        private static final Comparator<Candidate> LEAST_FIRST = Comparator.comparingInt(Candidate::grants)
                .thenComparingInt(Candidate::onPaper)
                .thenComparingInt(candidate -> candidate.conditions.word());

        private static Candidate of(int word) {
            AccessConditions conditions = AccessConditions.ofWord(word);
            return new Candidate(conditions, Grants.usable(conditions).bits());
        }

        /// How many grants it really makes, reading of the trailer not counted.
        private int grants() {
            return Long.bitCount(usable & ~TRAILER_READS);
        }

        /// How many the tables have, which breaks a tie.
        private int onPaper() {
            return Long.bitCount(Grants.ofTable(conditions).bits() & ~TRAILER_READS);
        }
    }

    /// An encoding that grants something else: in fewer rights, then to fewer keys, then too little rather
    /// than too much, is nearer.
    private record Miss(Candidate candidate, long missed) {
        private static final Comparator<Miss> NEAREST_FIRST = Comparator.comparingInt(Miss::rights)
                .thenComparingInt(miss -> Long.bitCount(miss.missed))
                .thenComparingInt(miss -> Long.bitCount(miss.missed & miss.candidate.usable))
                .thenComparing(Miss::candidate, Candidate.LEAST_FIRST);

        private int rights() {
            return Grants.ofBits(missed).rights();
        }
    }

    private static long trailerReads() {
        long bits = 0;
        for (TrailerField field : TrailerField.values()) {
            bits |= Grants.bits(new AccessRight.OfTrailer(field, false), Permission.A_OR_B);
        }
        return bits;
    }

    static AccessDesign design(AccessPolicy policy) {
        List<AccessConditions> exact = ALL.stream()
                .filter(candidate -> policy.missedBy(candidate.usable) == 0)
                .sorted(Candidate.LEAST_FIRST)
                .map(Candidate::conditions)
                .toList();
        return new AccessDesign(policy, exact, exact.isEmpty() ? nearest(policy) : List.of());
    }

    /// Groups with the same wishes get the same condition, and of encodings with the same differences only
    /// the one that grants least is told, so that the few near misses are really different ones.
    private static List<AccessNearMiss> nearest(AccessPolicy policy) {
        List<Miss> misses = ALL.stream()
                .filter(candidate -> treatsAlike(policy, candidate.conditions))
                .map(candidate -> new Miss(candidate, policy.missedBy(candidate.usable)))
                .sorted(Miss.NEAREST_FIRST)
                .toList();
        int limit = NEAR * misses.getFirst().rights();
        Set<Long> told = new HashSet<>();
        return misses.stream()
                .filter(miss -> miss.rights() <= limit && told.add(miss.missed))
                .limit(AccessDesign.MOST_NEAREST)
                .map(miss -> miss.candidate.conditions)
                .map(conditions -> new AccessNearMiss(conditions, policy.differences(conditions)))
                .toList();
    }

    private static boolean treatsAlike(AccessPolicy policy, AccessConditions conditions) {
        for (int group = 1; group < 3; group++) {
            for (int other = 0; other < group; other++) {
                if (policy.wishesTheSame(group, other) && conditions.data(group) != conditions.data(other)) {
                    return false;
                }
            }
        }
        return true;
    }
}
