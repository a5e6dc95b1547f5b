package cardwright.mifare;

import java.util.List;
import java.util.Locale;

/// A drawing of tables whose cells are rights, as SVG. Every cell says its right in letters, the colour only says
/// it again: key A blue, key B orange, either half and half, never grey. It has a ground of its own, so that it can
/// be read on a dark page too.
final class Picture {
    private static final int ROW = 26;

    private static final String STYLE = """
            <style>
            text { font: 13px system-ui, "Segoe UI", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
                   fill: #1f2933; }
            .title { font-weight: 600; }
            .middle { text-anchor: middle; }
            .bits { font-family: ui-monospace, Menlo, Consolas, monospace; }
            .NEVER { fill: #eceff1; }
            .A { fill: #bcdcff; }
            .B { fill: #ffd596; }
            .A_OR_B { fill: url(#either); }
            </style>
            <linearGradient id="either">
            <stop offset="0.5" stop-color="#bcdcff"/><stop offset="0.5" stop-color="#ffd596"/>
            </linearGradient>
            """;

    private final StringBuilder svg = new StringBuilder(16384);

    /// A table to be drawn.
    ///
    /// @param title what stands above it
    /// @param heads what stands above each column, the first of which holds the rows' names
    /// @param rows the rows
    record Table(String title, List<String> heads, List<Row> rows) {}

    /// A row of a table.
    ///
    /// @param name what stands before it
    /// @param rights its cells
    record Row(String name, List<Permission> rights) {}

    /// Where a table is drawn, in pixels.
    ///
    /// @param x its left edge
    /// @param names how wide the column of names is
    /// @param column how wide each other column is
    record Place(int x, int names, int column) {
        int left(int number) {
            return x + names + (number - 1) * column;
        }

        int middle(int number) {
            return left(number) + column / 2;
        }
    }

    /// An empty drawing.
    ///
    /// @param what it shows, for those who cannot see it
    Picture(int width, int height, String what) {
        svg.append(String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img">
                <title>%3$s</title>
                """, width, height, escaped(what)));
        svg.append(STYLE);
        svg.append(String.format(Locale.ROOT, """
                <rect x="0.5" y="0.5" width="%d" height="%d" rx="8" fill="#ffffff" stroke="#b8c4ce"/>
                """, width - 1, height - 1));
    }

    /// A line of text.
    void line(int x, int y, String text) {
        text(x, y, "line", text);
    }

    /// A table, at the top.
    ///
    /// @param never what is written where neither key may
    void table(Table table, Place place, String never) {
        int y = ROW + 8;
        text(place.x, y, "title", table.title);
        y += ROW;
        text(place.x, y, "line", table.heads.getFirst());
        for (int column = 1; column < table.heads.size(); column++) {
            text(place.middle(column), y, "middle", table.heads.get(column));
        }
        for (Row row : table.rows) {
            y += ROW;
            text(place.x, y, "bits", row.name);
            int column = 1;
            for (Permission right : row.rights) {
                cell(place.left(column) + 1, y, place.column - 2, right);
                text(place.middle(column), y, "middle", right == Permission.NEVER ? never : right.notation());
                column++;
            }
        }
    }

    private void cell(int x, int y, int width, Permission right) {
        svg.append(String.format(Locale.ROOT, """
                <rect x="%d" y="%d" width="%d" height="%d" rx="3" class="%s"/>
                """, x, y - 17, width, ROW - 2, right));
    }

    private void text(int x, int y, String style, String text) {
        svg.append(String.format(Locale.ROOT, """
                <text x="%d" y="%d" class="%s">%s</text>
                """, x, y, style, escaped(text)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /// The drawing as a file's text.
    @Override
    public String toString() {
        return svg + "</svg>\n";
    }
}
