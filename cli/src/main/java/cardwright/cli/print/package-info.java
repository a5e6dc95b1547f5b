/// What the command prints: lines to standard output and error, tables that line up with wide characters, JSON.
@NullMarked
package cardwright.cli.print;

import org.jspecify.annotations.NullMarked;
