/// `cardwright explain`: what it is given, and how it is told as text and as JSON.
@NullMarked
package cardwright.cli.explain;

import org.jspecify.annotations.NullMarked;
