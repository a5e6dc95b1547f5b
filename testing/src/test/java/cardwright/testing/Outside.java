package cardwright.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.card.CardReader;
import cardwright.testing.Program.Run;
import cardwright.testing.junit.OrSkip;
import cardwright.virtual.vpcd.Vpcd;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// A pcscd of our own, and programs of other people that talk to it.
///
/// @param pcscd the pcscd, with no card on its readers
/// @param opensc opensc-tool
/// @param scriptor scriptor, of pcsc-tools
/// @param python a python3 that has pyscard
record Outside(PrivatePcscd pcscd, Program opensc, Program scriptor, Program python) implements AutoCloseable {
    private static final List<String> READERS = List.of("Cardwright Test");
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final String PYSCARD = """
            import sys
            from smartcard.System import readers
            connection = [r for r in readers() if r.name == sys.argv[1]][0].createConnection()
            connection.connect()
            for line in sys.argv[2:]:
                data, sw1, sw2 = connection.transmit(list(bytes.fromhex(line)))
                print(bytes(data + [sw1, sw2]).hex(' ').upper())
            """;

    /// Something done while a card is there.
    interface Client {
        Run run() throws IOException, InterruptedException;
    }

    /// Starts the pcscd in this folder, if everything is there; else the tests are skipped, or fail with `CI=true`.
    static Outside start(Path folder) throws Exception {
        Program opensc = require("opensc-tool", Program.find("opensc-tool"));
        Program scriptor = require("scriptor (package pcsc-tools)", Program.find("scriptor"));
        Program python = require("python3 with pyscard", pythonWithPyscard());
        PrivatePcscd pcscd = OrSkip.orSkip(() -> PrivatePcscd.start(folder, READERS));
        Map<String, String> environment = pcscd.environment();
        return new Outside(pcscd, opensc.with(environment), scriptor.with(environment), python.with(environment));
    }

    private static Program require(String name, Optional<Program> found) {
        return OrSkip.present(found, "The tests with outside programs need " + name + ".");
    }

    /// The first python3 on the path may be one that a person installed, without the system's packages.
    private static Optional<Program> pythonWithPyscard() throws IOException, InterruptedException {
        List<Program> candidates = new ArrayList<>();
        Program.find("python3").ifPresent(candidates::add);
        candidates.add(new Program(Path.of("/usr/bin/python3"), Map.of()));
        for (Program candidate : candidates) {
            if (candidate.file().toFile().canExecute()
                    && candidate.run(LIMIT, "", "-c", "import smartcard").exitCode() == 0) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /// Puts the card on this reader there, waits until pcscd sees it, runs the client, and takes the card
    /// away.
    Run through(CardReader reader, Client client) throws IOException, InterruptedException {
        awaitCard(false);
        try (Vpcd _ = Vpcd.start(reader, pcscd.driver(0))) {
            awaitCard(true);
            return client.run();
        }
    }

    /// Waits until pcscd sees the card, or sees that it is gone. Listing readers sends nothing to the card.
    void awaitCard(boolean there) throws IOException, InterruptedException {
        Pattern line = Pattern.compile((there ? "Yes" : "No") + " +" + pcscd.readerName(0));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        String list = "";
        while (!line.matcher(list).find()) {
            assertThat(System.nanoTime())
                    .as("time to see \"%s\" in: %s%s", line, list, pcscd.log())
                    .isLessThan(end);
            Thread.sleep(list.isEmpty() ? 0 : 50);
            list = opensc.run(LIMIT, "", "--list-readers").output();
        }
    }

    /// Sends these commands with opensc-tool, with these options before them.
    Run openscTool(List<String> options, List<String> commands) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-r", pcscd.readerName(0)));
        arguments.addAll(options);
        for (String command : commands) {
            arguments.addAll(List.of("-s", command.replace(' ', ':')));
        }
        return opensc.run(LIMIT, "", arguments.toArray(new String[0]));
    }

    /// Sends these commands with scriptor.
    Run scriptor(List<String> commands) throws IOException, InterruptedException {
        return scriptor.run(LIMIT, String.join("\n", commands) + "\n", "-r", pcscd.readerName(0));
    }

    /// Sends these commands with pyscard, which prints an answer a line.
    Run pyscard(List<String> commands) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-c", PYSCARD, pcscd.readerName(0)));
        arguments.addAll(commands);
        return python.run(LIMIT, "", arguments.toArray(new String[0]));
    }

    @Override
    public void close() throws IOException {
        pcscd.close();
    }
}
