package cardwright.write;

import cardwright.card.KeyRing;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Which keys a sector may have by what a journal knows.
final class JournalKeys {
    private JournalKeys() {}

    /// The keys of a type that the sector may have now, the likely ones first: those of its last trailer that was
    /// written, then those of before, then what a torn one may have left.
    static List<Key> of(JournalLog log, SectorNumber sector, KeyType type) {
        Set<Key> last = new LinkedHashSet<>();
        Set<Key> used = new LinkedHashSet<>();
        Set<Key> torn = new LinkedHashSet<>();
        for (int i = log.steps().size() - 1; i >= 0; i--) {
            Step step = log.plan().steps().get(i);
            if (!step.block().sector().equals(sector)) {
                continue;
            }
            if (step.kind() == Step.Kind.TRAILER) {
                StepState state = log.steps().get(i);
                boolean reached = state != StepState.WAITING && state != StepState.SKIPPED;
                trailerKeys(step, type, reached, last, used);
                torn.addAll(
                        reached && state != StepState.DONE
                                ? TornKeys.of(step.before(), step.after(), type)
                                : List.of());
            }
            openers(step).stream().filter(entry -> entry.type() == type).forEach(entry -> used.add(entry.key()));
        }
        Set<Key> all = new LinkedHashSet<>(last);
        all.addAll(used);
        all.addAll(torn);
        return List.copyOf(all);
    }

    private static void trailerKeys(Step step, KeyType type, boolean reached, Set<Key> last, Set<Key> used) {
        int offset = SectorTrailer.keyOffset(type);
        PartialBlock before = step.before();
        (reached ? last : used).add(Key.of(step.after().toBytes(), offset));
        if (before.knows(offset, Key.LENGTH)) {
            used.add(Key.of(before.bytes().toBytes(), offset));
        }
    }

    private static List<KeyRing.Entry> openers(Step step) {
        List<KeyRing.Entry> entries = new ArrayList<>(List.of(step.opener()));
        step.mender().ifPresent(entries::add);
        return entries;
    }
}
