package cardwright.dump;

import cardwright.text.InvalidInput;
import cardwright.text.Nearest;
import cardwright.words.CoreTexts;
import java.util.List;
import java.util.function.Function;

/// A format found by the word it is called by.
final class FormatWord {
    private FormatWord() {}

    /// The one of these that is called so.
    ///
    /// @throws InvalidInput if none is; names the nearest
    static <F> F find(String word, List<F> formats, Function<F, String> called) {
        for (F format : formats) {
            if (called.apply(format).equals(word)) {
                return format;
            }
        }
        Nearest nearest = Nearest.of(word, formats.stream().map(called).toList());
        throw new InvalidInput(CoreTexts.dumpUnknownFormat(word, nearest.hint()));
    }
}
