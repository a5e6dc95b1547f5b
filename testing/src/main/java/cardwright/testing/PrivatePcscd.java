package cardwright.testing;

import cardwright.testing.words.TestingTexts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// A real pcscd of our own with the driver vpcd, apart from the machine's, for as long as a test needs it.
///
/// A client finds it by the variable `PCSCLITE_CSOCK_NAME`, which libpcsclite reads; [#environment] has it. A
/// card comes to it through [#driver]; [Desk] does both. It ends with [#close], and by itself when this JVM
/// ends, however that happens: the shell it runs under waits for the end of its standard input.
///
/// Not for several threads at once.
public final class PrivatePcscd implements AutoCloseable {
    /// The driver's package puts it here; its own configuration file says where, if elsewhere.
    private static final Path DRIVER = Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");

    private static final Path DRIVER_CONFIGURATION = Path.of("/etc/reader.conf.d/vpcd");
    private static final Duration START_LIMIT = Duration.ofSeconds(10);
    private static final int MOST_READERS = 8;
    private static final String SCRIPT = """
            PATH=$PATH:/usr/sbin:/sbin
            pcscd -f $2 -c "$1/conf" < /dev/null &
            child=$!
            cat > /dev/null
            kill $child
            wait $child
            """;

    private final Path folder;
    private final Isolation isolation;
    private final List<String> names;
    private final List<Integer> ports;
    private Process process;

    private PrivatePcscd(Path folder, Isolation isolation, List<String> names, List<Integer> ports, Process process) {
        this.folder = folder;
        this.isolation = isolation;
        this.names = names;
        this.ports = ports;
        this.process = process;
    }

    /// Where the driver is, if its package is installed.
    private static Optional<Path> driverFile() throws IOException {
        if (Files.exists(DRIVER_CONFIGURATION)) {
            for (String line : Files.readAllLines(DRIVER_CONFIGURATION)) {
                if (line.startsWith("LIBPATH")) {
                    return Optional.of(
                            Path.of(line.substring("LIBPATH".length()).strip()));
                }
            }
        }
        return Optional.of(DRIVER).filter(Files::exists);
    }

    /// What this machine lacks for one; nothing if one can be started.
    public static Set<PcscdMissing.Piece> missing() throws IOException, InterruptedException {
        Set<PcscdMissing.Piece> missing = EnumSet.noneOf(PcscdMissing.Piece.class);
        if (Program.find("pcscd").isEmpty()) {
            missing.add(PcscdMissing.Piece.PCSCD);
        }
        if (driverFile().isEmpty()) {
            missing.add(PcscdMissing.Piece.DRIVER);
        }
        if (Isolation.best().isEmpty()) {
            missing.add(PcscdMissing.Piece.PLACE);
        }
        return missing;
    }

    /// Starts one with readers of these names; pcscd puts ` 00 00` behind each. No card is on any of them.
    ///
    /// @param folder where to put its socket, configuration and log; of a short name, since that of a socket
    ///     has at most 107 bytes. What another one left there is written over
    /// @param names one to eight
    /// @throws PcscdMissing if it, its driver or a place for it is not there; says what to install
    /// @throws PcscdFailed if it does not start
    public static PrivatePcscd start(Path folder, List<String> names)
            throws PcscdMissing, IOException, InterruptedException {
        if (names.isEmpty() || names.size() > MOST_READERS) {
            throw new IllegalArgumentException("1 to " + MOST_READERS + " readers, and not " + names);
        }
        Set<PcscdMissing.Piece> missing = missing();
        if (!missing.isEmpty()) {
            throw new PcscdMissing(missing);
        }
        Isolation isolation = Isolation.best().orElseThrow();
        Files.createDirectories(folder.resolve("run"));
        Files.createDirectories(folder.resolve("conf"));
        Path driver = driverFile().orElseThrow();
        List<Integer> ports = new ArrayList<>();
        StringBuilder configuration = new StringBuilder();
        for (String name : names) {
            int port = twoFreePorts(ports);
            // The driver keeps its sockets in variables that all its readers share, so each reader gets a copy of it.
            Path copy = folder.resolve("driver" + ports.size() + ".so");
            Files.copy(driver, copy, StandardCopyOption.REPLACE_EXISTING);
            ports.add(port);
            configuration.append("FRIENDLYNAME \"" + name + "\"\nDEVICENAME /dev/null:" + port + "\nLIBPATH " + copy
                    + "\nCHANNELID " + port + "\n\n");
        }
        Files.writeString(folder.resolve("conf/vpcd"), configuration);
        PrivatePcscd pcscd =
                new PrivatePcscd(folder, isolation, List.copyOf(names), List.copyOf(ports), launch(folder, isolation));
        pcscd.awaitSocket();
        return pcscd;
    }

