package cardwright.text;

import cardwright.words.CoreMessages;
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
        return CoreMessages.text(m -> joined(m, m::enumerationAnd));
    }

    /// Any of them: `0, 1 or 2`.
    public Text or() {
        return CoreMessages.text(m -> joined(m, m::enumerationOr));
    }

    /// Clauses of one sentence: `one; two; three`.
    public Text clauses() {
        return CoreMessages.text(m -> {
            String text = items.getFirst().in(m.language());
            for (Text item : items.subList(1, items.size())) {
                text = m.enumerationClause(text, item.in(m.language()));
            }
            return text;
        });
    }

    private String joined(CoreMessages m, Join last) {
        String text = items.getFirst().in(m.language());
        for (int i = 1; i < items.size(); i++) {
            String item = items.get(i).in(m.language());
            text = i == items.size() - 1 ? last.join(text, item) : m.enumerationNext(text, item);
        }
        return text;
    }

    @FunctionalInterface
    private interface Join {
        String join(Object first, Object last);
    }
}
