package cardwright.cli;

import cardwright.cli.world.Files;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.TreeSet;

/// Files that are only remembered. Counts how often it was asked for anything.
final class MemoryFiles implements Files {
    final TreeMap<String, byte[]> files = new TreeMap<>();
    final TreeSet<String> folders = new TreeSet<>();
    int asked;
    boolean full;

    @Override
    public byte[] read(String path) throws FileFailed {
        asked++;
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new FileFailed(path, Reason.NOT_FOUND);
        }
        return Arrays.copyOf(bytes, bytes.length);
    }

    @Override
    public boolean exists(String path) {
        asked++;
        return files.containsKey(path);
    }

    @Override
    public void replaceForUser(String path, byte[] bytes) throws FileFailed {
        replace(path, bytes);
    }

    @Override
    public void replace(String path, byte[] bytes) throws FileFailed {
        asked++;
        if (full) {
            throw new FileFailed(path, Reason.DEVICE);
        }
        if (!folders.contains(path.substring(0, path.lastIndexOf('/')))) {
            throw new FileFailed(path, Reason.NOT_FOUND);
        }
        files.put(path, Arrays.copyOf(bytes, bytes.length));
    }

    @Override
    public void makeFolder(String path) {
        asked++;
        folders.add(path);
    }
}
