package cardwright.script;

import cardwright.text.InvalidInput;
import cardwright.text.Text;
import cardwright.words.CoreTexts;

/// A line of a script that can't be what it should be.
public final class ScriptError extends InvalidInput {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final transient Text reason;

    ScriptError(int line, Text reason) {
        super(CoreTexts.scriptLine(line, reason));
        this.line = line;
        this.reason = reason;
    }

    /// The number of the line, from 1 on.
    public int line() {
        return line;
    }

    /// What is wrong there and what would be right, without the number of the line.
    public Text reason() {
        return reason;
    }
}
