/// `cardwright keys`: which key opens what, and the key store.
@NullMarked
package cardwright.cli.keys;

import org.jspecify.annotations.NullMarked;
