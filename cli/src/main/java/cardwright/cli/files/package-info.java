/// Commands on dump files: show, convert, compare, audit.
@NullMarked
package cardwright.cli.files;

import org.jspecify.annotations.NullMarked;