    private static Process launch(Path folder, Isolation isolation) throws IOException, InterruptedException {
        return new ProcessBuilder(isolation.shell(isolation.prepare() + SCRIPT, folder.toString(), polkit()))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    /// Newer versions ask polkit who may come in, which is not there where we are.
    private static String polkit() throws IOException, InterruptedException {
        Optional<Program> pcscd = Program.find("pcscd");
        boolean asks = pcscd.isPresent()
                && pcscd.get().run(Duration.ofSeconds(5), "", "--help").output().contains("--disable-polkit");
        return asks ? "--disable-polkit" : "";
    }

    /// The driver has two slots and listens on two ports in a row.
    private static int twoFreePorts(List<Integer> taken) throws IOException {
        for (int attempt = 0; attempt < 50; attempt++) {
            try (ServerSocket first = new ServerSocket(0);
                    ServerSocket _ = new ServerSocket(first.getLocalPort() + 1)) {
                int port = first.getLocalPort();
                if (!taken.contains(port) && !taken.contains(port + 1) && !taken.contains(port - 1)) {
                    return port;
                }
            } catch (IOException | IllegalArgumentException e) {
                // The next port is taken, or there is none: another pair is tried.
            }
        }
        throw new PcscdFailed(TestingTexts.pcscdPorts());
    }

    private void awaitSocket() throws IOException, InterruptedException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                String said = log();
                throw new PcscdFailed(TestingTexts.pcscdFailed(said));
            }
            Thread.sleep(20);
        }
    }

    /// The socket is there a moment before anybody listens.
    private boolean answers() {
        try (SocketChannel _ = SocketChannel.open(UnixDomainSocketAddress.of(socket()))) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// Its socket: what stands in `PCSCLITE_CSOCK_NAME`.
    public Path socket() {
        return isolation.socket(folder.resolve("run"));
    }

    /// What it printed.
    public String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    /// The names of its readers as they were given.
    public List<String> names() {
        return names;
    }

    /// Where a card for the reader of this number connects to, counted from 0 in the order of the names; see
    /// [cardwright.virtual.vpcd.Vpcd].
    public InetSocketAddress driver(int reader) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.get(reader));
    }

    /// What a client needs in its environment to find it.
    public Map<String, String> environment() {
        return Map.of("PCSCLITE_CSOCK_NAME", socket().toString());
    }

    /// The full name of the reader of this number, counted from 0 in the order of the names. The driver's second
    /// slot, which is never used, ends in 01.
    public String readerName(int reader) {
        return names.get(reader) + " 00 00";
    }

    /// Whether it runs.
    public boolean isRunning() {
        return process.isAlive();
    }

    /// Ends it at once, as a crash would, until [#restart]. Cards that are served come back with it.
    public void kill() throws IOException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        close();
    }

    /// Ends it and starts it again with the same readers on the same ports.
    ///
    /// @throws PcscdFailed if it does not start
    public void restart() throws IOException, InterruptedException {
        close();
        process = launch(folder, isolation);
        awaitSocket();
    }

    /// Ends it, and waits for that five seconds at most.
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(folder.resolve("run/pcscd.comm"));
    }
}
