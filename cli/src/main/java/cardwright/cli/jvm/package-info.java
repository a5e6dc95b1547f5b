/// The doors of the JVM, and what the build runs there: the only package of the command that the native program does
/// not hold.
@NullMarked
package cardwright.cli.jvm;

import org.jspecify.annotations.NullMarked;
