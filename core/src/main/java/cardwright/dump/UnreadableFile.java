package cardwright.dump;

import cardwright.text.InvalidInput;
import cardwright.text.Text;
import cardwright.words.CoreTexts;

/// A file that holds no card, or no keys: empty, cut off, of another kind, or wrong in one place. Nothing was made of
/// it.
public final class UnreadableFile extends InvalidInput {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    private UnreadableFile(Text text, int line, int column) {
        super(text);
        this.line = line;
        this.column = column;
    }

    /// The whole file is wrong.
    static UnreadableFile whole(Text reason) {
        return new UnreadableFile(reason, 0, 0);
    }

    /// A card of another kind.
    ///
    /// @param kind its name, as the file has it
    static UnreadableFile foreign(String kind) {
        return whole(CoreTexts.dumpForeign(kind));
    }

    /// The same, with the file's name before it.
    UnreadableFile in(String name) {
        return new UnreadableFile(CoreTexts.fileNamed(name, text()), line, column);
    }

    /// A line is wrong.
    static UnreadableFile at(int line, Text reason) {
        return new UnreadableFile(CoreTexts.fileAtLine(line, reason), line, 0);
    }

    /// A character is wrong.
    static UnreadableFile at(int line, int column, Text reason) {
        return new UnreadableFile(CoreTexts.fileAtColumn(line, column, reason), line, column);
    }

    /// The line, from 1 on; 0 if the file as a whole is wrong.
    public int line() {
        return line;
    }

    /// The character in the line, from 1 on; 0 if the line as a whole is wrong.
    public int column() {
        return column;
    }
}
