package cardwright.explain;

import cardwright.text.Ascii;
import cardwright.text.Hex;
import java.util.List;

/// What opensc-tool prints with `-s`, also with `-v` to `-vvvvvvv`.
///
/// ```text
/// Using reader with a card: NAME
/// Sending: FF 82 …
/// Received (SW1=0x90, SW2=0x00):              the colon announces a dump of data
/// 00 00 … 00 ................
/// Failed to connect to card: TEXT             or to reader
/// Outgoing APDU (11 bytes):                   debug, also of commands nobody typed
/// Incoming APDU (2 bytes):
/// ```
///
/// Source: OpenSC `src/tools/opensc-tool.c`, `util.c`, `src/libopensc/log.c`; version 0.23.0 was run.
final class OpenScLines implements LineReader {
    private static final String USING = "Using reader with a card:";
    private static final String SENDING = "Sending:";
    private static final String RECEIVED = "Received (SW1=0x";
    private static final String FAILED = "Failed to connect to ";
    private static final String TRANSMIT = "APDU transmit failed:";
    private static final String OUTGOING = "Outgoing APDU";
    private static final String INCOMING = "Incoming APDU";
    private static final List<String> REMARKS = List.of(
            "Connecting to card in reader", "Using card driver", "Detected readers", "Nr.  Card", "Waiting for a card");

    /// Whether the debug log has told the answer to the command sent last.
    private boolean answeredOnWire;

    @Override
    public boolean takes(LogLine line, Scribe scribe) {
        if (line.startsWith(USING)) {
            start(line, scribe).reader = line.after(USING);
            return true;
        }
        if (line.startsWith(SENDING)) {
            return sending(line, scribe);
        }
        if (line.startsWith(RECEIVED)) {
            return received(line, scribe);
        }
        if (line.startsWith(FAILED)) {
            scribe.refused(line, LogFormat.OPENSC_TOOL, afterColon(line.text()));
            return true;
        }
        if (line.startsWith(TRANSMIT)) {
            scribe.failure(line, LogFormat.OPENSC_TOOL, line.after(TRANSMIT));
            return true;
        }
        if (line.startsWith(OUTGOING)) {
            scribe.expect(dump -> outgoing(dump, scribe));
            return true;
        }
        if (line.startsWith(INCOMING)) {
            scribe.expect(dump -> incoming(dump, scribe));
            return true;
        }
        return remark(line, scribe);
    }

    /// A run that was typed just now starts here; a run of which anything was told already is another one.
    private static RunBuilder start(LogLine line, Scribe scribe) {
        RunBuilder run = scribe.run(line.number(), LogFormat.OPENSC_TOOL);
        if (run.started || !run.steps.isEmpty() || run.refused != null) {
            run = scribe.begin(line.number(), LogFormat.OPENSC_TOOL);
        }
        run.started = true;
        return run;
    }

    private boolean sending(LogLine line, Scribe scribe) {
        HexRun bytes = HexRun.at(line.after(SENDING));
        if (bytes == null) {
            return false;
        }
        answeredOnWire = false;
        scribe.command(line, LogFormat.OPENSC_TOOL, bytes, Step.Origin.ASKED);
        return true;
    }

    private boolean received(LogLine line, Scribe scribe) {
        String text = line.text();
        int second = text.indexOf("SW2=0x");
        int sw1 = byteAt(text, RECEIVED.length());
        int sw2 = second < 0 ? -1 : byteAt(text, second + 6);
        if (sw1 < 0 || sw2 < 0) {
            return false;
        }
        boolean data = text.endsWith(":");
        boolean known = answeredOnWire;
        if (!known && !scribe.answer(line, new byte[] {(byte) sw1, (byte) sw2}, !data)) {
            return false;
        }
        answeredOnWire = false;
        if (data) {
            scribe.expect(dump -> data(dump, scribe, known));
        }
        return true;
    }

    private static boolean data(LogLine dump, Scribe scribe, boolean known) {
        byte[] bytes = HexDump.parse(dump.text());
        RunBuilder run = scribe.current();
        return bytes.length > 0 && run != null && (known || run.addData(bytes));
    }

    /// A command in the debug log: the one just announced, or one of opensc-tool's own.
    private boolean outgoing(LogLine dump, Scribe scribe) {
        byte[] bytes = HexDump.parse(dump.text());
        if (bytes.length == 0) {
            return false;
        }
        RunBuilder run = scribe.run(dump.number(), LogFormat.OPENSC_TOOL);
        Step.Exchange last = run.last();
        boolean announced =
                run.waits() && last != null && Hex.of(last.command().toBytes()).startsWith(Hex.of(bytes));
        answeredOnWire = false;
        if (!announced) {
            scribe.command(dump, LogFormat.OPENSC_TOOL, new HexRun(bytes, false, ""), Step.Origin.OWN);
        }
        return true;
    }

    private boolean incoming(LogLine dump, Scribe scribe) {
        byte[] bytes = HexDump.parse(dump.text());
        if (bytes.length < 2 || !scribe.answer(dump, bytes, true)) {
            return false;
        }
        answeredOnWire = true;
        return true;
    }

    private static boolean remark(LogLine line, Scribe scribe) {
        String text = line.text();
        if (text.startsWith("Card not present") || text.startsWith("No smart card reader")) {
            scribe.refused(line, LogFormat.OPENSC_TOOL, text);
            return true;
        }
        boolean debug = text.contains("[opensc-tool] ") && text.contains(".c:");
        return debug || (scribe.isIn(LogFormat.OPENSC_TOOL) && REMARKS.stream().anyMatch(text::startsWith));
    }

    private static int byteAt(String text, int at) {
        if (at + 2 > text.length()) {
            return -1;
        }
        int high = Hex.digit(text.charAt(at));
        int low = Hex.digit(text.charAt(at + 1));
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static String afterColon(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? text : Ascii.strip(text.substring(colon + 1));
    }
}
