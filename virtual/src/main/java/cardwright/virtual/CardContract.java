package cardwright.virtual;

import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.ReaderDialect;
import java.util.ArrayList;
import java.util.List;

/// What the library relies on in a reader with a MIFARE Classic on it, as checks that any reader can be put
/// to: the virtual one, a real one over PC/SC, an embedder's own.
///
/// The card must be a 1K in transport configuration, and nobody else may use it. Checks that write
/// ([Check#writes]) write data blocks of sector 1 and put back what stood there; no check writes a trailer.
/// Where a check breaks off, what stood there may be lost. On a real card, run them only where its UID is on
/// a list of cards that may be written.
///
/// A check speaks the dialect the reader's name tells, and needs the reader with no connection open; it
/// leaves it so.
public final class CardContract {
    private CardContract() {}

    /// All checks that apply to readers of a dialect, those that only read first.
    public static List<Check> checks(ReaderDialect dialect) {
        List<Check> checks = new ArrayList<>();
        checks.addAll(ContractReading.checks(dialect));
        checks.addAll(ContractConnections.checks());
        checks.addAll(ContractWriting.checks(dialect));
        return List.copyOf(checks);
    }

    /// One thing to rely on.
    ///
    /// @param name what holds if the check passes, in English, as a test would be named
    /// @param writes whether it writes data blocks
    /// @param body what it does
    public record Check(String name, boolean writes, Body body) {
        static Check reading(String name, Body body) {
            return new Check(name, false, body);
        }

        static Check writing(String name, Body body) {
            return new Check(name, true, body);
        }

        /// Puts a reader to it.
        ///
        /// @throws ContractBroken if the reader does not keep it
        /// @throws CardException if the reader fails where it should not
        public void run(CardReader reader) throws CardException {
            body.run(reader);
        }
    }

    /// What a check does with a reader.
    @FunctionalInterface
    public interface Body {
        /// Does it.
        ///
        /// @throws CardException if the reader fails where it should not
        void run(CardReader reader) throws CardException;
    }
}
