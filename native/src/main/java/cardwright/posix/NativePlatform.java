package cardwright.posix;

import cardwright.card.CardReader;
import cardwright.card.CardReaders;
import cardwright.card.NoService;
import cardwright.cli.world.Platform;
import cardwright.cli.world.Vault;
import cardwright.cli.world.Workbench;
import cardwright.pcsc.NativeReaders;
import java.util.Optional;

/// The native program: what needs a JVM is handed over to one.
final class NativePlatform implements Platform {
    @Override
    public boolean isJvmOrHandsOver() {
        Libc.handOver();
        return false;
    }

    @Override
    public Vault vault() {
        throw new IllegalStateException("encrypted files need a JVM");
    }

    @Override
    public Optional<Workbench> workbench() {
        throw new IllegalStateException("the workbench needs a JVM");
    }

    @Override
    public CardReaders readers() throws NoService {
        return NativeReaders.system(new NativeClock());
    }

    @Override
    public void serve(CardReader reader, String host, int port, Told told) {
        throw new IllegalStateException("serving a card needs a JVM");
    }
}
