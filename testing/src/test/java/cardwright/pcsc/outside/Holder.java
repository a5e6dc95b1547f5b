package cardwright.pcsc.outside;

import cardwright.card.CardConnection;
import cardwright.card.CardReader;
import cardwright.card.CardReaders;
import cardwright.card.Disposition;
import cardwright.card.ShareMode;
import cardwright.pcsc.PcscReaders;

/// Another program that keeps the card to itself for a while, in a JVM of its own. Words: the reader's name, the
/// milliseconds.
final class Holder {
    private Holder() {}

    /// Prints `held` when it has the transaction.
    public static void main(String[] words) throws Exception {
        try (CardReaders readers = PcscReaders.system();
                CardReader reader = readers.open(words[0]);
                CardConnection connection = reader.connect(ShareMode.SHARED)) {
            connection.beginTransaction();
            System.out.println("held");
            Thread.sleep(Long.parseLong(words[1]));
            connection.endTransaction(Disposition.LEAVE);
            connection.close(Disposition.LEAVE);
        }
    }
}
