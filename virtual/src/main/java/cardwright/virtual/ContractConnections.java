package cardwright.virtual;

import static cardwright.virtual.CardContract.Check.reading;

import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardInUse;
import cardwright.card.CardLost;
import cardwright.card.CardReader;
import cardwright.card.Disposition;
import cardwright.card.ShareMode;
import cardwright.mifare.BlockNumber;
import cardwright.virtual.CardContract.Check;
import java.util.List;

/// The checks of share modes, dispositions and transactions.
final class ContractConnections {
    private static final BlockNumber DATA = BlockNumber.of(4);

    private ContractConnections() {}

    static List<Check> checks() {
        return List.of(
                reading("a reset closes the sector", ContractConnections::resetClosesSector),
                reading("the next program finds nothing authenticated", ContractConnections::closeLeavesNothing),
                reading("an exclusive connection keeps others off until it is closed", ContractConnections::exclusive),
                reading("a shared connection keeps an exclusive one off", ContractConnections::sharedKeepsExclusiveOff),
                reading("a connection notices that another one reset the card", ContractConnections::resetIsNoticed),
                reading("commands in a transaction are answered as ever", ContractConnections::transaction),
                reading("a reset at the end of a transaction closes the sector", ContractConnections::transactionReset),
                reading("a call after close is told so, and a second close is not", ContractConnections::afterClose));
    }

    private static void resetClosesSector(CardReader reader) throws CardException {
        try (ContractCard card = ContractCard.on(reader)) {
            card.open(DATA);
            card.activate();
            card.refused(ContractCard.read(DATA));
        }
    }

    private static void closeLeavesNothing(CardReader reader) throws CardException {
        try (ContractCard card = ContractCard.on(reader)) {
            card.open(DATA);
        }
        try (ContractCard card = ContractCard.over(reader.connect(ShareMode.SHARED))) {
            card.refused(ContractCard.read(DATA));
        }
    }

    private static void exclusive(CardReader reader) throws CardException {
        try (CardConnection _ = reader.connect(ShareMode.EXCLUSIVE)) {
            mustBeInUse(reader, ShareMode.SHARED);
        }
        reader.connect(ShareMode.SHARED).close();
    }

    private static void sharedKeepsExclusiveOff(CardReader reader) throws CardException {
        try (CardConnection _ = reader.connect(ShareMode.SHARED)) {
            mustBeInUse(reader, ShareMode.EXCLUSIVE);
        }
    }

    private static void mustBeInUse(CardReader reader, ShareMode mode) throws CardException {
        try (CardConnection _ = reader.connect(mode)) {
            throw new ContractBroken("a " + mode + " connection should be refused: the card is in use");
        } catch (CardInUse e) {
            ContractCard.same("reader of the refusal", reader.name(), e.readerName());
        }
    }

    private static void resetIsNoticed(CardReader reader) throws CardException {
        try (ContractCard mine = ContractCard.over(reader.connect(ShareMode.SHARED));
                ContractCard other = ContractCard.over(reader.connect(ShareMode.SHARED))) {
            mine.open(DATA);
            other.activate();
            mustBeLost(mine);
            mine.connection().reconnect(Disposition.LEAVE);
            mine.open(DATA);
            mine.block(DATA);
        }
    }

    private static void mustBeLost(ContractCard card) throws CardException {
        boolean lost = false;
        try {
            card.send(ContractCard.read(DATA));
        } catch (CardLost e) {
            lost = true;
        }
        ContractCard.same("whether the card counts as lost", true, lost);
    }

    private static void transaction(CardReader reader) throws CardException {
        try (ContractCard card = ContractCard.over(reader.connect(ShareMode.SHARED))) {
            card.connection().beginTransaction();
            card.open(DATA);
            card.block(DATA);
            card.connection().endTransaction(Disposition.LEAVE);
            card.block(DATA);
        }
    }

    private static void transactionReset(CardReader reader) throws CardException {
        try (ContractCard card = ContractCard.over(reader.connect(ShareMode.SHARED))) {
            card.connection().beginTransaction();
            card.open(DATA);
            card.connection().endTransaction(Disposition.RESET);
            card.connection().reconnect(Disposition.LEAVE);
            card.refused(ContractCard.read(DATA));
        }
    }

    private static void afterClose(CardReader reader) throws CardException {
        ContractCard card = ContractCard.on(reader);
        card.close();
        card.close();
        boolean told = false;
        try {
            card.send(ContractCard.read(DATA));
        } catch (IllegalStateException e) {
            told = true;
        }
        ContractCard.same("whether a call after close is told so", true, told);
    }
}
