package cardwright.dump;

import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.CardType;
import cardwright.mifare.ManufacturerBlock;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.Uid;
import java.util.Optional;

/// What a card of a type usually answers when it is selected, and the UID that block 0 begins with.
///
/// | type | SAK | ATQA, UID of 4 bytes | of 7 |
/// |---|---|---|---|
/// | Mini | 09 | 0004 | 0044 |
/// | 1K | 08 | 0004 | 0044 |
/// | 2K (Plus) | 08 | 0004 | 0044 |
/// | 4K | 18 | 0002 | 0042 |
///
/// Source: NXP AN10833, tables of ATQA and SAK.
final class Identity {
    private static final int CLASSIC = 0x08;
    private static final int LARGE = 0x10;
    private static final int SMALL = 0x01;
    private static final int DOUBLE_SIZE = 0x40;

    private Identity() {}

    static int sak(CardType type) {
        return switch (type) {
            case MINI -> CLASSIC | SMALL;
            case CLASSIC_1K, CLASSIC_2K -> CLASSIC;
            case CLASSIC_4K -> CLASSIC | LARGE;
        };
    }

    static int atqa(CardType type, Uid uid) {
        int single = type == CardType.CLASSIC_4K ? 0x0002 : 0x0004;
        return uid.length() == Uid.SINGLE ? single : single | DOUBLE_SIZE;
    }

    /// The type that a SAK tells: its bits are looked at, not the whole byte (AN10833 Rev 3.7, 2.4.1).
    static Optional<CardType> typeOf(int sak) {
        return (sak & CLASSIC) == 0
                ? Optional.empty()
                : Optional.of(
                        (sak & SMALL) != 0
                                ? (sak & LARGE) != 0 ? CardType.CLASSIC_2K : CardType.MINI
                                : (sak & LARGE) != 0 ? CardType.CLASSIC_4K : CardType.CLASSIC_1K);
    }

    /// The UID a card answered with; if it is not known, the one block 0 begins with: 4 bytes if their check
    /// byte follows, else 7.
    static Optional<Uid> uid(CardImage image) {
        return image.uid().or(() -> stored(image.block(BlockNumber.of(0))));
    }

    private static Optional<Uid> stored(PartialBlock block) {
        if (!block.knows(0, Uid.DOUBLE)) {
            return Optional.empty();
        }
        ManufacturerBlock single = new ManufacturerBlock(block.bytes(), Uid.SINGLE);
        return Optional.of(single.bccAgrees() ? single.uid() : new ManufacturerBlock(block.bytes(), Uid.DOUBLE).uid());
    }
}
