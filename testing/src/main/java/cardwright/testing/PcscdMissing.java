package cardwright.testing;

import cardwright.testing.words.TestingTexts;
import cardwright.text.Language;
import cardwright.text.Text;
import cardwright.text.TextList;
import java.util.EnumSet;
import java.util.Set;

/// This machine can't run a pcscd of the test's own. Carries what is missing, and says what to install.
public final class PcscdMissing extends Exception {
    private static final long serialVersionUID = 1L;

    /// What a pcscd of one's own needs.
    public enum Piece {
        /// The service itself.
        PCSCD,
        /// Its driver vpcd, whose cards come over a socket.
        DRIVER,
        /// A place apart from the machine's own: namespaces, or nobody else there.
        PLACE;

        private Text word() {
            return switch (this) {
                case PCSCD -> TestingTexts.missingPcscd();
                case DRIVER -> TestingTexts.missingDriver();
                case PLACE -> TestingTexts.missingPlace();
            };
        }
    }

    private final transient Set<Piece> pieces;
    private final transient Text text;

    /// A machine that lacks these, at least one.
    public PcscdMissing(Set<Piece> pieces) {
        this(pieces, list(pieces));
    }

    private PcscdMissing(Set<Piece> pieces, Text list) {
        Text said = TestingTexts.missing(list);
        super(said.in(Language.EN));
        this.pieces = Set.copyOf(pieces);
        this.text = said;
    }

    private static Text list(Set<Piece> pieces) {
        return new TextList(EnumSet.copyOf(pieces).stream().map(Piece::word).toList()).and();
    }

    /// What is missing.
    public Set<Piece> pieces() {
        return pieces;
    }

    /// What is missing and what to install, for a person.
    public Text text() {
        return text;
    }
}
