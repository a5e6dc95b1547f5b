package cardwright.mifare;

import cardwright.text.Hex;
import java.util.Optional;

/// The last block of a sector: its two keys and who may do what. Immutable.
///
/// ```
/// 0 … 5 key A | 6 7 8 access bytes | 9 general purpose byte | 10 … 15 key B
/// ```
///
/// A trailer that was read from a card shows key A as zeros, and key B as zeros where key B can't be read:
/// what was read is not what may be written back.
///
/// Source: 1K data sheet, 8.6.3.
///
/// @param keyA bytes 0 to 5
/// @param access bytes 6 to 8
/// @param generalPurposeByte byte 9
/// @param keyB bytes 10 to 15; six bytes of data where [#keyBReadable]
public record SectorTrailer(Key keyA, AccessConditions access, GeneralPurposeByte generalPurposeByte, Key keyB) {
    /// A trailer as delivered: `FFFFFFFFFFFF FF0780 69 FFFFFFFFFFFF`.
    public static final SectorTrailer TRANSPORT =
            new SectorTrailer(Key.TRANSPORT, AccessConditions.TRANSPORT, GeneralPurposeByte.TRANSPORT, Key.TRANSPORT);

    /// Where the access bytes begin.
    public static final int ACCESS_OFFSET = 6;

    /// Where the general purpose byte stands.
    public static final int GENERAL_PURPOSE_OFFSET = 9;

    /// Where key B begins.
    public static final int KEY_B_OFFSET = 10;

    /// The trailer these 16 bytes are.
    ///
    /// @throws MalformedAccessBytes if in bytes 6 to 8 a bit and its inverted copy do not agree
    public static SectorTrailer parse(Block block) {
        byte[] bytes = block.toBytes();
        return new SectorTrailer(
                Key.of(bytes, 0),
                AccessConditions.parse(block.byteAt(6), block.byteAt(7), block.byteAt(8)),
                GeneralPurposeByte.of(block.byteAt(GENERAL_PURPOSE_OFFSET)),
                Key.of(bytes, KEY_B_OFFSET));
    }

    /// The access word of a trailer block without making an object, see [AccessConditions#ofWord].
    ///
    /// @return the word, 0 to 4095, or -1 if the access bytes are malformed
    public static int accessWord(Block block) {
        return AccessConditions.decode(block.byteAt(6), block.byteAt(7), block.byteAt(8));
    }

    /// The access conditions of a trailer that may be known in part: none if an access byte is unknown, or if they
    /// are malformed.
    public static Optional<AccessConditions> conditions(PartialBlock trailer) {
        int word = trailer.knows(ACCESS_OFFSET, AccessConditions.LENGTH) ? accessWord(trailer.bytes()) : -1;
        return word < 0 ? Optional.empty() : Optional.of(AccessConditions.ofWord(word));
    }

    /// Whether a trailer that may be known in part is known to show key B, so that it is data and opens nothing.
    public static boolean isKeyBReadable(PartialBlock trailer) {
        return conditions(trailer)
                .filter(access -> access.trailer().keyBReadable())
                .isPresent();
    }

    /// Where the key of this type begins: at byte 0 or 10.
    public static int keyOffset(KeyType type) {
        return type == KeyType.A ? 0 : KEY_B_OFFSET;
    }

    /// Whether key B can be read, so that it is data and opens nothing.
    public boolean keyBReadable() {
        return access.trailer().keyBReadable();
    }

    /// The 16 bytes.
    public Block block() {
        byte[] bytes = new byte[Block.LENGTH];
        System.arraycopy(keyA.toBytes(), 0, bytes, 0, Key.LENGTH);
        System.arraycopy(access.toBytes(), 0, bytes, ACCESS_OFFSET, AccessConditions.LENGTH);
        bytes[GENERAL_PURPOSE_OFFSET] = (byte) generalPurposeByte.value();
        System.arraycopy(keyB.toBytes(), 0, bytes, KEY_B_OFFSET, Key.LENGTH);
        return Block.of(bytes);
    }

    /// The trailer with both keys masked: `************ FF0780 69 ************`.
    @Override
    public String toString() {
        return "************ " + Hex.of(access.toBytes()) + " " + generalPurposeByte + " ************";
    }
}
