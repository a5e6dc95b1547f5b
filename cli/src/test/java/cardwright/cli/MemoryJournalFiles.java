package cardwright.cli;

import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.Files.Reason;
import cardwright.cli.world.JournalFiles;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// Journal files that are only remembered.
final class MemoryJournalFiles implements JournalFiles {
    final TreeMap<String, byte[]> files = new TreeMap<>();
    final TreeSet<String> locked = new TreeSet<>();

    @Override
    public void append(String path, byte[] bytes) {
        byte[] old = files.getOrDefault(path, new byte[0]);
        byte[] longer = Arrays.copyOf(old, old.length + bytes.length);
        System.arraycopy(bytes, 0, longer, old.length, bytes.length);
        files.put(path, longer);
    }

    @Override
    public void erase(String path) throws FileFailed {
        file(path);
        files.remove(path);
    }

    private byte[] file(String path) throws FileFailed {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new FileFailed(path, Reason.NOT_FOUND);
        }
        return bytes;
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
