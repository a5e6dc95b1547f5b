package cardwright.cli.write;

import cardwright.cli.world.Files;
import cardwright.cli.world.JournalFiles;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A disk that is only remembered, and can kill the process that writes to it: at one certain write, before it, in its
/// middle, or after it.
final class MemoryDisk implements Files, JournalFiles {
    /// When the process dies.
    enum When {
        BEFORE,
        HALF_WAY,
        AFTER
    }

    /// The process is dead: nothing of it goes on.
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    final TreeMap<String, byte[]> files = new TreeMap<>();
    private final Set<String> locked = new HashSet<>();
    private int writes;
    private int fatal = -1;
    private When when = When.BEFORE;
    private boolean dead;
    private int room = Integer.MAX_VALUE;

    /// The same files, for the next process; the locks of the one before are gone.
    MemoryDisk copy() {
        MemoryDisk copy = new MemoryDisk();
        files.forEach((path, bytes) -> copy.files.put(path, bytes.clone()));
        return copy;
    }

    /// Kills the process at its write of this number, from 0 on.
    MemoryDisk killing(int write, When moment) {
        fatal = write;
        when = moment;
        return this;
    }

    /// Full after so many pieces were appended.
    MemoryDisk full(int appends) {
        room = appends;
        return this;
    }

    /// How many writes there were.
    int writes() {
        return writes;
    }

    /// What a file holds that must be there.
    byte[] bytes(String path) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new AssertionError("there is no file " + path);
        }
        return bytes.clone();
    }

    private interface Change {
        void apply(boolean whole);
    }

    /// A dead process writes nothing more, not even while it is torn down.
    private void write(Change change) {
        if (dead) {
            throw new Killed();
        }
        boolean dies = writes++ == fatal;
        if (!dies || when != When.BEFORE) {
            change.apply(!dies || when == When.AFTER);
        }
        if (dies) {
            dead = true;
            throw new Killed();
        }
    }

    @Override
    public byte[] read(String path) throws FileFailed {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new FileFailed(path, Reason.NOT_FOUND);
        }
        return bytes.clone();
    }

    @Override
    public boolean exists(String path) {
        return files.containsKey(path);
    }

    /// Whole or not at all: half-way is as before.
    @Override
    public void replace(String path, byte[] bytes) {
        write(whole -> {
            if (whole) {
                files.put(path, bytes.clone());
            }
        });
    }

    @Override
    public void replaceForUser(String path, byte[] bytes) {
        replace(path, bytes);
    }

    @Override
    public void makeFolder(String path) {
        // Every folder is there.
    }

    @Override
    public void append(String path, byte[] bytes) throws FileFailed {
        if (room-- <= 0) {
            throw new FileFailed(path, Reason.DEVICE);
        }
        write(whole -> {
            byte[] old = files.getOrDefault(path, new byte[0]);
            int count = whole ? bytes.length : bytes.length / 2;
            byte[] longer = Arrays.copyOf(old, old.length + count);
            System.arraycopy(bytes, 0, longer, old.length, count);
            files.put(path, longer);
        });
    }

    @Override
    public void erase(String path) {
        write(whole -> {
            if (whole) {
                files.remove(path);
            } else {
                files.put(path, new byte[bytes(path).length]);
            }
        });
    }

    @Override
    public List<String> list(String folder) {
        return files.keySet().stream()
                .filter(path -> path.startsWith(folder + "/"))
                .map(path -> path.substring(folder.length() + 1))
                .toList();
    }

    @Override
    public Optional<Lock> lock(String path) {
        return locked.add(path) ? Optional.of(() -> locked.remove(path)) : Optional.empty();
    }
}
