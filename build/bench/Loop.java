import cardwright.card.CardConnection;
import cardwright.card.CardReader;
import cardwright.card.CardReaders;
import cardwright.card.ShareMode;
import cardwright.pcsc.PcscReaders;
import java.util.HexFormat;

/// The same loop as in three.c through our binding on a JVM: prints the microseconds of one read.
void main(String[] arguments) throws Exception {
    int rounds = Integer.parseInt(arguments[0]);
    byte[] read = HexFormat.of().parseHex("FFB0000410");
    try (CardReaders readers = PcscReaders.system();
            CardReader reader = readers.open(System.getenv("READER"));
            CardConnection connection = reader.connect(ShareMode.SHARED)) {
        connection.transmit(HexFormat.of().parseHex("FF82000006FFFFFFFFFFFF"));
        connection.transmit(HexFormat.of().parseHex("FF860000050100046000"));
        for (int warm = 0; warm < 20_000; warm++) {
            connection.transmit(read);
        }
        long begun = System.nanoTime();
        for (int round = 0; round < rounds; round++) {
            connection.transmit(read);
        }
        System.out.printf("%.1f%n", (System.nanoTime() - begun) / 1000.0 / rounds);
    }
}
