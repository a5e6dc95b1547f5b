package cardwright.script;

import cardwright.apdu.CommandApdu;
import cardwright.script.ScriptStep.ExpectLength;
import cardwright.script.ScriptStep.ExpectStatus;
import cardwright.script.ScriptStep.Repeat;
import cardwright.script.ScriptStep.Reset;
import cardwright.script.ScriptStep.Send;
import cardwright.script.ScriptStep.Wait;
import java.util.List;

/// Commands for a card, and what to do between them. Immutable.
///
/// ```
/// FF 82 00 00 06 FF FF FF FF FF FF    # a command; spaces, colons and dashes between bytes do not matter
/// expect 9000                         # stop unless the last answer ended so; x stands for any digit: 63xx
/// repeat 5
///     FF860000050100046000
///     FFB0000410
///     expect 16 bytes                 # stop unless the last answer has so many bytes before its status word
///     wait 200ms                      # ms or s
/// end
/// reset                               # renew the connection with a reset of the card
/// ```
///
/// What stands behind `#`, and empty lines, say nothing. Repetitions may stand in repetitions, 16 deep.
///
/// @param steps what it does, in order
public record ApduScript(List<ScriptStep> steps) {
    /// How many commands a script sends at most, repetitions counted.
    public static final long MAX_COMMANDS = 10_000_000;

    /// A script of these steps; the list is copied.
    public ApduScript {
        steps = List.copyOf(steps);
    }

    /// The script that a text holds; its lines end with LF or CR LF.
    ///
    /// @throws ScriptError if a line is wrong, with the way out; it never repeats bytes, which may be a key
    public static ApduScript parse(String text) {
        return new ApduScript(ScriptParser.parse(text));
    }

    /// How many commands it sends if all goes well, 0 to [#MAX_COMMANDS].
    public long commandCount() {
        return count(steps);
    }

    static long count(List<ScriptStep> steps) {
        long count = 0;
        for (ScriptStep step : steps) {
            count += switch (step) {
                case Send _ -> 1;
                case Repeat repeat -> repeat.count() * count(repeat.steps());
                default -> 0;
            };
        }
        return count;
    }

    /// The text of the script, a line for each step, with a line break at its end; [#parse] makes the same
    /// steps of it.
    /// It holds keys.
    public String print() {
        StringBuilder text = new StringBuilder();
        print(text, steps, "");
        return text.toString();
    }

    private static void print(StringBuilder text, List<ScriptStep> steps, String indent) {
        for (ScriptStep step : steps) {
            text.append(indent);
            switch (step) {
                case Send(int _, CommandApdu command) -> text.append(command.hex());
                case Reset _ -> text.append("reset");
                case Wait(int _, int millis) ->
                    text.append("wait ").append(millis).append("ms");
                case ExpectStatus(int _, StatusPattern status) ->
                    text.append("expect ").append(status);
                case ExpectLength(int _, int length) ->
                    text.append("expect ").append(length).append(" bytes");
                case Repeat(int _, int count, List<ScriptStep> inner) -> {
                    text.append("repeat ").append(count).append('\n');
                    print(text, inner, indent + "    ");
                    text.append(indent).append("end");
                }
            }
            text.append('\n');
        }
    }

    /// How many commands it sends; which, only on request.
    @Override
    public String toString() {
        return "ApduScript[" + commandCount() + " commands]";
    }
}
