package cardwright.card;

import cardwright.mifare.KeyType;

/// Where a reader keeps loaded keys: the key structure (P1 of Load Keys) that reaches the place, and its
/// slots.
///
/// | bit of the key structure | 0 | 1 |
/// |---|---|---|
/// | 7 (80) | card key | reader key |
/// | 6 (40) | plain | encrypted |
/// | 5 (20) | volatile | non-volatile |
/// | 4 | | reserved; one CRT-603 program sets it |
///
/// Source: PC/SC Part 3, 3.2.2.1.4.
///
/// @param structure the key structure, 0 to FF
/// @param firstSlot the lowest slot (P2 of Load Keys), 0 to FF
/// @param lastSlot the highest slot, 0 to FF, not below the first
/// @param slotIsKeyType whether a key must lie in the slot of its own type, 60 for A and 61 for B (SCM and
///     Identiv)
public record KeyPlace(int structure, int firstSlot, int lastSlot, boolean slotIsKeyType) {
    /// A place for keys.
    ///
    /// @throws IllegalArgumentException if a number is not a byte or the last slot is below the first
    public KeyPlace {
        if (structure < 0 || structure > 0xFF || firstSlot < 0 || lastSlot > 0xFF || lastSlot < firstSlot) {
            throw new IllegalArgumentException(
                    "no place for keys: structure " + structure + ", slots " + firstSlot + " to " + lastSlot);
        }
    }

    /// A place with numbered slots, each for a key of either type.
    public static KeyPlace numbered(int structure, int firstSlot, int lastSlot) {
        return new KeyPlace(structure, firstSlot, lastSlot, false);
    }

    /// A place with one slot for each key type: 60 for A, 61 for B.
    public static KeyPlace byKeyType(int structure) {
        return new KeyPlace(structure, KeyType.A.code(), KeyType.B.code(), true);
    }

    /// Whether the place has this slot.
    public boolean has(int slot) {
        return slot >= firstSlot && slot <= lastSlot;
    }

    /// The slot to load a key of this type into.
    public int slotFor(KeyType type) {
        return slotIsKeyType ? type.code() : firstSlot;
    }

    /// Whether the key survives the loss of power: bit 5 of the key structure.
    public boolean isNonVolatile() {
        return (structure & 0x20) != 0;
    }
}
