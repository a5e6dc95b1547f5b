import cardwright.card.*;
import cardwright.keys.*;
import cardwright.mifare.*;
import cardwright.read.*;
import cardwright.virtual.*;
import cardwright.write.*;

/// Writes a block so that it can't be half done: planned, journaled, verified; and undone again.
void main() throws Exception {
    Path journal = Files.createTempFile("cardwright", ".journal");
    try (CardReader reader = VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K));
            CardSession session = CardSession.open(reader)) {
        JobHeader job = JobHeader.of("example", session.uid(), System.currentTimeMillis());
        GivenKeys keys = GivenKeys.NONE.with(Key.TRANSPORT, "as delivered");
        CardReading card = ImageReader.read(session, CardType.CLASSIC_1K, keys, ReadOptions.ALL);
        Wish wish = new Wish.SetBlock(BlockNumber.of(4), Block.parse("00112233445566778899AABBCCDDEEFF"));
        WritePlan plan = Planner.of(card.image(), card.keys()).plan(List.of(wish));
        IO.println(Writer.to(session, bytes -> append(journal, bytes)).write(job, plan).end());
        Undo undo = Undo.of(JournalLog.parse(Files.readAllBytes(journal), Seal.NONE), session);
        IO.println(undo.plan().steps().size() + " step back, " + undo.remains().size() + " that can't be put back");
    } finally {
        Files.delete(journal);
    }
}

/// On the disk before it returns. It holds keys: keep it where nobody else can read it.
void append(Path journal, byte[] bytes) throws JournalFailed {
    try {
        Files.write(journal, bytes, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
    } catch (IOException e) {
        throw new JournalFailed(language -> journal + ": " + e.getMessage());
    }
}
