/// The command: `cardwright`. [cardwright.cli.Main] runs it on a JVM, the module `native` as a native program.
@NullMarked
package cardwright.cli;

import org.jspecify.annotations.NullMarked;
