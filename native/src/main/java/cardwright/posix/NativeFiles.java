package cardwright.posix;

import cardwright.cli.world.Files;
import java.util.Arrays;
import org.teavm.interop.Address;

/// Files through POSIX calls.
final class NativeFiles implements Files {
    private static final Reason[] REASONS = Reason.values();
    private static final int PIECE = 8192;

    @Override
    public byte[] read(String path) throws FileFailed {
        byte[] name = CString.of(path);
        int fd = checked(Libc.openToRead(Address.ofData(name)), path);
        try {
            // One more than there seems to be: a file may grow, and a pipe has no length.
            byte[] buffer = new byte[checked(Libc.length(fd), path) + 1];
            int end = 0;
            int count = 1;
            while (count > 0) {
                if (end == buffer.length) {
                    buffer = Arrays.copyOf(buffer, Math.max(2 * end, PIECE));
                }
                count = checked(Libc.read(fd, Address.ofData(buffer).add(end), buffer.length - end), path);
                end += count;
            }
            return Arrays.copyOf(buffer, end);
        } finally {
            Libc.close(fd);
        }
    }

    @Override
    public boolean exists(String path) {
        byte[] name = CString.of(path);
        return Libc.access(Address.ofData(name), 0) == 0;
    }

    @Override
    public void replace(String path, byte[] bytes) throws FileFailed {
        byte[] from = CString.of(path + ".new");
        replace(from, checked(Libc.openAnew(Address.ofData(from)), path), path, bytes);
    }

    @Override
    public void replaceForUser(String path, byte[] bytes) throws FileFailed {
        byte[] from = CString.of(path + ".new");
        replace(from, checked(Libc.openAnewForUser(Address.ofData(from)), path), path, bytes);
    }

    private static void replace(byte[] from, int fd, String path, byte[] bytes) throws FileFailed {
        byte[] to = CString.of(path);
        try {
            write(fd, bytes, path);
        } finally {
            Libc.close(fd);
        }
        checked(Libc.rename(Address.ofData(from), Address.ofData(to)), path);
    }

    /// Writes all of the bytes and forces them to the disk.
    static void write(int fd, byte[] bytes, String path) throws FileFailed {
        int done = 0;
        while (done < bytes.length) {
            done += checked(Libc.write(fd, Address.ofData(bytes).add(done), bytes.length - done), path);
        }
        checked(Libc.force(fd), path);
    }

    @Override
    public void makeFolder(String path) throws FileFailed {
        for (int slash = path.indexOf('/', 1); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            makeOne(path.substring(0, slash));
        }
        makeOne(path);
    }

    private void makeOne(String path) throws FileFailed {
        byte[] name = CString.of(path);
        if (!exists(path)) {
            checked(Libc.makeFolder(Address.ofData(name)), path);
            forceFolder(path);
        }
    }

    /// Forces the entry of a new file or folder to the disk.
    static void forceFolder(String path) throws FileFailed {
        int slash = path.lastIndexOf('/');
        byte[] folder = CString.of(slash < 0 ? "." : path.substring(0, Math.max(1, slash)));
        checked(Libc.forceFolder(Address.ofData(folder)), path);
    }

    /// What a call returned; a negative number is a failure, told with its reason.
    static int checked(int returned, String path) throws FileFailed {
        if (returned < 0) {
            throw failed(path);
        }
        return returned;
    }

    /// The failure of the last call, with its reason.
    static FileFailed failed(String path) {
        return new FileFailed(path, REASONS[Libc.reason()]);
    }
}
