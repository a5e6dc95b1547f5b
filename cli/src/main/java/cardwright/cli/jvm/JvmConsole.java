package cardwright.cli.jvm;

import cardwright.cli.world.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Standard input, output and error of a JVM, unbuffered: the command buffers itself.
final class JvmConsole implements Console {
    private final FileInputStream in = new FileInputStream(FileDescriptor.in);
    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    private final FileOutputStream err = new FileOutputStream(FileDescriptor.err);

    @Override
    public int read(byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void out(byte[] bytes, int length) {
        try {
            out.write(bytes, 0, length);
        } catch (IOException e) {
            throw new OutputClosed();
        }
    }

    /// A JVM does not tell of one stream alone: where the system shows what it is, that counts, else
    /// whether a terminal is there at all.
    @Override
    public boolean isTerminal() {
        return isTerminal(2);
    }

    @Override
    public boolean isOutTerminal() {
        return isTerminal(1);
    }

    private static boolean isTerminal(int descriptor) {
        try {
            String target = Path.of("/proc/self/fd/" + descriptor).toRealPath().toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException e) {
            return !Files.exists(Path.of("/proc/self/fd"))
                    && Optional.ofNullable(System.console())
                            .filter(java.io.Console::isTerminal)
                            .isPresent();
        }
    }

    @Override
    public void err(byte[] bytes, int length) {
        try {
            err.write(bytes, 0, length);
        } catch (IOException e) {
            throw new OutputClosed();
        }
    }
}
