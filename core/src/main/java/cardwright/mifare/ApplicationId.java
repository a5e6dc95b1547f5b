package cardwright.mifare;

import cardwright.text.Hex;

/// Whose a sector is, as the application directory says: a function cluster and an application in it.
///
/// On the card the application code comes first: `0801` is stored as `01 08`, the NFC forum's `E103` as `03
/// E1`.
///
/// Source: NXP AN10787.
///
/// @param value cluster × 256 + application, 0 to 65535
public record ApplicationId(int value) {
    /// 0000: the sector is free.
    public static final ApplicationId FREE = of(0x0000);
    /// 0001: the sector is defective, its keys destroyed or unknown.
    public static final ApplicationId DEFECTIVE = of(0x0001);
    /// 0002: the sector is reserved.
    public static final ApplicationId RESERVED = of(0x0002);
    /// 0003: more directory, of a later version.
    public static final ApplicationId MORE_DIRECTORY = of(0x0003);
    /// 0004: the card holder's name, as text.
    public static final ApplicationId CARD_HOLDER = of(0x0004);
    /// 0005: the card has no such sector.
    public static final ApplicationId NO_SECTOR = of(0x0005);
    /// E103: an NFC forum (NDEF) message, stored as `03 E1`.
    public static final ApplicationId NDEF = of(0xE103);

    /// An application.
    ///
    /// @throws IllegalArgumentException if the value is not 0 to 65535
    public ApplicationId {
        if (value < 0 || value > 0xFFFF) {
            throw new IllegalArgumentException("application " + value + " is not 0 to 65535");
        }
    }

    /// An application, 0 to 65535.
    public static ApplicationId of(int value) {
        return new ApplicationId(value);
    }

    /// The function cluster, 0 to 255: what sort of application; 0 is the administration of the card.
    public int cluster() {
        return value >> 8;
    }

    /// The application inside its cluster, 0 to 255.
    public int application() {
        return value & 0xFF;
    }

    /// Four hexadecimal digits, the cluster first: `E103`.
    @Override
    public String toString() {
        return Hex.ofShort(value);
    }
}
