package cardwright.cli.explain;

import cardwright.cli.print.Definitions;
import cardwright.cli.print.Wrap;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.explain.Advice;
import cardwright.explain.AdviceWords;
import cardwright.explain.Analysis;
import cardwright.explain.AnalysisWords;
import cardwright.explain.Attempt;
import cardwright.explain.AttemptNames;
import cardwright.explain.Cause;
import cardwright.explain.CauseWords;
import cardwright.explain.Conclusion;
import cardwright.explain.EndWords;
import cardwright.explain.Run;
import cardwright.text.Text;
import cardwright.text.TextList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A log in words: first what it comes to, then how each attempt ended, why, what to try, and every step.
final class LogAnswer {
    static final int COLUMNS = 80;
    private static final String INDENT = "  ";
    private static final String BULLET = "  - ";

    private final Invocation call;
    private final CliMessages m;
    private final Analysis analysis;
    private final boolean showKeys;

    LogAnswer(Invocation call, Analysis analysis, boolean showKeys) {
        this.call = call;
        this.m = CliMessages.in(call.language());
        this.analysis = analysis;
        this.showKeys = showKeys;
    }

    void give() {
        wrapped("", header());
        call.output().line("");
        headline();
        ends();
        analysis.conclusions().stream().findFirst().ifPresent(this::first);
        analysis.conclusions().stream().skip(1).forEach(this::other);
        notes();
        if (analysis.attempts().stream().allMatch(attempt -> attempt.steps().isEmpty())) {
            return;
        }
        call.output().line("");
        wrapped("", m.explainSteps());
        new StepsAnswer(call, analysis, showKeys).give();
    }

    private String header() {
        List<Text> formats = new ArrayList<>();
        List<String> readers = new ArrayList<>();
        for (Run run : analysis.transcript().runs()) {
            Text format = run.format().text();
            if (formats.stream().noneMatch(known -> call.say(known).equals(call.say(format)))) {
                formats.add(format);
            }
            run.reader().filter(name -> !readers.contains(name)).ifPresent(readers::add);
        }
        String names = call.say(new TextList(formats).and());
        int count = analysis.count();
        String header = analysis.rounds()
                ? m.explainHeaderRounds(names, count)
                : count == 1 ? m.explainHeaderRun(names) : m.explainHeaderRuns(names, count);
        return readers.size() == 1 ? m.explainHeaderReader(header, readers.getFirst()) : header;
    }

    private void headline() {
        String sentence = call.say(AnalysisWords.headline(analysis));
        Optional<Conclusion> first =
                analysis.conclusions().stream().filter(LogAnswer::isExplained).findFirst();
        wrapped(
                "",
                first.map(conclusion -> m.explainConfidence(
                                sentence, call.say(conclusion.confidence().text())))
                        .orElse(sentence));
    }

    /// How the attempts ended, those that ended alike in one line. Where all went well, only what stands
    /// before.
    private void ends() {
        Map<String, List<Integer>> ends = new LinkedHashMap<>();
        for (Attempt attempt : analysis.attempts()) {
            if (!analysis.allWell() || attempt.number() == 0) {
                ends.computeIfAbsent(call.say(EndWords.of(attempt)), _ -> new ArrayList<>())
                        .add(attempt.number());
            }
        }
        if (ends.isEmpty()) {
            return;
        }
        call.output().line("");
        Definitions table = new Definitions();
        ends.forEach((how, numbers) -> table.add(call.say(AttemptNames.of(analysis, numbers)), how));
        table.print(call.output(), COLUMNS);
    }

    private void first(Conclusion conclusion) {
        List<Text> reasons = CauseWords.reasons(conclusion, analysis);
        if (!reasons.isEmpty()) {
            call.output().line("");
            wrapped("", m.explainWhy());
            reasons.forEach(reason -> item(call.say(reason)));
            item(evidence(conclusion));
        }
        List<Advice> advice = AdviceWords.of(conclusion, analysis, showKeys);
        if (!advice.isEmpty()) {
            call.output().line("");
            wrapped("", m.explainTry());
            advice.forEach(this::advice);
        }
    }

    private void advice(Advice advice) {
        if (advice.line().isEmpty()) {
            item(call.say(advice.text()));
        } else {
            // A command line is not broken: it is there to be copied.
            call.output().line(BULLET + advice.line());
            wrapped(INDENT + INDENT + INDENT, call.say(advice.text()));
        }
    }

    private void other(Conclusion conclusion) {
        call.output().line("");
        String sentence = call.say(CauseWords.headline(conclusion.cause()));
        String sure = call.say(conclusion.confidence().text());
        wrapped("", isExplained(conclusion) ? m.explainAlso(sure, sentence) : m.explainAlsoUnexplained(sentence));
        CauseWords.reasons(conclusion, analysis).forEach(reason -> item(call.say(reason)));
        item(evidence(conclusion));
        AdviceWords.of(conclusion, analysis, showKeys).forEach(this::advice);
    }

    private static boolean isExplained(Conclusion conclusion) {
        return !(conclusion.cause() instanceof Cause.Unexplained);
    }

    private String evidence(Conclusion conclusion) {
        String lines = call.say(AttemptNames.list(conclusion.lines()));
        return conclusion.lines().size() == 1 ? m.explainEvidenceOne(lines) : m.explainEvidence(lines);
    }

    private void notes() {
        List<String> notes = new ArrayList<>();
        analysis.notes().forEach(note -> notes.add(call.say(CauseWords.headline(note.cause()))));
        int unknown = analysis.transcript().unknown();
        int first = analysis.transcript().firstUnknown();
        if (unknown > 0) {
            notes.add(unknown == 1 ? m.explainUnknownLine(first) : m.explainUnknownLines(unknown, first));
        }
        if (!notes.isEmpty()) {
            call.output().line("");
            wrapped("", m.explainBesides());
            notes.forEach(this::item);
        }
    }

    private void item(String text) {
        String start = BULLET;
        for (String line : Wrap.lines(text, COLUMNS - BULLET.length())) {
            call.output().line(start + line);
            start = INDENT + INDENT;
        }
    }

    private void wrapped(String indent, String text) {
        Wrap.lines(text, COLUMNS - indent.length())
                .forEach(line -> call.output().line(indent + line));
    }
}
