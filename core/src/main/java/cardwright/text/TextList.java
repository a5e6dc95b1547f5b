package cardwright.text;

import cardwright.words.CoreTexts;
import java.util.List;

/// Several texts that stand in one sentence. Immutable.
///
/// @param items the texts, at least one, in their order
public record TextList(List<Text> items) {
    /// These texts, copied.
    ///
    /// @throws IllegalArgumentException if there is none
    public TextList {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("nothing to list");
        }
        items = List.copyOf(items);
    }

    /// All of them: `0, 1 and 2`.
    public Text and() {
        return joined(CoreTexts::enumerationAnd);
    }

    /// Any of them: `0, 1 or 2`.
    public Text or() {
        return joined(CoreTexts::enumerationOr);
    }

    /// Clauses of one sentence: `one; two; three`.
    public Text clauses() {
        Text text = items.getFirst();
        for (Text item : items.subList(1, items.size())) {
            text = CoreTexts.enumerationClause(text, item);
        }
        return text;
    }

    private Text joined(Join last) {
        Text text = items.getFirst();
        for (int i = 1; i < items.size(); i++) {
            Text item = items.get(i);
            text = i == items.size() - 1 ? last.join(text, item) : CoreTexts.enumerationNext(text, item);
        }
        return text;
    }

    @FunctionalInterface
    private interface Join {
        Text join(Object first, Object last);
    }
}
