package cardwright.mifare;

import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import cardwright.words.CoreTexts;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A sector key: 6 bytes. Immutable, and masks itself when printed; [#reveal] is the one way to its digits.
public final class Key {
    /// How many bytes a key has.
    public static final int LENGTH = 6;

    /// The key of a card as delivered, `FFFFFFFFFFFF` (1K data sheet, 8.6.3).
    public static final Key TRANSPORT = new Key(new byte[] {-1, -1, -1, -1, -1, -1});

    /// The public key A of the application directory's sectors, `A0A1A2A3A4A5` (NXP AN10787).
    public static final Key MAD =
            new Key(new byte[] {(byte) 0xA0, (byte) 0xA1, (byte) 0xA2, (byte) 0xA3, (byte) 0xA4, (byte) 0xA5});

    /// The public key A of NFC sectors, `D3F7D3F7D3F7` (NXP AN1304, AN1305).
    public static final Key NFC =
            new Key(new byte[] {(byte) 0xD3, (byte) 0xF7, (byte) 0xD3, (byte) 0xF7, (byte) 0xD3, (byte) 0xF7});

    private final byte[] bytes;

    private Key(byte[] bytes) {
        this.bytes = bytes;
    }

    /// A key of these bytes, which are copied.
    ///
    /// @throws IllegalArgumentException if there are not exactly 6
    public static Key of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a key has 6 bytes, not " + bytes.length);
        }
        return new Key(Arrays.copyOf(bytes, bytes.length));
    }

    /// The 6 bytes from `offset` on, copied.
    ///
    /// @throws IllegalArgumentException if fewer than 6 bytes follow
    public static Key of(byte[] bytes, int offset) {
        if (offset < 0 || offset > bytes.length - LENGTH) {
            throw new IllegalArgumentException("no 6 bytes from " + offset + " on in " + bytes.length);
        }
        return new Key(Arrays.copyOfRange(bytes, offset, offset + LENGTH));
    }

    /// A key from 12 hexadecimal digits.
    ///
    /// @throws InvalidInput if they are not exactly that; its text does not repeat them
    public static Key parse(String hex) {
        byte[] bytes = Hex.parse(hex);
        if (bytes.length != LENGTH) {
            throw new InvalidInput(CoreTexts.keyLength(bytes.length));
        }
        return new Key(bytes);
    }

    /// Whether all six bytes are zero: what a card shows in place of key A, so often a dump written back as read.
    public boolean isZeros() {
        return Arrays.equals(bytes, new byte[LENGTH]);
    }

    /// A copy of the 6 bytes.
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, bytes.length);
    }

    /// The key's 12 digits, for those who asked to see them.
    public String reveal() {
        return Hex.of(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Key key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// Masked: never the digits.
    @Override
    public String toString() {
        return "Key[************]";
    }
}
