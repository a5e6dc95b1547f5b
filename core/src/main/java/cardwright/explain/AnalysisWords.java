package cardwright.explain;

import cardwright.text.Text;
import cardwright.words.CoreTexts;

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
            return cut ? CoreTexts.analysisCut() : CoreTexts.analysisOwn();
        }
        int count = analysis.count();
        if (count == 1) {
            int commands = analysis.attempts().getLast().exchanges().size();
            return CoreTexts.analysisAllCommands(commands);
        }
        return analysis.rounds() ? CoreTexts.analysisAllRounds(count) : CoreTexts.analysisAllRuns(count);
    }
}
