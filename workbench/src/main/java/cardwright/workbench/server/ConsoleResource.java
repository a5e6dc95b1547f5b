package cardwright.workbench.server;

import cardwright.cli.world.World;
import cardwright.text.InvalidInput;
import cardwright.workbench.api.ConsoleRequest;
import cardwright.workbench.api.Done;
import cardwright.workbench.api.ReaderRequest;
import cardwright.workbench.api.TextFile;
import cardwright.workbench.console.ConsoleFeed;
import cardwright.workbench.console.ConsoleRun;
import cardwright.workbench.words.WorkbenchTexts;
import io.avaje.jex.Jex;
import io.avaje.jex.http.Context;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// `POST /api/console` begins a run and returns; events `console` tell how it goes. `/api/console/stop` ends
/// it, and `/api/console/trace` gives what was said in the last one.
final class ConsoleResource {
    private static final int TICK_MILLISECONDS = 100;

    private final World world;
    private final CardTasks tasks;
    private final Hub hub;
    private final Map<String, ConsoleRun> runs = new ConcurrentHashMap<>();

    ConsoleResource(World world, CardTasks tasks, Hub hub) {
        this.world = world;
        this.tasks = tasks;
        this.hub = hub;
    }

    void addTo(Jex jex) {
        jex.post("/api/console", this::start);
        jex.post("/api/console/stop", this::stop);
        jex.post("/api/console/trace", this::trace);
    }

    private void start(Context ctx) {
        ConsoleRequest request = Replies.body(ctx, ConsoleRequest.class);
        ConsoleFeed feed = new ConsoleFeed(request.reader(), world.clock(), news -> hub.tell("console", news));
        ConsoleRun run = ConsoleRun.of(request, feed);
        tasks.begin(request.reader(), "console", reader -> {
            runs.put(request.reader(), run);
            Thread ticking = Thread.startVirtualThread(() -> tick(feed));
            run.on(reader, world.clock());
            ticking.interrupt();
            return run;
        });
        Replies.send(ctx, new Done(true));
    }

    private static void tick(ConsoleFeed feed) {
        try {
            while (true) {
                Thread.sleep(TICK_MILLISECONDS);
                feed.tick();
            }
        } catch (InterruptedException e) {
            // The run is over.
        }
    }

    private void stop(Context ctx) {
        run(Replies.body(ctx, ReaderRequest.class)).stop();
        Replies.send(ctx, new Done(true));
    }

    private void trace(Context ctx) {
        ReaderRequest request = Replies.body(ctx, ReaderRequest.class);
        Replies.send(ctx, new TextFile("console.trace", run(request).trace()));
    }

    private ConsoleRun run(ReaderRequest request) {
        ConsoleRun run = runs.get(request.reader());
        if (run == null) {
            throw new InvalidInput(WorkbenchTexts.consoleNoRun());
        }
        return run;
    }

    /// Ends all runs before their next commands.
    void stopAll() {
        runs.values().forEach(ConsoleRun::stop);
    }
}
