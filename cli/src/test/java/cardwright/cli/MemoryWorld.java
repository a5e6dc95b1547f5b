package cardwright.cli;

import cardwright.card.CardReader;
import cardwright.card.CardReaders;
import cardwright.card.SimulatedClock;
import cardwright.cli.print.MemoryConsole;
import cardwright.cli.print.Output;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Parser;
import cardwright.cli.world.Platform;
import cardwright.cli.world.Vault;
import cardwright.cli.world.Workbench;
import cardwright.cli.world.World;
import cardwright.text.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A world that is only remembered.
final class MemoryWorld {
    final MemoryConsole console = new MemoryConsole();
    final MemoryFiles files = new MemoryFiles();
    final Map<String, String> environment = new HashMap<>(Map.of("HOME", "/home/me"));

    World world() {
        return new World(
                console,
                files,
                new MemoryJournalFiles(),
                environment::get,
                new SimulatedClock(),
                () -> 1_763_744_700_000L,
                new NoPlatform());
    }

    Invocation call(String... words) {
        return new Invocation(Parser.parse(Commands.PROGRAM, words), world(), new Output(console), Language.EN);
    }

    private static final class NoPlatform implements Platform {
        @Override
        public CardReaders readers() {
            throw new AssertionError("nobody was to ask for readers");
        }

        @Override
        public void serve(CardReader reader, String host, int port, Told told) {
            throw new AssertionError("nobody was to serve a card");
        }

        @Override
        public Vault vault() {
            throw new AssertionError("nothing is to be sealed");
        }

        @Override
        public Optional<Workbench> workbench() {
            return Optional.empty();
        }

        @Override
        public boolean isJvmOrHandsOver() {
            return true;
        }
    }
}
