package cardwright.cli.jvm;

import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.CardReaders;
import cardwright.card.NoService;
import cardwright.cli.world.Platform;
import cardwright.cli.world.Vault;
import cardwright.cli.world.Workbench;
import cardwright.pcsc.PcscReaders;
import cardwright.virtual.vpcd.Vpcd;
import cardwright.virtual.vpcd.VpcdEvents;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;

/// The JVM: it can do everything.
final class JvmPlatform implements Platform {
    private final Optional<Workbench> workbench;

    JvmPlatform(Optional<Workbench> workbench) {
        this.workbench = workbench;
    }

    @Override
    public boolean isJvmOrHandsOver() {
        return true;
    }

    @Override
    public Vault vault() {
        return new JvmVault();
    }

    @Override
    public Optional<Workbench> workbench() {
        return workbench;
    }

    @Override
    public CardReaders readers() throws NoService {
        return PcscReaders.system();
    }

    @Override
    public void serve(CardReader reader, String host, int port, Told told) {
        Vpcd vpcd = Vpcd.of(reader, new InetSocketAddress(host, port), new VpcdEvents() {
            @Override
            public void connected() {
                told.connected();
            }

            @Override
            public void disconnected(IOException reason) {
                told.disconnected();
            }

            @Override
            public void cardGone(CardException reason) {
                told.cardGone();
            }
        });
        // SIGINT and SIGTERM end the serving; the command then ends as it would have, and the JVM waits
        // for that.
        Thread serving = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            vpcd.close();
            try {
                serving.join(GRACE_MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        vpcd.run();
    }

    private static final int GRACE_MILLISECONDS = 2000;
}
