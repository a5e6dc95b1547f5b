package cardwright.workbench.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A process that holds a card's lock until it is ended, as a command that writes does.
final class LockHolder {
    private LockHolder() {}

    public static void main(String[] words) throws IOException, InterruptedException {
        try (FileChannel channel =
                        FileChannel.open(Path.of(words[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            System.out.print(lock.isValid() ? '!' : '?');
            System.out.flush();
            Thread.sleep(60_000);
        }
    }
}
