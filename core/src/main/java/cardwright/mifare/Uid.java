package cardwright.mifare;

import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import cardwright.words.CoreTexts;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The number a card answers with when it is selected: 4 or 7 bytes, in the order they travel. Immutable.
///
/// Four bytes are not unique: NXP hands them out more than once (1K data sheet, 8.2.2), so they identify a
/// card on the reader but not a card in a database.
///
/// Source: ISO/IEC 14443-3, UID.
public final class Uid {
    /// How many bytes a short UID has.
    public static final int SINGLE = 4;

    /// How many bytes a long UID has.
    public static final int DOUBLE = 7;

    private static final int CASCADE_TAG = 0x88;
    private static final int RANDOM = 0x08;

    private final byte[] bytes;

    private Uid(byte[] bytes) {
        this.bytes = bytes;
    }

    /// A UID of these bytes, which are copied.
    ///
    /// @throws IllegalArgumentException if there are not 4 or 7
    public static Uid of(byte[] bytes) {
        if (!isLength(bytes.length)) {
            throw new IllegalArgumentException("a UID has 4 or 7 bytes, not " + bytes.length);
        }
        return new Uid(Arrays.copyOf(bytes, bytes.length));
    }

    /// A UID from 8 or 14 hexadecimal digits.
    ///
    /// @throws InvalidInput if they are not exactly that
    public static Uid parse(String hex) {
        byte[] bytes = Hex.parse(hex);
        if (!isLength(bytes.length)) {
            throw new InvalidInput(CoreTexts.uidLength(bytes.length));
        }
        return new Uid(bytes);
    }

    private static boolean isLength(int length) {
        return length == SINGLE || length == DOUBLE;
    }

    /// How many bytes it has: 4 or 7.
    public int length() {
        return bytes.length;
    }

    /// A copy of the bytes.
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, bytes.length);
    }

    /// The bytes as 8 or 14 upper-case hexadecimal digits.
    public String hex() {
        return Hex.of(bytes);
    }

    /// The check byte of a UID of four bytes: all of them, exclusive or. Byte 4 of block 0 should be this.
    ///
    /// @throws IllegalStateException if the UID has seven bytes: such a card stores no check byte
    public int bcc() {
        if (bytes.length != SINGLE) {
            throw new IllegalStateException("a UID of " + bytes.length + " bytes has no check byte of its own");
        }
        return (bytes[0] ^ bytes[1] ^ bytes[2] ^ bytes[3]) & 0xFF;
    }

    /// Whether the card makes this number up anew each time it is powered: four bytes, the first of them
    /// `08`. Such a UID identifies nothing, and keys can't be derived from it.
    public boolean isRandom() {
        return bytes.length == SINGLE && bytes[0] == RANDOM;
    }

    /// Whether it begins with the cascade tag `88`, which no UID does: then it is the first part of a
    /// longer UID, told by a reader that stopped half-way.
    public boolean beginsWithCascadeTag() {
        return (bytes[0] & 0xFF) == CASCADE_TAG;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Uid uid && Arrays.equals(bytes, uid.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// The digits, see [#hex].
    @Override
    public String toString() {
        return hex();
    }
}
