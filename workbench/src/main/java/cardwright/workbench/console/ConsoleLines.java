package cardwright.workbench.console;

import cardwright.apdu.CommandName;
import cardwright.apdu.ResponseApdu;
import cardwright.card.KeyMask;
import cardwright.script.ScriptEvent;
import cardwright.script.ScriptEvent.Exchanged;
import cardwright.script.ScriptEvent.Unanswered;
import cardwright.script.ScriptEvent.Waits;
import cardwright.script.ScriptEvent.WasReset;
import cardwright.text.Text;
import cardwright.workbench.api.ConsoleLine;
import cardwright.workbench.api.Said;
import cardwright.workbench.words.WorkbenchTexts;

/// What happens in a script, as lines of the log; keys are asterisks.
final class ConsoleLines {
    private static final long MICROS_A_MILLISECOND = 1000;

    private ConsoleLines() {}

    static ConsoleLine of(ScriptEvent event, int round, long time) {
        return switch (event) {
            case Exchanged exchanged -> exchange(exchanged, round, time);
            case Unanswered(int _, var command) ->
                new ConsoleLine(
                        "unanswered",
                        round,
                        time,
                        KeyMask.command(command),
                        Said.of(CommandName.of(command)),
                        null,
                        said(WorkbenchTexts.consoleNoAnswer()),
                        0,
                        false);
            case WasReset _ ->
                new ConsoleLine("reset", round, time, null, null, null, said(WorkbenchTexts.consoleReset()), 0, true);
            case Waits(int _, int millis) ->
                new ConsoleLine(
                        "wait",
                        round,
                        time,
                        null,
                        null,
                        null,
                        said(WorkbenchTexts.consoleWaits(millis)),
                        millis * MICROS_A_MILLISECOND,
                        true);
        };
    }

    private static ConsoleLine exchange(Exchanged exchanged, int round, long time) {
        ResponseApdu answer = exchanged.answer();
        String data = KeyMask.data(exchanged.command(), answer);
        return new ConsoleLine(
                "exchange",
                round,
                time,
                KeyMask.command(exchanged.command()),
                Said.of(CommandName.of(exchanged.command())),
                (data.isEmpty() ? "" : data + " ") + answer.status(),
                said(answer.status().meaning(exchanged.command())),
                exchanged.micros(),
                answer.status().isOk() || answer.status().sw1() == 0x61);
    }

    private static Said said(Text text) {
        return Said.of(text);
    }
}
