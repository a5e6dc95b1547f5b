package cardwright.workbench.page;

import cardwright.card.CardReader;
import cardwright.card.CardReaders;
import cardwright.card.SimulatedClock;
import cardwright.cli.world.Console;
import cardwright.cli.world.Platform;
import cardwright.cli.world.Vault;
import cardwright.cli.world.Workbench;
import cardwright.cli.world.World;
import java.util.Optional;

/// The world inside a page: files that last as long as it does, a clock on which nobody waits, and
/// nothing else.
final class PageWorld {
    private PageWorld() {}

    static World make() {
        return with(new PageConsole(""));
    }

    /// A new one, with this console.
    static World with(Console console) {
        MemoryStore store = new MemoryStore();
        return new World(
                console,
                store,
                store,
                name -> name.equals("HOME") ? "/page" : null,
                new SimulatedClock(),
                System::currentTimeMillis,
                new Nothing());
    }

    private static UnsupportedOperationException none(String what) {
        return new UnsupportedOperationException("a page has no " + what);
    }

    private static final class Nothing implements Platform {
        @Override
        public CardReaders readers() {
            throw none("readers");
        }

        @Override
        public void serve(CardReader reader, String host, int port, Told told) {
            throw none("PC/SC service");
        }

        @Override
        public Vault vault() {
            throw none("encrypted files");
        }

        @Override
        public Optional<Workbench> workbench() {
            return Optional.empty();
        }

        @Override
        public boolean isJvmOrHandsOver() {
            return false;
        }
    }
}
