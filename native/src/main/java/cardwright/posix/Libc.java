package cardwright.posix;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.c.Include;

/// The C functions the native program calls, named as in POSIX, and those of `doors.h`. A path is bytes
/// with a zero at the end.
final class Libc {
    private Libc() {}

    @Include("unistd.h")
    @Import(name = "read")
    static native int read(int fd, Address buffer, int count);

    @Include("unistd.h")
    @Import(name = "write")
    static native int write(int fd, Address buffer, int count);

    @Include("doors.h")
    @Import(name = "cardwright_open_to_read")
    static native int openToRead(Address path);

    @Include("doors.h")
    @Import(name = "cardwright_open_anew")
    static native int openAnew(Address path);

    @Include("doors.h")
    @Import(name = "cardwright_make_folder")
    static native int makeFolder(Address path);

    @Include("doors.h")
    @Import(name = "cardwright_reason")
    static native int reason();

    @Include("doors.h")
    @Import(name = "cardwright_force")
    static native int force(int fd);

    @Include("doors.h")
    @Import(name = "cardwright_open_own")
    static native int openOwn(Address path, int flag);

    @Include("doors.h")
    @Import(name = "cardwright_force_folder")
    static native int forceFolder(Address path);

    @Include("doors.h")
    @Import(name = "cardwright_length")
    static native int length(int fd);

    @Include("doors.h")
    @Import(name = "cardwright_lock")
    static native int lock(int fd);

    @Include("unistd.h")
    @Import(name = "unlink")
    static native int unlink(Address path);

    @Include("dirent.h")
    @Import(name = "opendir")
    static native Address opendir(Address path);

    @Include("doors.h")
    @Import(name = "cardwright_next_name")
    static native Address nextName(Address folder);

    @Include("dirent.h")
    @Import(name = "closedir")
    static native int closedir(Address folder);

    @Include("unistd.h")
    @Import(name = "isatty")
    static native int isatty(int fd);

    @Include("doors.h")
    @Import(name = "cardwright_open_anew_for_user")
    static native int openAnewForUser(Address path);

    @Include("unistd.h")
    @Import(name = "close")
    static native int close(int fd);

    @Include("stdio.h")
    @Import(name = "rename")
    static native int rename(Address from, Address to);

    @Include("unistd.h")
    @Import(name = "access")
    static native int access(Address path, int mode);

    @Include("stdlib.h")
    @Import(name = "getenv")
    static native Address getenv(Address name);

    @Include("string.h")
    @Import(name = "strlen")
    static native int strlen(Address text);

    @Include("doors.h")
    @Import(name = "cardwright_count_words")
    static native int countWords();

    @Include("doors.h")
    @Import(name = "cardwright_word")
    static native Address word(int number);

    /// At once: nothing is written through C's buffers, and nothing waits for the end.
    @Include("unistd.h")
    @Import(name = "_exit")
    static native void exit(int code);

    @Include("doors.h")
    @Import(name = "cardwright_nano_time")
    static native long nanoTime();

    @Include("doors.h")
    @Import(name = "cardwright_sleep")
    static native void sleep(long nanos);

    @Include("doors.h")
    @Import(name = "cardwright_hand_over")
    static native int handOver();
}
