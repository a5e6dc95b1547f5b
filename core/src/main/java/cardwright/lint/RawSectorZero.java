package cardwright.lint;

import cardwright.mifare.ApplicationDirectory;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.CardType;
import cardwright.mifare.GeneralPurposeByte;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;
import java.util.ArrayList;
import java.util.List;

/// Sector 0 of a raw dump: block 0, which nobody can write, is no finding there, and the general purpose byte is
/// held against the application directory.
final class RawSectorZero {
    private static final int TRAILER = SectorNumber.of(0).trailer().value() * Block.LENGTH;
    private static final int GENERAL_PURPOSE_BYTE = TRAILER + SectorTrailer.GENERAL_PURPOSE_OFFSET;

    private RawSectorZero() {}

    static int mask(CardType type, byte[] memory) {
        int mask = Lint.mask(memory, TRAILER);
        boolean directory =
                GeneralPurposeByte.of(memory[GENERAL_PURPOSE_BYTE] & 0xFF).directoryAvailable()
                        || ApplicationDirectory.hasRightCheckByte(memory, Block.LENGTH);
        // All that is rare is found out the long way.
        return directory || FindingId.BLOCK_UNWRITABLE.isIn(mask)
                ? new ImageLint(image(type, memory)).mask(SectorNumber.of(0))
                : mask;
    }

    /// Sector 0 and all that a directory can be in; the rest is not looked at.
    private static CardImage image(CardType type, byte[] memory) {
        List<PartialBlock> blocks = new ArrayList<>();
        int end = type.sectorCount() > 16
                ? SectorNumber.of(16).trailer().value() + 1
                : SectorNumber.of(0).blockCount();
        for (int i = 0; i < end; i++) {
            blocks.add(PartialBlock.of(Block.of(memory, BlockNumber.of(i).value() * Block.LENGTH)));
        }
        return CardImage.of(type, blocks);
    }
}
