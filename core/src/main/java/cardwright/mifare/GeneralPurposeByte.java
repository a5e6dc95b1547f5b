package cardwright.mifare;

import cardwright.text.Hex;

/// Byte 9 of a sector trailer. In sector 0 it says whether the card has an application directory (NXP
/// AN10787):
///
/// | bit | 7 | 6 | 5 4 3 2 | 1 0 |
/// |---|---|---|---|---|
/// | | DA | MA | reserved, 0 | ADV |
/// | means | directory available | several applications | | 01 = MAD1, 10 = MAD2 |
///
/// Everywhere else it is free. Delivered cards are found with `69`, which has DA clear: no directory.
///
/// @param value the byte, 0 to 255
public record GeneralPurposeByte(int value) {
    /// What delivered cards are found with, `69`. The data sheet calls the byte user data and promises
    /// nothing.
    public static final GeneralPurposeByte TRANSPORT = of(0x69);

    /// A directory for sectors 1 to 15, several applications: `C1`.
    public static final GeneralPurposeByte MAD1 = of(0xC1);

    /// A directory for sectors 1 to 39, several applications: `C2`.
    public static final GeneralPurposeByte MAD2 = of(0xC2);

    private static final int DA = 0x80;
    private static final int MA = 0x40;
    private static final int RESERVED = 0x3C;
    private static final int ADV = 0x03;

    /// A general purpose byte.
    ///
    /// @throws IllegalArgumentException if the value is not 0 to 255
    public GeneralPurposeByte {
        if (value < 0 || value > 0xFF) {
            throw new IllegalArgumentException("general purpose byte " + value + " is not 0 to 255");
        }
    }

    /// A general purpose byte, 0 to 255.
    public static GeneralPurposeByte of(int value) {
        return new GeneralPurposeByte(value);
    }

    /// Bit DA: whether it says that the card has an application directory.
    public boolean directoryAvailable() {
        return (value & DA) != 0;
    }

    /// Bit MA: whether it says that the card may hold several applications.
    public boolean multiApplication() {
        return (value & MA) != 0;
    }

    /// Bits ADV: the directory's version, 0 to 3, of which only 1 and 2 are defined. Means nothing where
    /// [#directoryAvailable] is false.
    public int directoryVersion() {
        return value & ADV;
    }

    /// Whether one of the reserved bits is set, which the specification does not allow; some programs then
    /// see no directory.
    public boolean reservedBitSet() {
        return (value & RESERVED) != 0;
    }

    /// The byte as two hexadecimal digits.
    @Override
    public String toString() {
        return Hex.ofByte(value);
    }
}
