package cardwright.cli.explain;

import cardwright.apdu.CommandName;
import cardwright.apdu.ResponseApdu;
import cardwright.cli.print.Json;
import cardwright.cli.spec.Invocation;
import cardwright.explain.AdviceWords;
import cardwright.explain.Analysis;
import cardwright.explain.AnalysisWords;
import cardwright.explain.Attempt;
import cardwright.explain.CauseWords;
import cardwright.explain.Conclusion;
import cardwright.explain.EndWords;
import cardwright.explain.Failure;
import cardwright.explain.Outcome;
import cardwright.explain.Step;
import cardwright.text.Ascii;
import cardwright.text.Hex;

/// A log as JSON; `docs/json.md` documents every field.
final class LogJson {
    private final Invocation call;
    private final Masked masked;
    private final boolean showKeys;

    LogJson(Invocation call, boolean showKeys) {
        this.call = call;
        this.masked = new Masked(showKeys);
        this.showKeys = showKeys;
    }

    String object(String name, Analysis analysis) {
        return Json.object(json -> json.put("input", name)
                .put("kind", "transcript")
                .put("unit", analysis.rounds() ? "round" : "run")
                .put("count", analysis.count())
                .put("well", analysis.allWell())
                .put("message", call.say(AnalysisWords.headline(analysis)))
                .array("conclusions", analysis.conclusions(), (each, item) -> conclusion(each, item, analysis))
                .array("notes", analysis.notes(), (each, item) -> conclusion(each, item, analysis))
                .array("attempts", analysis.attempts(), this::attempt)
                .put("lines", analysis.transcript().lines())
                .put("unknown", analysis.transcript().unknown())
                .put("firstUnknown", analysis.transcript().firstUnknown()));
    }

    private void conclusion(Json json, Conclusion conclusion, Analysis analysis) {
        json.put("cause", conclusion.cause().id())
                .put("confidence", conclusion.confidence().id())
                .put("message", call.say(CauseWords.headline(conclusion.cause())))
                .strings(
                        "reasons",
                        CauseWords.reasons(conclusion, analysis).stream()
                                .map(call::say)
                                .toList())
                .array(
                        "advice",
                        AdviceWords.of(conclusion, analysis, showKeys),
                        (each, advice) -> each.put("line", advice.line().isEmpty() ? null : advice.line())
                                .put("message", call.say(advice.text())))
                .numbers("attempts", conclusion.attempts())
                .numbers("lines", conclusion.lines());
    }

    private void attempt(Json json, Attempt attempt) {
        json.put("number", attempt.number())
                .put("line", attempt.line())
                .put("format", attempt.run().format().id())
                .put("reader", attempt.run().reader().orElse(null))
                .put("end", attempt.end().id())
                .put("message", call.say(EndWords.of(attempt)))
                .array("steps", attempt.steps(), this::step);
    }

    private void step(Json json, Step step) {
        json.put("line", step.line());
        switch (step) {
            case Step.Reset _ -> json.put("kind", "reset");
            case Step.Exchange exchange -> {
                json.put("kind", "command")
                        .put("origin", Ascii.word(exchange.origin()))
                        .put("sent", masked.command(exchange))
                        .put("command", call.say(CommandName.of(exchange.command())));
                switch (exchange.outcome()) {
                    case Outcome.Answered(int _, ResponseApdu response, boolean _) ->
                        json.put("received", masked.answer(exchange, response))
                                .put("sw", Hex.ofShort(response.status().value()))
                                .put("meaning", call.say(response.status().meaning(exchange.command())));
                    case Outcome.Failed(Failure failure) ->
                        json.put("failure", failure.kind().id()).put("said", failure.said());
                    case Outcome.Untold() -> {
                        // Nothing to tell.
                    }
                }
            }
        }
    }
}
