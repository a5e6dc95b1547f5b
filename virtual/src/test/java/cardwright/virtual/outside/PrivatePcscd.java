package cardwright.virtual.outside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A real pcscd of our own with the driver vpcd, apart from the machine's, for as long as a test needs it.
///
/// A client finds it by the variable `PCSCLITE_CSOCK_NAME`, which libpcsclite reads; [#environment] has it. A
/// card comes to it through [#driver]. It ends with [#close], and by itself when this JVM ends, however that
/// happens: the shell it runs under waits for the end of its standard input.
final class PrivatePcscd implements AutoCloseable {
    /// The driver's package puts it here; its own configuration file says where, if elsewhere.
    private static final Path DRIVER = Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");

    private static final Path DRIVER_CONFIGURATION = Path.of("/etc/reader.conf.d/vpcd");
    private static final Duration START_LIMIT = Duration.ofSeconds(10);
    private static final String READER = "Cardwright Test";
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
    private final int port;
    private Process process;

    private PrivatePcscd(Path folder, Isolation isolation, int port, Process process) {
        this.folder = folder;
        this.isolation = isolation;
        this.port = port;
        this.process = process;
    }

    /// Where the driver is, if its package is installed.
    static Optional<Path> driverFile() throws IOException {
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

    /// Starts one in this folder, which should be empty and have a short name: the name of a socket has at
    /// most 107 characters.
    static PrivatePcscd start(Path folder, Isolation isolation) throws IOException, InterruptedException {
        int port = twoFreePorts();
        Files.createDirectories(folder.resolve("run"));
        Files.createDirectories(folder.resolve("conf"));
        Path driver = driverFile().orElseThrow(() -> new IOException("the driver vpcd is not installed"));
        Files.writeString(
                folder.resolve("conf/vpcd"),
                "FRIENDLYNAME \"" + READER + "\"\nDEVICENAME /dev/null:" + port + "\nLIBPATH " + driver + "\nCHANNELID "
                        + port + "\n");
        PrivatePcscd pcscd = new PrivatePcscd(folder, isolation, port, launch(folder, isolation));
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
    private static int twoFreePorts() throws IOException {
        for (int attempt = 0; attempt < 50; attempt++) {
            try (ServerSocket first = new ServerSocket(0);
                    ServerSocket _ = new ServerSocket(first.getLocalPort() + 1)) {
                return first.getLocalPort();
            } catch (IOException | IllegalArgumentException e) {
                // The next port is taken, or there is none: another pair is tried.
            }
        }
        throw new IOException("no two free ports in a row in 50 attempts");
    }

    private void awaitSocket() throws IOException, InterruptedException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!Files.exists(socket())) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IOException("pcscd did not start: " + log());
            }
            Thread.sleep(20);
        }
    }

    private Path socket() {
        return isolation.socket(folder.resolve("run"));
    }

    /// What it printed.
    String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    /// Where a virtual card connects to.
    InetSocketAddress driver() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /// What a client needs in its environment to find it.
    Map<String, String> environment() {
        return Map.of("PCSCLITE_CSOCK_NAME", socket().toString());
    }

    /// The name of the reader with the card; the driver's second slot ends in 01.
    String readerName() {
        return READER + " 00 00";
    }

    /// Ends it and starts it again with the same reader on the same port.
    void restart() throws IOException, InterruptedException {
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
