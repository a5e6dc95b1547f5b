/// The command's transcripts: what is typed and what is answered, a text file each, run on the JVM and on the native
/// program.
@NullMarked
package cardwright.transcripts;

import org.jspecify.annotations.NullMarked;
