package cardwright.cli;

import cardwright.card.CardReader;
import cardwright.card.CardReaders;
import cardwright.card.NoService;
import cardwright.card.SimulatedClock;
import cardwright.cli.print.MemoryConsole;
import cardwright.cli.world.Files;
import cardwright.cli.world.Platform;
import cardwright.cli.world.Vault;
import cardwright.cli.world.Workbench;
import cardwright.cli.world.World;
import cardwright.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A world in memory: files, an English locale, a clock that does not wait, and the readers a test gives it.
final class TestWorld {
    final MemoryConsole console = new MemoryConsole();
    final Map<String, String> files = new HashMap<>();
    private final @Nullable CardReaders readers;
    Optional<Workbench> workbench = Optional.empty();

    /// A world with these readers, or without a smart-card service.
    TestWorld(@Nullable CardReaders readers) {
        this.readers = readers;
    }

    /// Runs a command line and returns its exit code.
    int run(String... words) {
        World world = new World(
                console,
                new MemoryFiles(),
                new MemoryJournalFiles(),
                Map.of("LANG", Language.EN.code(), "HOME", "/home/me")::get,
                new SimulatedClock(),
                () -> 1_763_744_700_000L,
                new TestPlatform());
        return CommandLine.run(world, words);
    }

    /// What a file holds.
    String file(String path) {
        String text = files.get(path);
        if (text == null) {
            throw new AssertionError("there is no file " + path);
        }
        return text;
    }

    List<String> lines() {
        return console.lines();
    }

    private final class TestPlatform implements Platform {
        @Override
        public CardReaders readers() throws NoService {
            if (readers == null) {
                throw new NoService(language -> "no service");
            }
            return readers;
        }

        @Override
        public void serve(CardReader reader, String host, int port, Told told) {
            throw new AssertionError("nothing is to be served");
        }

        @Override
        public Vault vault() {
            throw new AssertionError("nothing is to be sealed");
        }

        @Override
        public Optional<Workbench> workbench() {
            return workbench;
        }

        @Override
        public boolean isJvmOrHandsOver() {
            return true;
        }
    }

    private final class MemoryFiles implements Files {
        @Override
        public byte[] read(String path) throws FileFailed {
            String text = files.get(path);
            if (text == null) {
                throw new FileFailed(path, Reason.NOT_FOUND);
            }
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public boolean exists(String path) {
            return files.containsKey(path);
        }

        @Override
        public void makeFolder(String path) {
            // Every folder is there.
        }

        @Override
        public void replaceForUser(String path, byte[] bytes) throws FileFailed {
            replace(path, bytes);
        }

        @Override
        public void replace(String path, byte[] bytes) throws FileFailed {
            if (path.startsWith("/no/")) {
                throw new FileFailed(path, Reason.NOT_FOUND);
            }
            files.put(path, new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
