package cardwright.workbench.api;

import java.util.List;

/// One write of one block.
///
/// @param block counted from the start of the card
/// @param sector the sector it lies in
/// @param action `data`, `trailer`, `increment`, `decrement` or `transfer`
/// @param key the key that may do it: `A` or `B`
/// @param before the 16 bytes in hexadecimal, the keys of a trailer as `*`; empty if they are not known
/// @param after the same, afterwards
/// @param changes of a trailer: which of `keyA`, `access`, `gpb`, `keyB`
/// @param undoable whether what is there before is known
public record PlanStep(
        int block,
        int sector,
        String action,
        String key,
        String before,
        String after,
        List<String> changes,
        boolean undoable) {
    /// A step of these parts; the list is copied.
    public PlanStep {
        changes = List.copyOf(changes);
    }
}
