package cardwright.lint;

import cardwright.mifare.ApplicationDirectory;
import cardwright.mifare.Block;
import cardwright.mifare.CardImage;
import cardwright.mifare.CardType;
import cardwright.mifare.GeneralPurposeByte;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;

/// Sector 0 of a raw dump: block 0, which nobody can write, is no finding there, and the general purpose byte is
/// held against the application directory. Makes hardly an object.
final class RawSectorZero {
    private static final int TRAILER = SectorNumber.of(0).trailer().value() * Block.LENGTH;
    private static final int GENERAL_PURPOSE_BYTE = TRAILER + SectorTrailer.GENERAL_PURPOSE_OFFSET;

    private RawSectorZero() {}

    static int mask(CardType type, byte[] memory) {
        int mask = Lint.mask(memory, TRAILER);
        if (FindingId.BLOCK_UNWRITABLE.isIn(mask)) {
            // Rare, and then found out the long way.
            return new ImageLint(CardImage.of(type, memory)).mask(SectorNumber.of(0));
        }
        return contradicts(type, memory) ? mask | FindingId.GPB_CONTRADICTS_MAD.mask() : mask;
    }

    /// As [DirectoryLint] has it.
    private static boolean contradicts(CardType type, byte[] memory) {
        GeneralPurposeByte told = GeneralPurposeByte.of(memory[GENERAL_PURPOSE_BYTE] & 0xFF);
        int version = DirectoryLint.version(type);
        return told.directoryAvailable()
                ? told.directoryVersion() != version || !ApplicationDirectory.isValid(memory, version)
                : ApplicationDirectory.isValid(memory, 1);
    }
}
