package cardwright.virtual;

import cardwright.card.CardException;
import cardwright.card.CardSession;
import cardwright.card.Recovery;
import cardwright.card.SessionOptions;
import cardwright.card.ShareMode;
import cardwright.card.SimulatedClock;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.CardType;
import cardwright.mifare.GeneralPurposeByte;
import cardwright.mifare.Key;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;

/// Cards whose data blocks each hold something else, with keys and rights a test gives them; and sessions
/// with them.
final class KeyedCards {
    static final Key X = Key.parse("A1B2C3D4E5F6");
    static final Key Y = Key.parse("0F1E2D3C4B5A");
    static final Key Z = Key.parse("99AA99AA99AA");

    /// Data read and written by both keys, key B not readable and in charge of the trailer.
    static final AccessConditions WITH_B = AccessConditions.parse(0x7F, 0x07, 0x88);

    /// Data read by key B only, key B in charge of the trailer.
    static final AccessConditions ONLY_B = AccessConditions.parse(0x78, 0x70, 0xF8);

    final SimulatedClock clock = new SimulatedClock();
    private final CardType type;
    private final byte[] memory;
    private VirtualReaderOptions options = VirtualReaderOptions.DEFAULT.withClock(clock);

    KeyedCards(CardType type) {
        this.type = type;
        this.memory = VirtualCard.blank(type).toBytes();
        for (int i = 1; i < type.blockCount(); i++) {
            if (!BlockNumber.of(i).isTrailer()) {
                byte[] data = new byte[Block.LENGTH];
                for (int j = 0; j < data.length; j++) {
                    data[j] = (byte) (i * 31 + j * 7 + 1);
                }
                put(i, data);
            }
        }
    }

    private void put(int block, byte[] bytes) {
        System.arraycopy(bytes, 0, memory, block * Block.LENGTH, Block.LENGTH);
    }

    KeyedCards sector(int number, Key keyA, AccessConditions access, Key keyB) {
        SectorTrailer trailer = new SectorTrailer(keyA, access, GeneralPurposeByte.of(0x5C), keyB);
        put(SectorNumber.of(number).trailer().value(), trailer.block().toBytes());
        return this;
    }

    KeyedCards all(Key keyA, AccessConditions access, Key keyB) {
        for (int i = 0; i < type.sectorCount(); i++) {
            sector(i, keyA, access, keyB);
        }
        return this;
    }

    KeyedCards options(VirtualReaderOptions other) {
        options = other.withClock(clock);
        return this;
    }

    CardType type() {
        return type;
    }

    VirtualReader reader() {
        return VirtualReader.holding(VirtualCard.of(type, memory), options);
    }

    /// All of the card, keys included, as nobody can read it.
    CardImage truth() {
        CardImage image = CardImage.unknown(type);
        for (int i = 0; i < type.blockCount(); i++) {
            image = image.with(BlockNumber.of(i), Block.of(memory, i * Block.LENGTH));
        }
        return image;
    }

    /// A session that knows the card's UID.
    CardSession session(VirtualReader reader, ShareMode mode) throws CardException {
        CardSession session = CardSession.open(
                reader,
                SessionOptions.DEFAULT
                        .withShareMode(mode)
                        .withDialect(options.dialect())
                        .withRecovery(Recovery.DEFAULT.waiting(2000, clock)));
        session.uid();
        return session;
    }

    CardSession session(VirtualReader reader) throws CardException {
        return session(reader, ShareMode.SHARED);
    }
}
