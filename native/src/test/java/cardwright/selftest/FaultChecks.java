package cardwright.selftest;

import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.Disposition;
import cardwright.card.ShareMode;
import cardwright.mifare.CardType;
import cardwright.text.Hex;
import cardwright.text.Language;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.VirtualReaderSpec;

/// Faults and reports: the same seed gives the same run on every platform.
final class FaultChecks {
    private static final byte[] LOAD = Hex.parse("FF82000006FFFFFFFFFFFF");
    private static final byte[] AUTHENTICATE = Hex.parse("FF860000050100046000");

    private FaultChecks() {}

    static void run(Checks checks) {
        checks.equal("a flaky run of seed 7", "-++-------++++++-+++---+", flakyRun("1k,fault=flaky=50,seed=7"));
        checks.equal(
                "a run with air takes its time and is the same",
                "++++",
                flakyRun("1k,air").substring(0, 4));
        checks.equal("a dropped card is reported", true, dropReport(Language.EN).contains("2: FF 86 00 00"));
        checks.equal(
                "a dropped card is reported in Chinese",
                true,
                dropReport(Language.ZH).contains("卡离开射频场"));
    }

    private static VirtualReader reader(String spec) {
        VirtualReaderSpec parsed = VirtualReaderSpec.parse(spec);
        return VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K), parsed.options());
    }

    private static String flakyRun(String spec) {
        StringBuilder run = new StringBuilder();
        try (VirtualReader reader = reader(spec);
                CardConnection connection = reader.connect(ShareMode.EXCLUSIVE)) {
            connection.transmit(LOAD);
            for (int i = 0; i < 24; i++) {
                connection.reconnect(Disposition.RESET);
                run.append(connection.transmit(AUTHENTICATE)[0] == (byte) 0x90 ? '+' : '-');
            }
        } catch (CardException e) {
            run.append(e.getMessage());
        }
        return run.toString();
    }

    private static String dropReport(Language language) {
        VirtualReader reader = reader("1k,fault=drop-at=2");
        try (CardConnection connection = reader.connect(ShareMode.EXCLUSIVE)) {
            connection.transmit(LOAD);
            connection.transmit(AUTHENTICATE);
            return "not dropped";
        } catch (CardException e) {
            return reader.report().text().in(language);
        }
    }
}
