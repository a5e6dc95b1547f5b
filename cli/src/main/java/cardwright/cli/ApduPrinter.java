package cardwright.cli;

import cardwright.apdu.CommandApdu;
import cardwright.apdu.CommandName;
import cardwright.apdu.ResponseApdu;
import cardwright.card.KeyMask;
import cardwright.cli.print.Json;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.doctor.Figures;
import cardwright.script.ScriptEvent;
import cardwright.script.ScriptEvent.Exchanged;
import cardwright.script.ScriptEvent.Unanswered;
import cardwright.script.ScriptEvent.Waits;
import cardwright.script.ScriptEvent.WasReset;
import cardwright.text.Hex;

/// Prints what is sent and what comes back, keys masked unless they are to be shown.
final class ApduPrinter {
    /// An answer that took longer is shown before the next command is sent.
    private static final long SLOW_MICROS = 100_000;

    private final Invocation call;
    private final CliMessages m;
    private final boolean showsKeys;

    ApduPrinter(Invocation call, boolean showsKeys) {
        this.call = call;
        this.m = CliMessages.in(call.language());
        this.showsKeys = showsKeys;
    }

    /// Prints an event of a round, which is 0 where there is only one.
    void print(ScriptEvent event, int round) {
        if (call.json()) {
            call.output().line(Json.object(json -> put(json, event, round)));
        } else {
            lines(event);
        }
        if (event instanceof Waits || (event instanceof Exchanged exchanged && exchanged.micros() > SLOW_MICROS)) {
            call.output().flush();
        }
    }

    private void lines(ScriptEvent event) {
        switch (event) {
            case Exchanged exchanged -> exchange(exchanged);
            case Unanswered(int _, CommandApdu command) -> {
                sent(command);
                call.output().line("< " + m.apduNoAnswer());
            }
            case WasReset _ -> call.output().line(m.apduReset());
            case Waits(int _, int millis) -> call.output().line(m.apduWaits(millis));
        }
    }

    private void sent(CommandApdu command) {
        call.output().line("> " + shown(command));
        call.output().line("    " + call.say(CommandName.of(command)));
    }

    private void exchange(Exchanged exchanged) {
        ResponseApdu answer = exchanged.answer();
        sent(exchanged.command());
        String data = data(exchanged.command(), answer);
        call.output().line("< " + (data.isEmpty() ? "" : data + " ") + answer.status());
        String meaning = call.say(answer.status().meaning(exchanged.command()));
        call.output().line("    " + meaning + "  (" + Figures.milliseconds(1000 * exchanged.micros()) + " ms)");
    }

    private String shown(CommandApdu command) {
        return showsKeys ? command.hex() : KeyMask.command(command);
    }

    private String data(CommandApdu command, ResponseApdu answer) {
        return showsKeys ? Hex.spaced(answer.data()) : KeyMask.data(command, answer);
    }

    private void put(Json json, ScriptEvent event, int round) {
        switch (event) {
            case Exchanged exchanged -> {
                CommandApdu command = exchanged.command();
                ResponseApdu answer = exchanged.answer();
                json.put("sent", shown(command))
                        .put("command", call.say(CommandName.of(command)))
                        .put("data", data(command, answer).replace(" ", ""))
                        .put("sw", Hex.ofShort(answer.status().value()))
                        .put("meaning", call.say(answer.status().meaning(command)))
                        .put("microseconds", exchanged.micros());
                if (exchanged.followUp()) {
                    json.put("followUp", true);
                }
            }
            case Unanswered(int _, CommandApdu command) ->
                json.put("sent", shown(command))
                        .put("command", call.say(CommandName.of(command)))
                        .put("answered", false);
            case WasReset _ -> json.put("event", "reset");
            case Waits(int _, int millis) -> json.put("event", "wait").put("milliseconds", millis);
        }
        if (round > 0) {
            json.put("round", round);
        }
    }
}
