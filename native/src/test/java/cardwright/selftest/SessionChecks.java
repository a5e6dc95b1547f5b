package cardwright.selftest;

import cardwright.card.CardException;
import cardwright.card.CardSession;
import cardwright.card.DialectProbe;
import cardwright.card.KeyRing;
import cardwright.card.ProbeResult;
import cardwright.card.ReaderDialect;
import cardwright.card.SessionOptions;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.ValueBlock;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.VirtualReaderOptions;
import cardwright.virtual.fault.FaultKind;
import java.util.List;

/// Sessions under faults: what is read is right, what is written is written once. And dialects: found
/// out, printed and read again.
final class SessionChecks {
    private static final BlockNumber BLOCK = BlockNumber.of(4);
    private static final Block DATA = Block.parse("F0F1F2F3F4F5F6F7F8F9FAFBFCFDFEFF");
    private static final List<String> FAULTS = List.of("drop-at=", "torn-write=");
    private static final int LAST_COMMAND = 9;

    private SessionChecks() {}

    static void run(Checks checks) {
        for (String fault : FAULTS) {
            for (int command = 1; command <= LAST_COMMAND; command++) {
                String name = fault + command;
                boolean torn = name.equals("torn-write=4");
                checks.equal("a write under " + name, torn ? "WriteUnfinished" : "written", write(name));
                checks.equal("an increment under " + name, torn ? "WriteUnfinished" : "1007", increment(name));
            }
        }
        checks.equal("a card that never stays is given up", "SessionLost", readLost());
        for (ReaderDialect dialect : ReaderDialect.ALL) {
            checks.equal(
                    dialect.id() + " as a line and back",
                    dialect.notation(),
                    ReaderDialect.parse(dialect.notation()).notation());
            checks.equal(dialect.id() + " is found out by probing", "read", probed(dialect));
        }
    }

    private static VirtualReader reader(VirtualCard card, String... faults) {
        VirtualReaderOptions options = VirtualReaderOptions.DEFAULT;
        for (String fault : faults) {
            options = options.withFault(FaultKind.parse(fault));
        }
        return VirtualReader.holding(card, options);
    }

    private static CardSession session(VirtualReader reader, VirtualCard card) throws CardException {
        SessionOptions options = SessionOptions.DEFAULT;
        return CardSession.open(reader, options.withRecovery(options.recovery().withUid(card.uid())));
    }

    private static String write(String fault) {
        VirtualCard card = VirtualCard.blank(CardType.CLASSIC_1K);
        try (VirtualReader reader = reader(card, fault);
                CardSession session = session(reader, card)) {
            session.write(BLOCK, DATA, KeyType.A, Key.TRANSPORT);
            boolean once = held(card).equals(DATA) && card.writeCycles() == 1;
            return once ? "written" : "written wrong or twice";
        } catch (CardException e) {
            return e.getClass().getSimpleName();
        }
    }

    private static String increment(String fault) {
        byte[] image = VirtualCard.blank(CardType.CLASSIC_1K).toBytes();
        byte[] value = new ValueBlock(1000, 4).block().toBytes();
        System.arraycopy(value, 0, image, BLOCK.value() * Block.LENGTH, Block.LENGTH);
        VirtualCard card = VirtualCard.of(CardType.CLASSIC_1K, image);
        try (VirtualReader reader = reader(card, fault);
                CardSession session = session(reader, card)) {
            session.increment(BLOCK, 7, KeyType.A, Key.TRANSPORT);
            return Integer.toString(ValueBlock.parse(held(card)).value());
        } catch (CardException e) {
            return e.getClass().getSimpleName();
        }
    }

    private static Block held(VirtualCard card) {
        return Block.of(card.toBytes(), BLOCK.value() * Block.LENGTH);
    }

    private static String readLost() {
        VirtualCard card = VirtualCard.blank(CardType.CLASSIC_1K);
        try (VirtualReader reader = reader(card, "drop-at=1", "drop-at=2", "drop-at=3", "drop-at=4");
                CardSession session = session(reader, card)) {
            return session.read(BLOCK, KeyType.A, Key.TRANSPORT).hex();
        } catch (CardException e) {
            return e.getClass().getSimpleName();
        }
    }

    private static String probed(ReaderDialect dialect) {
        VirtualCard card = VirtualCard.blank(CardType.CLASSIC_1K);
        KeyRing.Entry key = new KeyRing.Entry(KeyType.A, Key.TRANSPORT);
        VirtualReaderOptions options = VirtualReaderOptions.DEFAULT.withDialect(dialect);
        try (VirtualReader reader = VirtualReader.holding(card, options)) {
            ProbeResult result = DialectProbe.run(reader, BLOCK, key);
            ReaderDialect found = result.dialect().orElse(ReaderDialect.STANDARD);
            try (CardSession session = CardSession.open(reader, SessionOptions.DEFAULT.withDialect(found))) {
                session.read(BLOCK, key.type(), key.key());
                return result.dialect().isPresent() ? "read" : "nothing found";
            }
        } catch (CardException e) {
            return e.toString();
        }
    }
}
