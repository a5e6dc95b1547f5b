package cardwright.cli.jvm;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.JournalFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Journal files through `java.nio`. A lock is one of POSIX, `fcntl`, where there are such, as in the
/// native program.
final class JvmJournalFiles implements JournalFiles {
    /// The paths this JVM has locked.
    private final Set<String> held = ConcurrentHashMap.newKeySet();

    @Override
    public void append(String path, byte[] bytes) throws FileFailed {
        try {
            Path file = Path.of(path);
            boolean isNew = !Files.exists(file);
            try (FileChannel channel = open(file, CREATE, WRITE, APPEND)) {
                write(channel, bytes);
            }
            if (isNew) {
                JvmFiles.forceFolder(file);
            }
        } catch (IOException | InvalidPathException e) {
            throw JvmFiles.failed(path, e);
        }
    }

    @Override
    public void erase(String path) throws FileFailed {
        try {
            Path file = Path.of(path);
            try (FileChannel channel = FileChannel.open(file, WRITE)) {
                write(channel, new byte[Math.toIntExact(channel.size())]);
            }
            Files.delete(file);
            JvmFiles.forceFolder(file);
        } catch (IOException | InvalidPathException e) {
            throw JvmFiles.failed(path, e);
        }
    }

    @Override
    public List<String> list(String folder) throws FileFailed {
        try {
            Path path = Path.of(folder);
            if (!Files.exists(path)) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(path)) {
                return files.map(file -> String.valueOf(file.getFileName()))
                        .sorted()
                        .toList();
            }
        } catch (IOException | InvalidPathException e) {
            throw JvmFiles.failed(folder, e);
        }
    }

    @Override
    public Optional<Lock> lock(String path) throws FileFailed {
        // A process that closes a file loses all its locks on it, so it must not be opened a second time.
        if (!held.add(path)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        try {
            channel = open(Path.of(path), CREATE, WRITE);
            if (channel.tryLock() != null) {
                FileChannel locked = channel;
                return Optional.of(() -> release(path, locked));
            }
        } catch (IOException | InvalidPathException e) {
            release(path, channel);
            throw JvmFiles.failed(path, e);
        }
        release(path, channel);
        return Optional.empty();
    }

    private void release(String path, @Nullable FileChannel channel) {
        held.remove(path);
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // Nothing was written through it, and the lock ends with the process at the latest.
        }
    }

    private static FileChannel open(Path file, OpenOption... options) throws IOException {
        return FileChannel.open(file, Set.of(options), JvmFiles.permissions(file, "rw-------"));
    }

    private static void write(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left);
        }
        channel.force(true);
    }
}
