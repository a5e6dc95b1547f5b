/// The command as a native program: its main and its doors to a POSIX system, through TeaVM's C imports.
@NullMarked
package cardwright.posix;

import org.jspecify.annotations.NullMarked;
