package cardwright.workbench.page;

import cardwright.cli.world.Files;
import cardwright.cli.world.JournalFiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Files that last as long as the page: the journals of jobs on the virtual card. One thread.
final class MemoryStore implements Files, JournalFiles {
    private final Map<String, byte[]> files = new TreeMap<>();

    @Override
    public byte[] read(String path) throws FileFailed {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new FileFailed(path, Reason.NOT_FOUND);
        }
        return Arrays.copyOf(bytes, bytes.length);
    }

    @Override
    public boolean exists(String path) {
        return files.containsKey(path);
    }

    @Override
    public void replace(String path, byte[] bytes) {
        files.put(path, Arrays.copyOf(bytes, bytes.length));
    }

    @Override
    public void replaceForUser(String path, byte[] bytes) {
        replace(path, bytes);
    }

    /// Does nothing: a folder is what its files' names begin with.
    @Override
    public void makeFolder(String path) {}

    @Override
    public void append(String path, byte[] bytes) {
        byte[] before = files.getOrDefault(path, new byte[0]);
        byte[] after = Arrays.copyOf(before, before.length + bytes.length);
        System.arraycopy(bytes, 0, after, before.length, bytes.length);
        files.put(path, after);
    }

    @Override
    public void erase(String path) throws FileFailed {
        if (files.remove(path) == null) {
            throw new FileFailed(path, Reason.NOT_FOUND);
        }
    }

    @Override
    public List<String> list(String folder) {
        List<String> names = new ArrayList<>();
        for (String path : files.keySet()) {
            if (path.startsWith(folder + "/")) {
                names.add(path.substring(folder.length() + 1));
            }
        }
        return names;
    }

    /// Always: nobody else can see these files.
    @Override
    public Optional<Lock> lock(String path) {
        return Optional.of(() -> {});
    }
}
