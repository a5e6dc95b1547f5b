package cardwright.cli.read;

import cardwright.card.Atr;
import cardwright.cli.card.OpenCard;
import cardwright.lint.Finding;
import cardwright.lint.Lint;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.ApplicationDirectory;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.GeneralPurposeByte;
import cardwright.mifare.ManufacturerBlock;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;
import cardwright.mifare.Uid;
import cardwright.read.CardReading;
import cardwright.text.InvalidInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What `cardwright info` tells of a card, ready to be printed.
///
/// @param reader the reader's name
/// @param atr the card's answer to reset
/// @param uid the UID it answered with
/// @param reading what was read
record CardFacts(String reader, Atr atr, Uid uid, CardReading reading) {
    static CardFacts of(OpenCard card, CardReading reading) {
        return new CardFacts(card.readerName(), card.session().atr(), card.uid(), reading);
    }

    CardImage image() {
        return reading.image();
    }

    /// Block 0, if it was read.
    Optional<ManufacturerBlock> manufacturer() {
        return image().block(BlockNumber.of(0)).whole().map(block -> new ManufacturerBlock(block, uid.length()));
    }

    /// Sectors with the same access conditions, by these; 16-block sectors apart from the others. The
    /// order is that of each group's first sector.
    Map<Rights, List<SectorNumber>> rights() {
        Map<Rights, List<SectorNumber>> found = new LinkedHashMap<>();
        for (int i = 0; i < image().type().sectorCount(); i++) {
            SectorNumber sector = SectorNumber.of(i);
            PartialBlock trailer = image().block(sector.trailer());
            boolean known = trailer.knows(SectorTrailer.ACCESS_OFFSET, AccessConditions.LENGTH);
            int word = known ? SectorTrailer.accessWord(trailer.bytes()) : -1;
            if (word >= 0) {
                found.computeIfAbsent(
                                new Rights(AccessConditions.ofWord(word), sector.isLarge()), _ -> new ArrayList<>())
                        .add(sector);
            }
        }
        return found;
    }

    /// Access conditions in sectors of one shape.
    ///
    /// @param access the conditions
    /// @param large whether these are 16-block sectors
    record Rights(AccessConditions access, boolean large) {}

    /// The general purpose byte of sector 0, if it was read.
    Optional<GeneralPurposeByte> gpb() {
        PartialBlock trailer = image().block(SectorNumber.of(0).trailer());
        return trailer.knows(SectorTrailer.GENERAL_PURPOSE_OFFSET)
                ? Optional.of(GeneralPurposeByte.of(trailer.bytes().byteAt(SectorTrailer.GENERAL_PURPOSE_OFFSET)))
                : Optional.empty();
    }

    /// The application directory, if sector 0 says that there is one, all its blocks were read, and it is
    /// whole. What is wrong with one is among the findings.
    Optional<ApplicationDirectory> directory() {
        Optional<GeneralPurposeByte> gpb = gpb().filter(GeneralPurposeByte::directoryAvailable);
        int version = gpb.map(GeneralPurposeByte::directoryVersion).orElse(0);
        if (version != 1 && version != 2) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        for (BlockNumber number : ApplicationDirectory.blockNumbers(version)) {
            if (image().type().has(number)) {
                image().block(number).whole().ifPresent(blocks::add);
            }
        }
        try {
            return blocks.size() == ApplicationDirectory.blockNumbers(version).size()
                    ? Optional.of(ApplicationDirectory.parse(blocks))
                    : Optional.empty();
        } catch (InvalidInput e) {
            return Optional.empty();
        }
    }

    /// What the lint finds.
    List<Finding> findings() {
        return Lint.image(image());
    }
}
