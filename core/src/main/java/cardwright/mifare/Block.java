package cardwright.mifare;

import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import cardwright.words.CoreTexts;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The 16 bytes of one block. Immutable: bytes are copied in and out.
public final class Block {
    /// How many bytes a block has, on every card type.
    public static final int LENGTH = 16;

    private final byte[] bytes;

    private Block(byte[] bytes) {
        this.bytes = bytes;
    }

    /// A block of 16 zero bytes.
    public static Block zeros() {
        return new Block(new byte[LENGTH]);
    }

    /// A block of these bytes, which are copied.
    ///
    /// @throws IllegalArgumentException if there are not exactly 16
    public static Block of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a block has 16 bytes, not " + bytes.length);
        }
        return new Block(Arrays.copyOf(bytes, bytes.length));
    }

    /// The 16 bytes from `offset` on, copied.
    ///
    /// @throws IllegalArgumentException if fewer than 16 bytes follow
    public static Block of(byte[] bytes, int offset) {
        if (offset < 0 || offset > bytes.length - LENGTH) {
            throw new IllegalArgumentException("no 16 bytes from " + offset + " on in " + bytes.length);
        }
        return new Block(Arrays.copyOfRange(bytes, offset, offset + LENGTH));
    }

    /// A block from 32 hexadecimal digits.
    ///
    /// @throws InvalidInput if they are not exactly that
    public static Block parse(String hex) {
        byte[] bytes = Hex.parse(hex);
        if (bytes.length != LENGTH) {
            throw new InvalidInput(CoreTexts.blockLength(bytes.length));
        }
        return new Block(bytes);
    }

    /// One byte as a number from 0 to 255.
    ///
    /// @param index 0 to 15
    public int byteAt(int index) {
        return bytes[index] & 0xFF;
    }

    /// A copy of the 16 bytes.
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, bytes.length);
    }

    /// The bytes as 32 upper-case hexadecimal digits.
    public String hex() {
        return Hex.of(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Block block && Arrays.equals(bytes, block.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// The block's length only: its bytes may be a sector trailer's keys. Ask for [#hex] to see them.
    @Override
    public String toString() {
        return "Block[16 bytes]";
    }
}
