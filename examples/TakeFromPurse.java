import cardwright.card.*;
import cardwright.keys.*;
import cardwright.mifare.*;
import cardwright.read.*;
import cardwright.virtual.*;
import cardwright.write.*;

/// Makes a purse of block 4 with its backup in block 5, and takes from it: one of the two is good at any moment.
void main() throws Exception {
    Purse purse = new Purse(BlockNumber.of(4), BlockNumber.of(5));
    try (CardReader reader = VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K));
            CardSession session = CardSession.open(reader)) {
        carryOut(session, "make-purse", purse.init(100));
        carryOut(session, "take-7", List.of(purse.decrement(7)));
        Block value = session.read(purse.block(), KeyType.A, Key.TRANSPORT);
        Block backup = session.read(purse.backup(), KeyType.A, Key.TRANSPORT);
        IO.println(ValueBlock.parse(value).value() + ", " + purse.state(value, backup));
    }
}

void carryOut(CardSession session, String name, List<Wish> wishes) throws Exception {
    GivenKeys keys = GivenKeys.NONE.with(Key.TRANSPORT, "as delivered");
    CardReading card = ImageReader.read(session, CardType.CLASSIC_1K, keys, ReadOptions.ALL);
    Planner planner = Planner.of(card.image(), card.keys()).withValues(session.dialect().valueForm());
    ByteArrayOutputStream journal = new ByteArrayOutputStream(); // a file for real cards: see SafeWrite.java
    JobHeader job = JobHeader.of(name, session.uid(), System.currentTimeMillis());
    Writer.to(session, journal::writeBytes).write(job, planner.plan(wishes));
}
