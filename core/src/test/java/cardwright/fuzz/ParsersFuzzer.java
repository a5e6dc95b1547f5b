package cardwright.fuzz;

import cardwright.text.InvalidInput;
import cardwright.text.Language;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;

/// Gives one input of the fuzzer's to one parser: it may refuse it in words, and do nothing else. `build/fuzz` runs it
/// for as
/// long as one likes.
public final class ParsersFuzzer {
    /// The name of one target, to fuzz that alone.
    private static final String ONLY = System.getProperty("cardwright.fuzz.target", "");

    private ParsersFuzzer() {}

    /// Called by the fuzzer, which knows it by this name.
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        FuzzTarget target = ONLY.isEmpty() ? data.pickValue(FuzzTarget.values()) : FuzzTarget.valueOf(ONLY);
        byte[] bytes = FuzzInput.of(target, data);
        try {
            target.feed(bytes);
        } catch (InvalidInput e) {
            for (Language language : Language.values()) {
                if (e.text().in(language).isEmpty()) {
                    throw new AssertionError("refused without a word", e);
                }
            }
        }
    }
}
