import cardwright.card.CardConnection;
import cardwright.card.CardReader;
import cardwright.card.CardReaders;
import cardwright.card.ShareMode;
import cardwright.pcsc.PcscReaders;
import java.util.HexFormat;

/// The same loop as in three.c through our binding on a JVM: prints the microseconds of one read in the best of 20 batches.
void main(String[] arguments) throws Exception {
    int rounds = Integer.parseInt(arguments[0]) / 20;
    byte[] read = HexFormat.of().parseHex("FFB0000410");
    try (CardReaders readers = PcscReaders.system();
            CardReader reader = readers.open(System.getenv("READER"));
            CardConnection connection = reader.connect(ShareMode.SHARED)) {
        connection.transmit(HexFormat.of().parseHex("FF82000006FFFFFFFFFFFF"));
        connection.transmit(HexFormat.of().parseHex("FF860000050100046000"));
        for (int warm = 0; warm < 20_000; warm++) {
            connection.transmit(read);
        }
        long best = Long.MAX_VALUE;
        for (int batch = 0; batch < 20; batch++) {
            long begun = System.nanoTime();
            for (int round = 0; round < rounds; round++) {
                connection.transmit(read);
            }
            best = Math.min(best, System.nanoTime() - begun);
        }
        System.out.printf("%.1f%n", best / 1000.0 / rounds);
    }
}
