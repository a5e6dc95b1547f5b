package cardwright.dump;

import cardwright.mifare.AccessConditions;
import cardwright.mifare.Block;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;

/// What version 1 of Flipper's data format has in place of `??`: which keys are known. What is not known
/// stands there as zeros.
///
/// A sector of which neither key is known could not be read, so its zero blocks are unknown. Where a key is
/// known, zero blocks are taken as read: the format can't tell them apart.
///
/// Source: github flipperdevices/flipperzero-firmware `lib/nfc/protocols/mf_classic/mf_classic.c`.
///
/// @param keysA bit n: key A of sector n is known
/// @param keysB bit n: key B of sector n is known
record FlipperKeyMaps(long keysA, long keysB) {
    private static final int KEY_A = 0x003F;
    private static final int ACCESS = 0x03C0;
    private static final int KEY_B = 0xFC00;

    /// Takes from the blocks what is not known.
    void applyTo(Blocks blocks, CardType type) {
        for (int i = 0; i < type.sectorCount(); i++) {
            SectorNumber sector = SectorNumber.of(i);
            boolean a = (keysA >> i & 1) != 0;
            boolean b = (keysB >> i & 1) != 0;
            for (int position = 0; position < sector.blockCount() - 1 && !a && !b; position++) {
                int number = sector.block(position).value();
                if (blocks.get(number).bytes().equals(Block.zeros())) {
                    blocks.put(number, PartialBlock.UNKNOWN);
                }
            }
            int trailer = sector.trailer().value();
            Block bytes = blocks.get(trailer).bytes();
            boolean access = a || b || !isZeros(bytes, SectorTrailer.ACCESS_OFFSET, AccessConditions.LENGTH + 1);
            int known = (a || !isZeros(bytes, 0, Key.LENGTH) ? KEY_A : 0)
                    | (access ? ACCESS : 0)
                    | (b || !isZeros(bytes, SectorTrailer.KEY_B_OFFSET, Key.LENGTH) ? KEY_B : 0);
            blocks.put(
                    trailer, new PartialBlock(bytes, known & blocks.get(trailer).known()));
        }
    }

    private static boolean isZeros(Block block, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (block.byteAt(i) != 0) {
                return false;
            }
        }
        return true;
    }
}
