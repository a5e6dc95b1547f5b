package cardwright.selftest;

import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.ShareMode;
import cardwright.card.SimulatedClock;
import cardwright.mifare.CardType;
import cardwright.script.ApduScript;
import cardwright.script.ScriptEnd;
import cardwright.script.ScriptRun;
import cardwright.trace.RecordingReader;
import cardwright.trace.ReplayReader;
import cardwright.trace.Trace;
import cardwright.trace.TraceMemory;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;

/// A script is run, recorded, printed, parsed and played again.
final class TraceChecks {
    private static final String SCRIPT = "FF82000006FFFFFFFFFFFF\nFF:86:00:00:05:01:00:04:60:00\nexpect 9000\n"
            + "repeat 3\nFFB0000410\nexpect 16 bytes\nwait 5ms\nend\nreset\nFFB0000410 # refused\nexpect 69xx";

    private TraceChecks() {}

    static void run(Checks checks) {
        ApduScript script = ApduScript.parse(SCRIPT);
        checks.equal("a script is printed as it is meant", script.print(), again(script));
        TraceMemory memory = new TraceMemory();
        VirtualReader virtual = VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K));
        RecordingReader recording = RecordingReader.of(virtual, new SimulatedClock(), memory);
        checks.equal("a script ends as it should", true, end(script, recording).isGood());
        String text = memory.trace().print();
        checks.equal(
                "a trace is printed as it is parsed", text, Trace.parse(text).print());
        checks.equal("a trace shows no key", false, text.contains("FF FF FF FF FF FF"));
        ReplayReader replay = ReplayReader.of(Trace.parse(text));
        checks.equal(
                "a trace plays as it was recorded", true, end(script, replay).isGood());
        checks.equal("all of a trace is played", 0, replay.rest());
    }

    private static String again(ApduScript script) {
        return ApduScript.parse(script.print()).print();
    }

    private static ScriptEnd end(ApduScript script, CardReader reader) {
        try (CardConnection connection = reader.connect(ShareMode.SHARED)) {
            return ScriptRun.on(connection, new SimulatedClock(), event -> {}).run(script);
        } catch (CardException e) {
            return new ScriptEnd.Failed(0, e);
        }
    }
}
