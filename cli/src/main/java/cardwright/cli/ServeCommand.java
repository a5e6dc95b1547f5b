package cardwright.cli;

import cardwright.card.CardException;
import cardwright.cli.card.CardOptions;
import cardwright.cli.card.KeyChoice;
import cardwright.cli.card.KeyOption;
import cardwright.cli.print.Json;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Needs;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliMessages;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.Workbench;
import cardwright.text.InvalidInput;
import java.util.Optional;

/// `cardwright serve`: the workbench, a page in the browser on this machine, or that page as a folder of
/// files.
final class ServeCommand {
    private static final Option PORT = Option.valued("--port", "N", CliTexts.servePort());
    private static final Option OPEN = Option.flag("--open", CliTexts.serveOpen());
    private static final Option EXPORT =
            Option.valued("--export", "DIR", CliTexts.serveExport()).file();
    private static final Option READER = Option.valued("--reader", "READER", CliTexts.serveReader())
            .shortName("-r")
            .suggestions("virtual")
            .repeated();
    private static final int MAX_PORT = 65_535;

    static final Command COMMAND = Command.named("serve", CliTexts.serveSummary())
            .description(CliTexts.serveDescription())
            .options(READER, PORT, OPEN, EXPORT)
            .options(KeyOption.GIVEN, CardOptions.KEYS, CardOptions.KEYSTORE, CardOptions.KEYSTORE_KEY_FILE)
            .options(CardOptions.NO_KEYSTORE)
            .needs(Needs.JVM)
            .endsToo(ExitCode.NO_CARD)
            .example("cardwright serve --open", CliTexts.serveExample())
            .example("cardwright serve --reader virtual --open", CliTexts.serveExampleVirtual())
            .example("cardwright serve --export page", CliTexts.serveExampleExport())
            .does(ServeCommand::run);

    private ServeCommand() {}

    private static ExitCode run(Invocation call) throws CardException, FileFailed {
        int port = call.value(PORT).map(ServeCommand::port).orElse(0);
        Workbench workbench =
                call.world().platform().workbench().orElseThrow(() -> new InvalidInput(CliTexts.serveNotInstalled()));
        Optional<String> folder = call.value(EXPORT);
        if (folder.isPresent()) {
            int files = workbench.export(folder.get());
            call.output()
                    .line(
                            call.json()
                                    ? Json.object(json -> json.put("event", "exported")
                                            .put("folder", folder.get())
                                            .put("files", files))
                                    : CliMessages.in(call.language()).serveExported(files, folder.get()));
            return ExitCode.DONE;
        }
        KeyChoice keys = KeyChoice.of(call);
        workbench.serve(
                new Workbench.Settings(
                        port,
                        call.has(OPEN),
                        call.values(READER),
                        keys::forCard,
                        keys.saved().map(saved -> saved),
                        call.language()),
                new Told(call));
        return ExitCode.DONE;
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= MAX_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Told below, together with numbers out of range.
        }
        throw new InvalidInput(CliTexts.serveNotPort(text));
    }

    /// Says on standard output where the page is.
    ///
    /// @param call the call
    private record Told(Invocation call) implements Workbench.Told {
        @Override
        public void ready(String link) {
            call.output()
                    .line(
                            call.json()
                                    ? Json.object(
                                            json -> json.put("event", "ready").put("link", link))
                                    : CliMessages.in(call.language()).serveReady(link));
            call.output().flush();
        }

        @Override
        public void notOpened() {
            call.output().error("cardwright: " + CliMessages.in(call.language()).serveNotOpened());
        }
    }
}
