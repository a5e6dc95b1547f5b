/// `cardwright dump` and `cardwright info`: whole cards read and shown.
@NullMarked
package cardwright.cli.read;

import org.jspecify.annotations.NullMarked;
