package cardwright.explain;

import cardwright.text.Text;
import cardwright.words.CoreMessages;
import java.util.List;

/// Names attempts by their numbers: `run 6`, `runs 1, 3, 5`, `rounds 1-10`.
public final class AttemptNames {
    private AttemptNames() {}

    /// The name of these attempts of an analysis; of a fragment, number 0, that it stands before the others.
    public static Text of(Analysis analysis, List<Integer> numbers) {
        if (numbers.isEmpty() || numbers.getFirst() == 0) {
            return CoreMessages.text(CoreMessages::attemptBefore);
        }
        String list = list(numbers);
        boolean one = numbers.size() == 1;
        if (analysis.rounds()) {
            return CoreMessages.text(m -> one ? m.attemptRound(list) : m.attemptRounds(list));
        }
        return CoreMessages.text(m -> one ? m.attemptRun(list) : m.attemptRuns(list));
    }

    /// Three or more in a row as their first and last.
    static String list(List<Integer> numbers) {
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < numbers.size()) {
            int end = i;
            while (end + 1 < numbers.size() && numbers.get(end + 1) == numbers.get(end) + 1) {
                end++;
            }
            int last = end - i >= 2 ? end : i;
            text.append(text.isEmpty() ? "" : ", ").append(numbers.get(i));
            if (last > i) {
                text.append('-').append(numbers.get(last));
            }
            i = last + 1;
        }
        return text.toString();
    }
}
