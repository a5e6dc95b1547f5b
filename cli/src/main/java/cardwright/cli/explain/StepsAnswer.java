package cardwright.cli.explain;

import cardwright.apdu.CommandName;
import cardwright.apdu.ResponseApdu;
import cardwright.cli.print.Wrap;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.explain.Analysis;
import cardwright.explain.Attempt;
import cardwright.explain.AttemptNames;
import cardwright.explain.End;
import cardwright.explain.Outcome;
import cardwright.explain.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every step of every attempt in words. Attempts of the same commands and answers are told once; of very
/// many, those that failed come first, and the rest is counted.
final class StepsAnswer {
    private static final int MOST_GROUPS = 8;
    private static final int MOST_STEPS = 40;
    private static final String INDENT = "  ";

    private final Invocation call;
    private final CliMessages m;
    private final Analysis analysis;
    private final Masked masked;

    StepsAnswer(Invocation call, Analysis analysis, boolean showKeys) {
        this.call = call;
        this.m = CliMessages.in(call.language());
        this.analysis = analysis;
        this.masked = new Masked(showKeys);
    }

    void give() {
        List<List<Attempt>> groups = groups();
        List<List<Attempt>> told = groups;
        if (groups.size() > MOST_GROUPS) {
            told = new ArrayList<>(groups);
            told.sort(Comparator.comparing(group -> group.getFirst().end() instanceof End.Whole));
            told = new ArrayList<>(told.subList(0, MOST_GROUPS));
            told.sort(Comparator.comparingInt(group -> group.getFirst().line()));
        }
        told.forEach(this::group);
        if (groups.size() > told.size()) {
            wrapped(INDENT, m.explainMoreGroups(groups.size() - told.size()));
        }
    }

    private List<List<Attempt>> groups() {
        Map<List<Object>, List<Attempt>> groups = new LinkedHashMap<>();
        for (Attempt attempt : analysis.attempts()) {
            if (!attempt.steps().isEmpty()) {
                groups.computeIfAbsent(same(attempt), _ -> new ArrayList<>()).add(attempt);
            }
        }
        return new ArrayList<>(groups.values());
    }

    /// What attempts that are told together have in common: commands and answers, not lines.
    private static List<Object> same(Attempt attempt) {
        List<Object> same = new ArrayList<>();
        same.add(attempt.number() == 0);
        for (Step step : attempt.steps()) {
            switch (step) {
                case Step.Reset _ -> same.add("reset");
                case Step.Exchange exchange -> {
                    same.add(exchange.command());
                    same.add(
                            switch (exchange.outcome()) {
                                case Outcome.Answered answered -> answered.response();
                                case Outcome.Failed failed -> failed.failure().said();
                                case Outcome.Untold() -> "";
                            });
                }
            }
        }
        return same;
    }

    private void group(List<Attempt> group) {
        Attempt first = group.getFirst();
        if (analysis.attempts().size() > 1) {
            String name = call.say(AttemptNames.of(
                    analysis, group.stream().map(Attempt::number).toList()));
            call.output().line("");
            wrapped(INDENT, m.explainFromLine(name, first.line()));
        }
        int told = 0;
        int own = 0;
        int ownLine = 0;
        for (Step step : first.steps()) {
            if (step instanceof Step.Exchange exchange && exchange.origin() == Step.Origin.OWN) {
                ownLine = own++ == 0 ? exchange.line() : ownLine;
                continue;
            }
            own = own(own, ownLine);
            if (told++ < MOST_STEPS) {
                step(step);
            }
        }
        own(own, ownLine);
        if (told > MOST_STEPS) {
            wrapped(INDENT + INDENT, m.explainMoreSteps(told - MOST_STEPS));
        }
    }

    /// The program's own commands, counted.
    ///
    /// @return how many are left to tell: none
    private int own(int count, int line) {
        if (count > 0) {
            wrapped(INDENT + INDENT, m.explainOwn(count, line));
        }
        return 0;
    }

    private void step(Step step) {
        switch (step) {
            case Step.Reset _ -> wrapped(INDENT + INDENT, m.explainReset());
            case Step.Exchange exchange -> {
                said("> ", masked.command(exchange), call.say(CommandName.of(exchange.command())));
                switch (exchange.outcome()) {
                    case Outcome.Answered(int _, ResponseApdu response, boolean _) ->
                        said(
                                "< ",
                                masked.answer(exchange, response),
                                call.say(response.status().meaning(exchange.command())));
                    case Outcome.Failed failed ->
                        said("< ", m.explainNoAnswer(), failed.failure().said());
                    case Outcome.Untold() -> said("< ", m.explainNoAnswer(), "");
                }
            }
        }
    }

    private void said(String mark, String bytes, String words) {
        List<String> lines = Wrap.lines(bytes, LogAnswer.COLUMNS - 6);
        for (int i = 0; i < lines.size(); i++) {
            call.output().line("    " + (i == 0 ? mark : "  ") + lines.get(i));
        }
        if (!words.isEmpty()) {
            wrapped("        ", words);
        }
    }

    private void wrapped(String indent, String text) {
        Wrap.lines(text, LogAnswer.COLUMNS - indent.length())
                .forEach(line -> call.output().line(indent + line));
    }
}
