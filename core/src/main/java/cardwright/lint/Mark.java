package cardwright.lint;

import cardwright.mifare.TrailerCondition;

/// A finding before it is put into words. Sectors with equal marks share a finding.
///
/// @param id what it is
/// @param trailer the sector's trailer condition, C000 where it does not matter
/// @param detail what else its words depend on; what that is depends on the finding
record Mark(FindingId id, TrailerCondition trailer, int detail) {
    /// A finding that has nothing to do with the trailer condition.
    static Mark of(FindingId id, int detail) {
        return new Mark(id, TrailerCondition.C000, detail);
    }

    /// Whether its words name data blocks.
    boolean namesBlocks() {
        return switch (id) {
            case KEY_B_READABLE_BUT_NEEDED, BLOCK_UNREADABLE, BLOCK_UNWRITABLE, VALUE_NOT_RECHARGEABLE -> true;
            default -> false;
        };
    }

    /// Malformed access bytes. The detail is the three of them.
    static Mark malformed(int byte6, int byte7, int byte8) {
        return of(FindingId.MALFORMED_ACCESS_BYTES, (byte6 & 0xFF) << 16 | (byte7 & 0xFF) << 8 | (byte8 & 0xFF));
    }
}
