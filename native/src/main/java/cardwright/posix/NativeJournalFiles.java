package cardwright.posix;

import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.Files.Reason;
import cardwright.cli.world.JournalFiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.teavm.interop.Address;

/// Journal files through POSIX calls.
final class NativeJournalFiles implements JournalFiles {
    private static final int AS_IT_IS = 0;
    private static final int MADE = 1;
    private static final int AT_ITS_END = 2;

    /// The paths this process has locked: to the system a second lock of the same process is no other.
    private final List<String> held = new ArrayList<>();

    @Override
    public void append(String path, byte[] bytes) throws FileFailed {
        byte[] name = CString.of(path);
        boolean isNew = Libc.access(Address.ofData(name), 0) != 0;
        int fd = open(path, AT_ITS_END);
        try {
            NativeFiles.write(fd, bytes, path);
        } finally {
            Libc.close(fd);
        }
        if (isNew) {
            NativeFiles.forceFolder(path);
        }
    }

    @Override
    public void erase(String path) throws FileFailed {
        int fd = open(path, AS_IT_IS);
        try {
            NativeFiles.write(fd, new byte[NativeFiles.checked(Libc.length(fd), path)], path);
        } finally {
            Libc.close(fd);
        }
        byte[] name = CString.of(path);
        NativeFiles.checked(Libc.unlink(Address.ofData(name)), path);
        NativeFiles.forceFolder(path);
    }

    @Override
    public List<String> list(String folder) throws FileFailed {
        byte[] path = CString.of(folder);
        if (Libc.access(Address.ofData(path), 0) != 0) {
            return List.of();
        }
        Address open = Libc.opendir(Address.ofData(path));
        if (open.toLong() == 0) {
            throw NativeFiles.failed(folder);
        }
        List<String> names = new ArrayList<>();
        try {
            // As many as the folder has; it tells when there are no more.
            for (Address name = Libc.nextName(open); name.toLong() != 0; name = Libc.nextName(open)) {
                names.add(CString.at(name));
            }
            if (Libc.reason() >= 0) {
                throw NativeFiles.failed(folder);
            }
        } finally {
            Libc.closedir(open);
        }
        names.removeAll(List.of(".", ".."));
        Collections.sort(names);
        return names;
    }

    @Override
    public Optional<Lock> lock(String path) throws FileFailed {
        if (held.contains(path)) {
            return Optional.empty();
        }
        int fd = open(path, MADE);
        int locked = Libc.lock(fd);
        if (locked > 0) {
            held.add(path);
            return Optional.of(new Held(path, fd));
        }
        Reason reason = locked < 0 ? NativeFiles.failed(path).reason() : Reason.DEVICE;
        Libc.close(fd);
        if (locked < 0) {
            throw new FileFailed(path, reason);
        }
        return Optional.empty();
    }

    /// A locked file, which is given up by closing it.
    private final class Held implements Lock {
        private final String path;
        private int fd;

        Held(String path, int fd) {
            this.path = path;
            this.fd = fd;
        }

        @Override
        public void close() {
            if (fd >= 0) {
                Libc.close(fd);
                fd = -1;
                held.remove(path);
            }
        }
    }

    private static int open(String path, int how) throws FileFailed {
        byte[] name = CString.of(path);
        return NativeFiles.checked(Libc.openOwn(Address.ofData(name), how), path);
    }
}
