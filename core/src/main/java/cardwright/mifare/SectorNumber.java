package cardwright.mifare;

import cardwright.text.Decimal;
import cardwright.text.InvalidInput;
import cardwright.words.CoreTexts;

/// A sector of a card: 0 to 39. Sectors 0 to 31 have four blocks, sectors 32 to 39 (4K only) sixteen.
///
/// Source: 4K data sheet, 8.6.
///
/// @param value the number, 0 to 39
public record SectorNumber(int value) implements Comparable<SectorNumber> {
    /// The highest sector number any card has.
    public static final int MAX = 39;

    private static final int FIRST_LARGE = 32;

    /// A sector by number.
    ///
    /// @throws IllegalArgumentException if the number is not 0 to 39
    public SectorNumber {
        if (value < 0 || value > MAX) {
            throw new IllegalArgumentException("sector " + value + " is not 0 to " + MAX);
        }
    }

    /// A sector by number, 0 to 39.
    public static SectorNumber of(int value) {
        return new SectorNumber(value);
    }

    /// A sector from decimal digits a person typed.
    ///
    /// @throws InvalidInput if it is not a number from 0 to 39
    public static SectorNumber parse(String text) {
        int value = Decimal.parse(text, MAX);
        if (value < 0) {
            throw new InvalidInput(CoreTexts.sectorNumberInvalid(text));
        }
        return new SectorNumber(value);
    }

    /// Whether this is one of the 16-block sectors, 32 to 39.
    public boolean isLarge() {
        return value >= FIRST_LARGE;
    }

    /// How many blocks the sector has: 4, or 16 from sector 32 on.
    public int blockCount() {
        return isLarge() ? 16 : 4;
    }

    /// The sector's first block.
    public BlockNumber firstBlock() {
        return BlockNumber.of(isLarge() ? 128 + (value - FIRST_LARGE) * 16 : value * 4);
    }

    /// The sector's last block, which holds its keys and access bits.
    public BlockNumber trailer() {
        return BlockNumber.of(firstBlock().value() + blockCount() - 1);
    }

    /// The block at a position inside the sector, 0 to 3 (or 15).
    ///
    /// @throws IllegalArgumentException if the sector has no such position
    public BlockNumber block(int position) {
        if (position < 0 || position >= blockCount()) {
            throw new IllegalArgumentException("sector " + value + " has no position " + position);
        }
        return BlockNumber.of(firstBlock().value() + position);
    }

    @Override
    public int compareTo(SectorNumber other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
