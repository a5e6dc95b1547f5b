package cardwright.cli.jvm;

import cardwright.cli.world.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

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

    @Override
    public void err(byte[] bytes, int length) {
        try {
            err.write(bytes, 0, length);
        } catch (IOException e) {
            throw new OutputClosed();
        }
    }
}
