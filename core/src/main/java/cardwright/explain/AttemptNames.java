package cardwright.explain;

import cardwright.text.Text;
import cardwright.text.TextList;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.List;

/// Names attempts by their numbers: `run 6`, `runs 1, 3 and 5`, `rounds 1-10`.
public final class AttemptNames {
    private AttemptNames() {}

    /// The name of these attempts of an analysis; of a fragment, number 0, that it stands before the
    /// others.
    public static Text of(Analysis analysis, List<Integer> numbers) {
        if (numbers.isEmpty() || numbers.getFirst() == 0) {
            return CoreTexts.attemptBefore();
        }
        Text list = list(numbers);
        boolean one = numbers.size() == 1;
        if (analysis.rounds()) {
            return one ? CoreTexts.attemptRound(list) : CoreTexts.attemptRounds(list);
        }
        return one ? CoreTexts.attemptRun(list) : CoreTexts.attemptRuns(list);
    }

    /// Numbers as they stand in a sentence: three or more in a row as their first and last.
    public static Text list(List<Integer> numbers) {
        List<Text> parts = new ArrayList<>();
        int i = 0;
        while (i < numbers.size()) {
            int end = i;
            while (end + 1 < numbers.size() && numbers.get(end + 1) == numbers.get(end) + 1) {
                end++;
            }
            int last = end - i >= 2 ? end : i;
            String part = last > i
                    ? numbers.get(i) + "-" + numbers.get(last)
                    : numbers.get(i).toString();
            parts.add(_ -> part);
            i = last + 1;
        }
        return new TextList(parts).and();
    }
}
