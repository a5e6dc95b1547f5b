package cardwright.cli.jvm;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import cardwright.cli.world.Files;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Files through `java.nio.file`.
final class JvmFiles implements Files {
    /// How many folders of ours may be new at once: `cardwright/jobs`, and one that holds them.
    private static final int NEW_FOLDERS = 3;

    @Override
    public byte[] read(String path) throws FileFailed {
        try {
            return java.nio.file.Files.readAllBytes(Path.of(path));
        } catch (IOException | InvalidPathException e) {
            throw failed(path, e);
        }
    }

    @Override
    public boolean exists(String path) {
        try {
            return java.nio.file.Files.exists(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    @Override
    public void replace(String path, byte[] bytes) throws FileFailed {
        replace(path, bytes, false);
    }

    @Override
    public void replaceForUser(String path, byte[] bytes) throws FileFailed {
        replace(path, bytes, true);
    }

    private static void replace(String path, byte[] bytes, boolean forUser) throws FileFailed {
        try {
            Path target = Path.of(path);
            Path beside = Path.of(path + ".new");
            if (forUser) {
                java.nio.file.Files.deleteIfExists(beside);
                java.nio.file.Files.createFile(beside, permissions(beside, "rw-------"));
            }
            try (FileChannel channel = FileChannel.open(beside, CREATE, TRUNCATE_EXISTING, WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            java.nio.file.Files.move(beside, target, ATOMIC_MOVE);
        } catch (IOException | InvalidPathException e) {
            throw failed(path, e);
        }
    }

    @Override
    public void makeFolder(String path) throws FileFailed {
        try {
            Path folder = Path.of(path);
            if (!java.nio.file.Files.isDirectory(folder)) {
                java.nio.file.Files.createDirectories(folder, permissions(folder, "rwx------"));
                forceFolder(folder);
            }
        } catch (IOException | InvalidPathException e) {
            throw failed(path, e);
        }
    }

    /// These permissions for a new file or folder, where the file system knows such.
    static FileAttribute<?>[] permissions(Path file, String notation) {
        return knowsPermissions(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(notation))
                }
                : new FileAttribute<?>[0];
    }

    /// Forces the entry of a new file or folder to the disk, and those of the folders above it that may be new too.
    /// Windows opens no folders, and keeps their entries by itself.
    static void forceFolder(Path file) throws IOException {
        if (!knowsPermissions(file)) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        for (int above = 0; folder != null && above < NEW_FOLDERS && java.nio.file.Files.isReadable(folder); above++) {
            try (FileChannel channel = FileChannel.open(folder, READ)) {
                channel.force(true);
            }
            folder = folder.getParent();
        }
    }

    /// Whether the file system knows permissions of POSIX.
    static boolean knowsPermissions(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /// What went wrong with a file, by its reason.
    static FileFailed failed(String path, Exception cause) {
        Reason reason = switch (cause) {
            case NoSuchFileException _, InvalidPathException _ -> Reason.NOT_FOUND;
            case AccessDeniedException _ -> Reason.NOT_ALLOWED;
            default -> java.nio.file.Files.isDirectory(Path.of(path)) ? Reason.IS_FOLDER : Reason.DEVICE;
        };
        return new FileFailed(path, reason);
    }
}
