package cardwright.posix;

import cardwright.cli.world.Console;
import org.teavm.interop.Address;

/// Standard input, output and error as file descriptors.
final class NativeConsole implements Console {
    private static final int IN = 0;
    private static final int OUT = 1;
    private static final int ERR = 2;

    @Override
    public int read(byte[] buffer) {
        int count = Libc.read(IN, Address.ofData(buffer), buffer.length);
        return count > 0 ? count : -1;
    }

    @Override
    public void out(byte[] bytes, int length) {
        write(OUT, bytes, length);
    }

    @Override
    public void err(byte[] bytes, int length) {
        write(ERR, bytes, length);
    }

    @Override
    public boolean isOutTerminal() {
        return Libc.isatty(OUT) == 1;
    }

    @Override
    public boolean isTerminal() {
        return Libc.isatty(ERR) == 1;
    }

    private static void write(int fd, byte[] bytes, int length) {
        int done = 0;
        while (done < length) {
            int count = Libc.write(fd, Address.ofData(bytes).add(done), length - done);
            if (count <= 0) {
                throw new OutputClosed();
            }
            done += count;
        }
    }
}
