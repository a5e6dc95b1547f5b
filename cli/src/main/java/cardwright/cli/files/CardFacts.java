package cardwright.cli.files;

import cardwright.card.Atr;
import cardwright.cli.card.OpenCard;
import cardwright.lint.Finding;
import cardwright.lint.Lint;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.GeneralPurposeByte;
import cardwright.mifare.ManufacturerBlock;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;
import cardwright.mifare.Uid;
import cardwright.read.CardReading;
import java.util.List;
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

    /// The general purpose byte of sector 0, if it was read.
    Optional<GeneralPurposeByte> gpb() {
        PartialBlock trailer = image().block(SectorNumber.of(0).trailer());
        return trailer.knows(SectorTrailer.GENERAL_PURPOSE_OFFSET)
                ? Optional.of(GeneralPurposeByte.of(trailer.bytes().byteAt(SectorTrailer.GENERAL_PURPOSE_OFFSET)))
                : Optional.empty();
    }

    /// The application directory, if sector 0 says that there is one, all its blocks were read, and it is
    /// whole. What is wrong with one is among the findings.
    Optional<Directory> directory() {
        return gpb().isPresent() ? Directory.of(image()) : Optional.empty();
    }

    /// What the lint finds.
    List<Finding> findings() {
        return Lint.image(image());
    }
}
