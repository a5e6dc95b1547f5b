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
import cardwright.text.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether the general purpose byte of sector 0 tells the truth about the application directory (NXP
/// AN10787). What of it is not known is not judged.
record DirectoryLint(CardImage image) {
    /// Detail of a mark: it promises a directory, and there is none that is valid.
    static final int MISSING = 0;

    /// Detail of a mark: it denies a directory, and there is one.
    static final int DENIED = 1;

    /// Detail of a mark: it tells a version that the card is too small or too large for.
    static final int OTHER_VERSION = 2;

    private static final int SECTORS_OF_VERSION_1 = 16;

    /// The version a card of this size has.
    static int version(CardType type) {
        return type.sectorCount() > SECTORS_OF_VERSION_1 ? 2 : 1;
    }

    private int version() {
        return version(image.type());
    }

    List<Mark> marks() {
        PartialBlock trailer = image.block(SectorNumber.of(0).trailer());
        if (!trailer.knows(SectorTrailer.GENERAL_PURPOSE_OFFSET)) {
            return List.of();
        }
        GeneralPurposeByte told = GeneralPurposeByte.of(trailer.bytes().byteAt(SectorTrailer.GENERAL_PURPOSE_OFFSET));
        if (!told.directoryAvailable()) {
            return isValid(1).orElse(false) ? mark(DENIED, told) : List.of();
        }
        if (told.directoryVersion() != version()) {
            return mark(OTHER_VERSION, told);
        }
        return isValid(version()).orElse(true) ? List.of() : mark(MISSING, told);
    }

    /// The detail has the reason in bits 0 and 1, the right version in bits 2 and 3, the byte above.
    private List<Mark> mark(int reason, GeneralPurposeByte told) {
        int detail = reason | version() << 2 | told.value() << 4;
        return List.of(Mark.of(FindingId.GPB_CONTRADICTS_MAD, detail));
    }

    /// Whether there is a valid directory, if its blocks are known.
    private Optional<Boolean> isValid(int version) {
        List<Block> blocks = new ArrayList<>();
        for (BlockNumber number : ApplicationDirectory.blockNumbers(version)) {
            image.block(number).whole().ifPresent(blocks::add);
        }
        if (blocks.size() < ApplicationDirectory.blockNumbers(version).size()) {
            return Optional.empty();
        }
        try {
            ApplicationDirectory.parse(blocks);
            return Optional.of(true);
        } catch (InvalidInput e) {
            return Optional.of(false);
        }
    }
}
