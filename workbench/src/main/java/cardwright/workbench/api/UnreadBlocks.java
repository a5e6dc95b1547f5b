package cardwright.workbench.api;

import java.util.List;

/// Blocks of one sector that could not be read.
///
/// @param sector the sector
/// @param blocks the blocks, counted from the start of the card
/// @param reason `no-key`, `needs-key-b`, `needs-key-a`, `nobody`, `malformed` or `refused`
/// @param text why, for a person
public record UnreadBlocks(int sector, List<Integer> blocks, String reason, Said text) {
    /// Blocks of these parts; the list is copied.
    public UnreadBlocks {
        blocks = List.copyOf(blocks);
    }
}
