package cardwright.workbench.server;

import cardwright.text.Language;
import cardwright.text.Text;
import cardwright.workbench.api.Problem;
import cardwright.workbench.api.Said;

/// A request is not fulfilled: the status of the answer, and what it says.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String id;
    private final transient Text text;

    /// A refusal.
    ///
    /// @param status the HTTP status
    /// @param id the word of [Problem#id]
    /// @param text what is wrong, and the way out
    Refusal(int status, String id, Text text) {
        super(text.in(Language.EN), null, false, false);
        this.status = status;
        this.id = id;
        this.text = text;
    }

    int status() {
        return status;
    }

    Problem problem() {
        return new Problem(id, Said.of(text));
    }
}
