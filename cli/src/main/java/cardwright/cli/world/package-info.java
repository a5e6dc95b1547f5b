/// What the world gives the command, each thing through one small interface: standard input and output, files,
/// environment variables, the clock, and what only a JVM can do. The JVM's doors are in `cardwright.cli.jvm`, those of
/// the native program in the module `native`.
@NullMarked
package cardwright.cli.world;

import org.jspecify.annotations.NullMarked;
