package cardwright.testing.junit;

import cardwright.testing.PcscdMissing;
import cardwright.testing.words.TestingTexts;
import cardwright.text.Language;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/// What becomes of a test whose machine lacks what it needs: it is skipped and says what to install; with `CI=true`
/// in the environment it fails, since there a test that is never run goes unnoticed.
public final class OrSkip {
    private OrSkip() {}

    /// Starts something that needs a pcscd of its own.
    ///
    /// @param <T> what it gives
    @FunctionalInterface
    public interface Start<T> {
        /// Starts it.
        ///
        /// @throws PcscdMissing if the machine lacks something
        /// @throws Exception if it fails otherwise
        T start() throws Exception;
    }

    /// What was started, unless the test ends here.
    ///
    /// @throws Exception if it can't be started for another reason than that something is missing
    public static <T> T orSkip(Start<T> start) throws Exception {
        try {
            return start.start();
        } catch (PcscdMissing e) {
            return present(Optional.empty(), e.text().in(Language.EN));
        }
    }

    /// What was found; where it was not, the test ends here.
    ///
    /// @param what a sentence that says what is missing, and where it is to be had
    public static <T> T present(Optional<T> found, String what) {
        return found.orElseGet(() -> {
            if ("true".equals(System.getenv("CI"))) {
                return Assertions.fail(TestingTexts.missingInCi(what).in(Language.EN));
            }
            return Assumptions.abort(what);
        });
    }
}
