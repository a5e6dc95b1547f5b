package cardwright.mifare;

import java.util.Arrays;

/// Block 0, which the maker of the chip wrote: the UID and bytes of the maker's own. No card lets it be
/// written, whatever its access conditions say (1K data sheet, 8.7.3).
///
/// | UID | bytes |
/// |---|---|
/// | 4 bytes | 0–3 UID, 4 check byte (BCC), 5–15 the maker's |
/// | 7 bytes | 0–6 UID, no check byte, 7–15 the maker's |
///
/// The block does not tell which of the two it is: the card does, when it is selected. Nor does it tell the
/// card type: in practice the maker's bytes begin with SAK and ATQA, but the SAK stored there is often not
/// the one the card answers with, so it is not offered here.
///
/// Sources: MF1ICS50 Rev 5.4, 8.6.1; 1K data sheet, figure 7.
///
/// @param block all 16 bytes
/// @param uidLength how many of them are the UID: 4 or 7
public record ManufacturerBlock(Block block, int uidLength) {
    /// Block 0 of a card whose UID has this many bytes.
    ///
    /// @throws IllegalArgumentException if the length is not 4 or 7
    public ManufacturerBlock {
        if (uidLength != Uid.SINGLE && uidLength != Uid.DOUBLE) {
            throw new IllegalArgumentException("a UID has 4 or 7 bytes, not " + uidLength);
        }
    }

    /// The UID as stored.
    public Uid uid() {
        return Uid.of(Arrays.copyOf(block.toBytes(), uidLength));
    }

    /// Whether the block holds a check byte: where the UID has four bytes.
    public boolean hasBcc() {
        return uidLength == Uid.SINGLE;
    }

    /// The check byte as stored, 0 to 255. [Uid#bcc] of [#uid] is what it should be.
    ///
    /// @throws IllegalStateException if the block has none, see [#hasBcc]
    public int bcc() {
        if (!hasBcc()) {
            throw new IllegalStateException("block 0 with a UID of 7 bytes has no check byte");
        }
        return block.byteAt(Uid.SINGLE);
    }

    /// Whether the stored check byte is the right one, or there is none to be wrong. A card with a wrong
    /// one can't be selected, so this is worth a warning about a dump.
    public boolean bccAgrees() {
        return !hasBcc() || bcc() == uid().bcc();
    }

    /// A copy of the bytes after UID and check byte: 11 or 9 of them, the maker's own.
    public byte[] makersBytes() {
        return Arrays.copyOfRange(block.toBytes(), hasBcc() ? uidLength + 1 : uidLength, Block.LENGTH);
    }
}
