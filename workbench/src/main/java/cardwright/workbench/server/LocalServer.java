package cardwright.workbench.server;

import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.Workbench.Settings;
import cardwright.cli.world.World;
import cardwright.cli.write.Seals;
import cardwright.keys.GivenKeys;
import cardwright.mifare.Uid;
import cardwright.text.InvalidInput;
import cardwright.workbench.desk.Desk;
import cardwright.workbench.readers.ReaderBoard;
import cardwright.workbench.words.WorkbenchTexts;
import io.avaje.jex.Jex;
import io.avaje.jex.http.ExchangeHandler;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The server, running. From any thread.
final class LocalServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    /// So many requests at once, and then so many a second: more than a page asks for, less than would be
    /// felt.
    private static final int BURST = 500;

    private static final int PER_SECOND = 250;

    /// So many connections may be open at once; the JDK closes those beyond.
    private static final String CONNECTIONS = "512";

    private static final int BACKLOG = 128;

    private final Jex.Server server;
    private final Sessions sessions;
    private final ReaderBoard board;
    private final CardTasks tasks;
    private final Hub hub;
    private final ConsoleResource console;

    private LocalServer(
            Jex.Server server,
            Sessions sessions,
            ReaderBoard board,
            CardTasks tasks,
            Hub hub,
            ConsoleResource console) {
        this.server = server;
        this.sessions = sessions;
        this.board = board;
        this.tasks = tasks;
        this.hub = hub;
        this.console = console;
    }

    /// Starts a server.
    ///
    /// @throws FileFailed if the file of a virtual card can't be used
    /// @throws InvalidInput if a virtual reader is named wrong, or the port is taken
    static LocalServer start(World world, PageFiles page, Settings settings) throws FileFailed {
        // Nothing is logged: what goes wrong is in the answers.
        Logger.getLogger("").setLevel(Level.OFF);
        // Read once by the JDK's server when it is loaded.
        System.setProperty("jdk.httpserver.maxConnections", CONNECTIONS);
        System.setProperty("sun.net.httpserver.maxReqTime", "30");
        System.setProperty("sun.net.httpserver.nodelay", "true");
        Sessions sessions = new Sessions();
        Hub hub = new Hub();
        Port port = new Port();
        ReaderBoard board = new ReaderBoard(settings.readers(), world, readers -> hub.tell("readers", readers));
        CardTasks tasks = new CardTasks(board);
        Optional<SharedKeyStore> store = settings.store().map(SharedKeyStore::new);
        Function<Uid, GivenKeys> keys =
                store.map(shared -> shared.sharing(settings.keys())).orElse(settings.keys());
        Desk desk = new Desk(world, keys, Seals.of(store), new DeskDialects(world));
        Jex jex = Jex.create();
        jex.config(config -> config.host(HOST)
                .port(settings.port())
                .socketBacklog(BACKLOG)
                .health(false)
                .compression(compression -> compression.disableCompression()));
        Gate gate = new Gate(sessions, new Rate(world.clock(), BURST, PER_SECOND), port::number);
        jex.filter(gate);
        jex.error(
                Exception.class,
                (ctx, e) -> Replies.refuse(ctx, gate.checked(ctx).orElseGet(() -> Refusals.of(e))));
        refuseOtherMethods(jex);
        new PageResource(page, sessions, port::number).addTo(jex);
        new SessionResource(sessions, settings.language()).addTo(jex);
        new ReadersResource(board).addTo(jex);
        new EventsResource(hub, board).addTo(jex);
        new CardResource(desk, tasks, hub).addTo(jex);
        ConsoleResource console = new ConsoleResource(world, tasks, hub);
        console.addTo(jex);
        new DoctorResource(world, tasks, hub).addTo(jex);
        Jex.Server server = started(jex, settings.port());
        port.set(server.port());
        board.start();
        return new LocalServer(server, sessions, board, tasks, hub, console);
    }

    /// The library drops connections with methods it has no route for; so they have one, which refuses them.
    private static void refuseOtherMethods(Jex jex) {
        for (String path : List.of("/", "/<path>")) {
            ExchangeHandler refusing = ctx -> Replies.refuse(ctx, Refusals.method());
            jex.routing()
                    .put(path, refusing)
                    .patch(path, refusing)
                    .delete(path, refusing)
                    .options(path, refusing)
                    .head(path, refusing)
                    .trace(path, refusing);
        }
    }

    private static Jex.Server started(Jex jex, int port) {
        try {
            return jex.start();
        } catch (UncheckedIOException e) {
            throw new InvalidInput(WorkbenchTexts.httpPortTaken(port));
        }
    }

    /// Where the page is, with the token that lets one in, once.
    String link() {
        return "http://" + HOST + ":" + server.port() + "/?token=" + sessions.token();
    }

    /// Lets what is being written come to its end, or to its journal, and ends.
    @Override
    public void close() {
        console.stopAll();
        hub.close();
        tasks.close();
        server.shutdown();
        board.close();
    }

    /// The port, which is known only when the server runs.
    private static final class Port {
        private volatile int number;

        void set(int found) {
            number = found;
        }

        int number() {
            return number;
        }
    }
}
