package cardwright.cli.print;

import cardwright.text.Ascii;
import java.util.ArrayList;
import java.util.List;

/// A table of texts in columns that line up on a screen, also where characters are two columns wide.
public final class Table {
    private final List<List<String>> rows = new ArrayList<>();
    private final String indent;

    /// An empty table, every line of it indented by this text.
    public Table(String indent) {
        this.indent = indent;
    }

    /// Adds a row of cells.
    public Table row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /// Prints the rows: columns as wide as their widest cell, two spaces apart, no spaces at a line's end.
    public void print(Output output) {
        int columns = 0;
        for (List<String> row : rows) {
            columns = Math.max(columns, row.size());
        }
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], Width.of(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            int missing = 0;
            for (int i = 0; i < row.size(); i++) {
                if (!row.get(i).isEmpty()) {
                    line.append(" ".repeat(missing)).append(row.get(i));
                    missing = 0;
                }
                missing += widths[i] - Width.of(row.get(i)) + 2;
            }
            output.line(Ascii.stripTrailing(line.toString()));
        }
    }
}
