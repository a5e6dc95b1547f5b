package cardwright.explain;

import cardwright.text.Ascii;
import org.jspecify.annotations.Nullable;

/// The log of pcscd, started with `--apdu` and perhaps `--debug`. Each line begins with the microseconds
/// since the one before, in eight digits, and perhaps the thread's number in brackets.
///
/// ```text
/// 00000002 [140094798546624] APDU: FF 86 00 00 05 01 00 04 60 00
/// 00031033 [140094798546624] SW: 90 00
/// ```
///
/// Only with `--debug` does it tell where a program begins; else a card driver's guess after commands for a
/// storage card is taken for the beginning of a run. Source: pcsc-lite 1.9.9, `debuglog.c`, which was run.
final class PcscdLines implements LineReader {
    private static final int STAMP = 8;
    private static final String COMMAND = "APDU:";
    private static final String ANSWER = "SW:";
    private static final String BEGIN = "Received command: ESTABLISH_CONTEXT";
    private static final String READER = "Authorized client for '";
    private static final String POWERED = "power up complete.";
    private static final String CONNECT = "CONNECT for client";
    private static final String RETURNED = "rv=";

    @Override
    public boolean takes(LogLine stamped, Scribe scribe) {
        String text = unstamped(stamped.text());
        if (text == null) {
            return false;
        }
        LogLine line = stamped.withText(text);
        if (line.startsWith(COMMAND)) {
            command(line, scribe);
        } else if (line.startsWith(ANSWER)) {
            answer(line, scribe);
        } else if (text.contains(BEGIN)) {
            scribe.begin(line.number(), LogFormat.PCSCD);
        } else if (text.endsWith(POWERED)) {
            scribe.run(line.number(), LogFormat.PCSCD).steps.add(new Step.Reset(line.number()));
        } else if (text.contains(READER)) {
            reader(line, scribe);
        } else if (text.contains(RETURNED) && !text.contains("SCARD_S_SUCCESS")) {
            returned(line, scribe);
        }
        return true;
    }

    private static @Nullable String unstamped(String text) {
        if (text.length() <= STAMP || text.charAt(STAMP) != ' ') {
            return null;
        }
        for (int i = 0; i < STAMP; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return null;
            }
        }
        String rest = Ascii.strip(text.substring(STAMP));
        int end = rest.startsWith("[") ? rest.indexOf(']') : -1;
        return Ascii.strip(rest.substring(end + 1));
    }

    private static void command(LogLine line, Scribe scribe) {
        HexRun bytes = HexRun.at(line.after(COMMAND));
        if (bytes == null) {
            return;
        }
        boolean own = CardDrivers.guesses(bytes.bytes());
        RunBuilder run = scribe.run(line.number(), LogFormat.PCSCD);
        Step.Exchange last = run.last();
        if (own && last != null && last.origin() != Step.Origin.OWN) {
            String reader = run.reader;
            scribe.begin(line.number(), LogFormat.PCSCD).reader = reader;
        }
        scribe.command(line, LogFormat.PCSCD, bytes, own ? Step.Origin.OWN : Step.Origin.UNTOLD);
    }

    private static void answer(LogLine line, Scribe scribe) {
        HexRun bytes = HexRun.at(line.after(ANSWER));
        if (bytes == null || !scribe.answer(line, bytes)) {
            scribe.failure(line, LogFormat.PCSCD, "");
        }
    }

    private static void reader(LogLine line, Scribe scribe) {
        int from = line.text().indexOf(READER) + READER.length();
        int end = line.text().indexOf('\'', from);
        if (end > from && scribe.isIn(LogFormat.PCSCD)) {
            RunBuilder run = scribe.run(line.number(), LogFormat.PCSCD);
            run.reader = run.steps.isEmpty() ? line.text().substring(from, end) : run.reader;
        }
    }

    /// What a call returned, where it is no success: for a connection, or for a command whose answer
    /// stayed out.
    private static void returned(LogLine line, Scribe scribe) {
        String text = line.text();
        String code = text.substring(text.indexOf(RETURNED) + RETURNED.length());
        if (text.contains(CONNECT) && !text.contains("DISCONNECT")) {
            scribe.refused(line, LogFormat.PCSCD, code);
        } else if (text.contains("TRANSMIT for client") && scribe.isIn(LogFormat.PCSCD)) {
            RunBuilder run = scribe.run(line.number(), LogFormat.PCSCD);
            run.failed(Failure.of(line.number(), code));
        }
    }
}
