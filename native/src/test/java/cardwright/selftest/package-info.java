/// A test that runs in all three places: on the JVM, in the browser's language, and as a native program. Without JUnit,
/// which only the JVM has.
@NullMarked
package cardwright.selftest;

import org.jspecify.annotations.NullMarked;
