package cardwright.cli;

import cardwright.card.CardReader;
import cardwright.cli.card.VirtualReaders;
import cardwright.cli.print.Json;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Needs;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliMessages;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.Platform;
import cardwright.text.InvalidInput;
import cardwright.virtual.WireReport;

/// `cardwright virtual`: puts a virtual reader and its card behind this machine's real PC/SC service,
/// through vpcd.
final class VirtualCommand {
    private static final Option CARD = Option.valued("--card", "CARD", CliTexts.virtualCard());
    private static final Option VPCD = Option.valued("--vpcd", "HOST:PORT", CliTexts.virtualVpcd());
    private static final Option REPORT = Option.flag("--report", CliTexts.virtualReport());
    private static final String DEFAULT_ADDRESS = "127.0.0.1:35963";

    static final Command COMMAND = Command.named("virtual", CliTexts.virtualSummary())
            .description(CliTexts.virtualDescription())
            .options(CARD, VPCD, REPORT)
            .needs(Needs.JVM)
            .example("cardwright virtual --card 1k --vpcd 127.0.0.1:35963", CliTexts.virtualExample())
            .does(VirtualCommand::run);

    private VirtualCommand() {}

    private static ExitCode run(Invocation call) throws FileFailed {
        String address = call.value(VPCD).orElse(DEFAULT_ADDRESS);
        int colon = address.lastIndexOf(':');
        int port = colon <= 0 ? -1 : port(address.substring(colon + 1));
        if (port < 0) {
            throw new InvalidInput(CliTexts.virtualAddress(address));
        }
        VirtualReaders.Made made =
                VirtualReaders.makeBehindService(call.value(CARD).orElse(""), call.world());
        try (CardReader reader = made.reader()) {
            String host = address.substring(0, colon);
            call.world()
                    .platform()
                    .serve(reader, host, port, new Served(call, made.virtual().name(), address));
        }
        if (call.has(REPORT)) {
            report(call, made.virtual().report());
        }
        return ExitCode.DONE;
    }

    private static void report(Invocation call, WireReport report) {
        if (!call.json()) {
            call.output().line(call.say(report.text()));
            return;
        }
        call.output()
                .line(Json.object(json -> json.put("event", "report")
                        .put("commands", report.commands())
                        .put("forgotten", report.forgotten())
                        .strings(
                                "events",
                                report.events().stream()
                                        .map(event -> call.say(event.text()))
                                        .toList())
                        .strings(
                                "leftovers",
                                report.leftovers().stream()
                                        .map(left -> call.say(left.text()))
                                        .toList())));
    }

    /// Tells a person on standard error, or a program as JSON on standard output, what happens while the
    /// card is served.
    private static final class Served implements Platform.Told {
        private final Invocation call;
        private final CliMessages m;
        private final String reader;
        private final String address;

        Served(Invocation call, String reader, String address) {
            this.call = call;
            this.m = CliMessages.in(call.language());
            this.reader = reader;
            this.address = address;
        }

        @Override
        public void connected() {
            tell("connected", m.virtualConnected(reader, address));
        }

        @Override
        public void disconnected() {
            tell("disconnected", m.virtualDisconnected(address));
        }

        @Override
        public void cardGone() {
            tell("card-gone", m.virtualCardGone());
        }

        private void tell(String event, String message) {
            if (call.json()) {
                call.output()
                        .line(Json.object(json -> json.put("event", event)
                                .put("reader", reader)
                                .put("address", address)
                                .put("message", message)));
                call.output().flush();
            } else {
                call.output().error(message);
            }
        }
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            return port > 0 && port <= 0xFFFF ? port : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
