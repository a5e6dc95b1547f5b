/// `cardwright access`: access bytes to words and back. Needs no reader.
@NullMarked
package cardwright.cli.access;

import org.jspecify.annotations.NullMarked;
