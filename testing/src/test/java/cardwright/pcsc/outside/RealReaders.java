package cardwright.pcsc.outside;

import cardwright.card.CardReader;
import cardwright.card.CardReaders;
import cardwright.card.ReaderDialect;
import cardwright.card.ReaderStatus.Presence;
import cardwright.pcsc.PcscReaders;
import cardwright.testing.JvmPcscd;
import cardwright.testing.PrivatePcscd;
import cardwright.testing.junit.OrSkip;
import cardwright.virtual.vpcd.Vpcd;
import java.util.List;

/// A real pcscd of our own with a reader for each dialect, named as such a reader is named.
final class RealReaders {
    private static final List<String> NAMES =
            ReaderDialect.ALL.stream().map(ReaderDialect::readerName).toList();

    private RealReaders() {}

    /// The number of the reader with the name of this dialect.
    static int number(ReaderDialect dialect) {
        return ReaderDialect.ALL.indexOf(dialect);
    }

    /// The pcscd; where it can't be, the test is skipped, or fails with `CI=true`.
    static PrivatePcscd pcscd() throws Exception {
        return OrSkip.orSkip(() -> JvmPcscd.withReaders(NAMES));
    }

    /// Something done while a card is there.
    @FunctionalInterface
    interface Use {
        void with(PcscReaders readers, String name) throws Exception;
    }

    /// Puts the card of a reader of ours onto the real reader of its dialect's name, and takes it away in the end.
    static void with(CardReader virtual, ReaderDialect dialect, Use use) throws Exception {
        PrivatePcscd pcscd = pcscd();
        int number = number(dialect);
        try (PcscReaders readers = PcscReaders.system()) {
            await(readers, pcscd.readerName(number), Presence.NONE);
            try (Vpcd _ = Vpcd.start(virtual, pcscd.driver(number))) {
                await(readers, pcscd.readerName(number), Presence.PRESENT);
                use.with(readers, pcscd.readerName(number));
            }
            await(readers, pcscd.readerName(number), Presence.NONE);
        }
    }

    /// Waits until the reader is there with a card or without, fifteen seconds at most.
    static void await(CardReaders readers, String name, Presence presence) throws Exception {
        JvmPcscd.await(readers, name, presence);
    }
}
