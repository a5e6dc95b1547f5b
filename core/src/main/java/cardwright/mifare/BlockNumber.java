package cardwright.mifare;

import cardwright.text.Decimal;
import cardwright.text.InvalidInput;
import cardwright.words.CoreTexts;

/// A block of a card, always absolute: 0 to 255. A place inside its sector is called a position.
///
/// Source: 4K data sheet, 8.6.
///
/// @param value the number, 0 to 255
public record BlockNumber(int value) implements Comparable<BlockNumber> {
    /// The highest block number any card has.
    public static final int MAX = 255;

    private static final int FIRST_OF_LARGE_SECTORS = 128;

    /// A block by number.
    ///
    /// @throws IllegalArgumentException if the number is not 0 to 255
    public BlockNumber {
        if (value < 0 || value > MAX) {
            throw new IllegalArgumentException("block " + value + " is not 0 to " + MAX);
        }
    }

    /// A block by number, 0 to 255.
    public static BlockNumber of(int value) {
        return new BlockNumber(value);
    }

    /// A block from decimal digits a person typed.
    ///
    /// @throws InvalidInput if it is not a number from 0 to 255
    public static BlockNumber parse(String text) {
        int value = Decimal.parse(text, MAX);
        if (value < 0) {
            throw new InvalidInput(CoreTexts.blockNumberInvalid(text));
        }
        return new BlockNumber(value);
    }

    /// The sector the block lies in.
    public SectorNumber sector() {
        return SectorNumber.of(value < FIRST_OF_LARGE_SECTORS ? value / 4 : 32 + (value - FIRST_OF_LARGE_SECTORS) / 16);
    }

    /// The block's place inside its sector: 0 to 3, or 0 to 15 from block 128 on.
    public int position() {
        return value < FIRST_OF_LARGE_SECTORS ? value & 3 : value & 15;
    }

    /// Whether the block is its sector's trailer, which holds keys and access bits.
    public boolean isTrailer() {
        return position() == (value < FIRST_OF_LARGE_SECTORS ? 3 : 15);
    }

    /// Whether this is block 0, which the maker of the chip wrote and nobody can change.
    public boolean isManufacturer() {
        return value == 0;
    }

    /// The group of access bits that governs the block: 0, 1, 2 for data blocks and 3 for the trailer.
    /// In the 16-block sectors group 0 governs positions 0 to 4, group 1 positions 5 to 9, group 2 positions
    /// 10 to 14 (4K data sheet, table 6).
    public int accessGroup() {
        return value < FIRST_OF_LARGE_SECTORS ? position() : position() / 5;
    }

    @Override
    public int compareTo(BlockNumber other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
