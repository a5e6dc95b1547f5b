package cardwright.explain;

import cardwright.text.Ascii;

/// Lines of readers' makers' test programs, which name the PC/SC call and its end.
///
/// ```text
/// SCardTransmit...OK    Send Buffer : FF B0 00 04 10     Receive Buffer : 00 … 00 90 00
/// SCardTransmit...Error 0x80100069    Send Buffer : …
/// SCardConnect...OK
/// ```
final class VendorLines implements LineReader {
    private static final String CALL = "SCard";
    private static final String SENT = "Send Buffer";
    private static final String GOT = "Receive Buffer";

    @Override
    public boolean takes(LogLine line, Scribe scribe) {
        String text = Ascii.strip(line.text());
        int dots = text.startsWith(CALL) ? text.indexOf("...") : -1;
        if (dots < 0) {
            return false;
        }
        String call = text.substring(CALL.length(), dots);
        String end = Ascii.strip(text.substring(dots + 3));
        boolean ok = Ascii.contains(end.substring(0, Math.min(2, end.length())), "OK");
        switch (call) {
            case "Transmit" -> transmit(line, text, ok, end, scribe);
            case "Connect", "Reconnect" -> connect(line, ok, end, scribe);
            default -> {
                // Contexts, lists of readers and ends of connections say nothing about a card.
            }
        }
        return true;
    }

    private static void connect(LogLine line, boolean ok, String end, Scribe scribe) {
        scribe.begin(line.number(), LogFormat.VENDOR);
        if (!ok) {
            scribe.refused(line, LogFormat.VENDOR, end);
        }
    }

    private static void transmit(LogLine line, String text, boolean ok, String end, Scribe scribe) {
        HexRun sent = bytesAfter(text, SENT);
        if (sent == null) {
            return;
        }
        scribe.command(line, LogFormat.VENDOR, sent, Step.Origin.UNTOLD);
        HexRun got = bytesAfter(text, GOT);
        if (ok && got != null) {
            scribe.answer(line, got);
        } else if (!ok) {
            scribe.failure(line, LogFormat.VENDOR, before(end, SENT));
        }
    }

    private static @org.jspecify.annotations.Nullable HexRun bytesAfter(String text, String label) {
        int at = text.indexOf(label);
        int colon = at < 0 ? -1 : text.indexOf(':', at);
        return colon < 0 ? null : HexRun.at(text.substring(colon + 1));
    }

    private static String before(String text, String label) {
        int at = text.indexOf(label);
        return Ascii.strip(at < 0 ? text : text.substring(0, at));
    }
}
