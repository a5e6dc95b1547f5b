package cardwright.mifare;

import cardwright.text.Text;
import cardwright.words.CoreMessages;
import java.util.List;

/// Clauses that stand in one sentence.
final class Clauses {
    private Clauses() {}

    /// The clauses in their order, with the language's sign between them.
    static String join(List<Text> clauses, CoreMessages m) {
        String joined = "";
        for (Text clause : clauses) {
            String next = clause.in(m.language());
            joined = joined.isEmpty() ? next : m.listNext(joined, next);
        }
        return joined;
    }
}
