package cardwright.selftest;

import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.ClassicCard;
import cardwright.card.ReaderDialect;
import cardwright.card.ShareMode;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.VirtualReaderOptions;

/// A card read through every dialect.
final class ReaderChecks {
    private ReaderChecks() {}

    static void run(Checks checks) {
        for (ReaderDialect dialect : ReaderDialect.ALL) {
            for (CardType type : CardType.values()) {
                String name = type + " through " + dialect.id();
                checks.equal(name, "read " + type.blockCount(), readAll(type, dialect));
            }
        }
    }

    private static String readAll(CardType type, ReaderDialect dialect) {
        VirtualReaderOptions options = VirtualReaderOptions.DEFAULT.withDialect(dialect);
        int count = 0;
        try (VirtualReader reader = VirtualReader.holding(VirtualCard.blank(type), options);
                CardConnection connection = reader.connect(ShareMode.EXCLUSIVE)) {
            ClassicCard card = ClassicCard.over(connection, dialect);
            for (int block = 0; block < type.blockCount(); block++) {
                card.read(BlockNumber.of(block), KeyType.A, Key.TRANSPORT);
                count++;
            }
            return "read " + count;
        } catch (CardException e) {
            return "read " + count + ", then " + e.getMessage();
        }
    }
}
