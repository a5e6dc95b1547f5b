/// The doors of the JVM: the only package of the command that the native program does not hold.
@NullMarked
package cardwright.cli.jvm;

import org.jspecify.annotations.NullMarked;
