package cardwright.workbench.server;

import cardwright.card.CardException;
import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.Workbench;
import cardwright.cli.world.World;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/// The workbench on a JVM: serves the page on the loopback address, or writes it into a folder.
public final class LocalWorkbench implements Workbench {
    private final World world;
    private final PageFiles page;

    /// A workbench in this world with this page.
    public LocalWorkbench(World world, PageFiles page) {
        this.world = world;
        this.page = page;
    }

    @Override
    public void serve(Settings settings, Told told) throws CardException, FileFailed {
        CountDownLatch ended = new CountDownLatch(1);
        LocalServer server = LocalServer.start(world, page, settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            ended.countDown();
        }));
        told.ready(server.link());
        if (settings.opens() && !Browser.open(server.link())) {
            told.notOpened();
        }
        try {
            ended.await();
        } catch (InterruptedException e) {
            server.close();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int export(String folder) throws FileFailed {
        world.files().makeFolder(folder);
        for (Map.Entry<String, byte[]> file : page.all().entrySet()) {
            String path = folder + "/" + file.getKey();
            world.files().makeFolder(path.substring(0, path.lastIndexOf('/')));
            world.files().replace(path, file.getValue());
        }
        return page.all().size();
    }
}
