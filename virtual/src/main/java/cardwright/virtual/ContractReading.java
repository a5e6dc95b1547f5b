package cardwright.virtual;

import static cardwright.virtual.CardContract.Check.reading;

import cardwright.apdu.CommandApdu;
import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.ReaderDialect;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.text.Hex;
import cardwright.virtual.CardContract.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The checks of identification, authentication and reading.
final class ContractReading {
    private static final SectorNumber SECTOR = SectorNumber.of(1);
    private static final BlockNumber DATA = SECTOR.firstBlock();
    private static final BlockNumber OTHER_SECTOR = BlockNumber.of(8);

    private ContractReading() {}

    static List<Check> checks(ReaderDialect dialect) {
        List<Check> checks = new ArrayList<>(List.of(
                reading("a 1K card is known by its ATR", ContractReading::atrNamesTheCard),
                reading("the UID can be asked for at any time and stays the same", ContractReading::uidStays),
                reading("the ATS, which a MIFARE Classic has not, is refused", ContractReading::atsIsRefused),
                reading("every block of a blank card can be read with key A", ContractReading::everyBlockReads),
                reading("a key that is only loaded opens nothing", ContractReading::loadedKeyOpensNothing),
                reading("a trailer shows its access bytes and not its key A", ContractReading::keyAIsHidden),
                reading(
                        "a wrong key is refused, and the right one is accepted after a reset",
                        ContractReading::wrongKey),
                reading("a refused key closes the sector that was open", ContractReading::refusedKeyClosesSector),
                reading("a key opens one sector and no other", ContractReading::oneSectorIsOpen),
                reading("one sector after the other can be opened", ContractReading::sectorsInTurn),
                reading("a key B that can be read opens nothing", ContractReading::readableKeyBOpensNothing),
                reading("a read of no whole block is refused", ContractReading::partsAreRefused)));
        if (dialect.readLimit(SECTOR) > Block.LENGTH) {
            checks.add(
                    reading("several blocks read at once are the same as one by one", ContractReading::severalAtOnce));
        }
        if (dialect.takesOldAuthenticate()) {
            checks.add(
                    reading("the old form of General Authenticate opens a sector", ContractReading::oldAuthenticate));
        }
        return checks;
    }

    private static void atrNamesTheCard(CardReader reader) throws CardException {
        try (ContractCard card = ContractCard.on(reader)) {
            ContractCard.same(
                    "card type of the ATR " + card.connection().atr(),
                    CardType.CLASSIC_1K,
                    card.connection().atr().cardType().orElseThrow(() -> new ContractBroken("the ATR names no card")));
        }
    }

    private static void uidStays(CardReader reader) throws CardException {
        CommandApdu getUid = CommandApdu.of(0xFF, 0xCA, 0, 0).expecting(256);
        try (ContractCard card = ContractCard.on(reader)) {
            byte[] uid = card.accepted(getUid);
            if (uid.length != 4 && uid.length != 7) {
                throw new ContractBroken("a UID has 4 or 7 bytes, not " + uid.length);
            }
            card.open(DATA);
            ContractCard.same("UID after authentication", Hex.of(uid), Hex.of(card.accepted(getUid)));
            card.activate();
            ContractCard.same("UID after reset", Hex.of(uid), Hex.of(card.accepted(getUid)));
        }
    }

    private static void atsIsRefused(CardReader reader) throws CardException {
        try (ContractCard card = ContractCard.on(reader)) {
            card.refused(CommandApdu.of(0xFF, 0xCA, 1, 0).expecting(256));
        }
    }

    private static void everyBlockReads(CardReader reader) throws CardException {
        try (ContractCard card = ContractCard.on(reader)) {
            for (int i = 0; i < CardType.CLASSIC_1K.blockCount(); i++) {
                BlockNumber block = BlockNumber.of(i);
                if (block.position() == 0) {
                    card.open(block);
                }
                card.block(block);
            }
        }
    }

    private static void loadedKeyOpensNothing(CardReader reader) throws CardException {
        try (ContractCard card = ContractCard.on(reader)) {
            CommandApdu unsent = card.authenticate(DATA, KeyType.A, Key.TRANSPORT);
            card.refused(ContractCard.read(DATA));
            card.activate();
            card.accepted(unsent);
        }
    }

    private static void keyAIsHidden(CardReader reader) throws CardException {
        try (ContractCard card = ContractCard.on(reader)) {
            card.open(DATA);
            byte[] trailer = card.block(SECTOR.trailer()).toBytes();
            ContractCard.same("key A as read", Key.of(new byte[Key.LENGTH]), Key.of(trailer, 0));
            ContractCard.same("access bytes", "FF0780", Hex.of(Arrays.copyOfRange(trailer, 6, 9)));
        }
    }

    private static void wrongKey(CardReader reader) throws CardException {
        try (ContractCard card = ContractCard.on(reader)) {
            card.refused(card.authenticate(DATA, KeyType.A, ContractCard.WRONG_KEY));
            card.activate();
            card.open(DATA);
            card.block(DATA);
        }
    }

    private static void refusedKeyClosesSector(CardReader reader) throws CardException {
        try (ContractCard card = ContractCard.on(reader)) {
            card.open(DATA);
            card.refused(card.authenticate(OTHER_SECTOR, KeyType.A, ContractCard.WRONG_KEY));
            card.refused(ContractCard.read(DATA));
        }
    }

    private static void oneSectorIsOpen(CardReader reader) throws CardException {
        try (ContractCard card = ContractCard.on(reader)) {
            card.open(DATA);
            card.refused(ContractCard.read(OTHER_SECTOR));
        }
    }

    private static void sectorsInTurn(CardReader reader) throws CardException {
        try (ContractCard card = ContractCard.on(reader)) {
            card.open(DATA);
            card.open(OTHER_SECTOR);
            card.block(OTHER_SECTOR);
            card.refused(ContractCard.read(DATA));
        }
    }

    /// The card may accept the key; what follows it must refuse.
    private static void readableKeyBOpensNothing(CardReader reader) throws CardException {
        try (ContractCard card = ContractCard.on(reader)) {
            card.send(card.authenticate(DATA, KeyType.B, Key.TRANSPORT));
            card.refused(ContractCard.read(DATA));
        }
    }

    private static void partsAreRefused(CardReader reader) throws CardException {
        try (ContractCard card = ContractCard.on(reader)) {
            card.open(DATA);
            card.refused(ContractCard.read(DATA, Block.LENGTH + 1));
        }
    }

    private static void severalAtOnce(CardReader reader) throws CardException {
        try (ContractCard card = ContractCard.on(reader)) {
            int length = card.dialect().readLimit(SECTOR);
            card.open(DATA);
            byte[] together = card.accepted(ContractCard.read(DATA, length));
            ContractCard.same("length", length, together.length);
            for (int at = 0; at < length; at += Block.LENGTH) {
                BlockNumber block = BlockNumber.of(DATA.value() + at / Block.LENGTH);
                ContractCard.same("block " + block, card.block(block).hex(), Hex.of(together, at, Block.LENGTH, ""));
            }
        }
    }

    private static void oldAuthenticate(CardReader reader) throws CardException {
        try (ContractCard card = ContractCard.on(reader)) {
            byte[] known = card.authenticate(DATA, KeyType.A, Key.TRANSPORT).data();
            card.accepted(CommandApdu.of(new byte[] {(byte) 0xFF, (byte) 0x88, 0, known[2], known[3], known[4]}));
            card.block(DATA);
        }
    }
}
