package cardwright.explain;

import cardwright.text.Text;
import cardwright.words.CoreMessages;

/// Says in one sentence what a record comes to.
public final class AnalysisWords {
    private AnalysisWords() {}

    /// That all went well, or the first conclusion's sentence.
    public static Text headline(Analysis analysis) {
        if (!analysis.conclusions().isEmpty()) {
            return CauseWords.headline(analysis.conclusions().getFirst().cause());
        }
        if (!analysis.allWell()) {
            boolean cut = analysis.attempts().stream().anyMatch(attempt -> attempt.end() instanceof End.Cut);
            return CoreMessages.text(cut ? CoreMessages::analysisCut : CoreMessages::analysisOwn);
        }
        int count = analysis.count();
        if (count == 1) {
            int commands = analysis.attempts().getLast().exchanges().size();
            return CoreMessages.text(m -> m.analysisAllCommands(commands));
        }
        return analysis.rounds()
                ? CoreMessages.text(m -> m.analysisAllRounds(count))
                : CoreMessages.text(m -> m.analysisAllRuns(count));
    }
}
