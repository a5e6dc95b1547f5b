package cardwright.cli;

import cardwright.card.CardReader;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Needs;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliMessages;
import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.Platform;
import cardwright.text.InvalidInput;

/// `cardwright virtual`: puts a virtual reader and its card behind this machine's real PC/SC service, through vpcd.
final class VirtualCommand {
    private static final Option CARD = Option.valued("--card", "CARD", CliMessages.text(CliMessages::virtualCard));
    private static final Option VPCD = Option.valued("--vpcd", "HOST:PORT", CliMessages.text(CliMessages::virtualVpcd));
    private static final Option REPORT = Option.flag("--report", CliMessages.text(CliMessages::virtualReport));
    private static final String DEFAULT_ADDRESS = "127.0.0.1:35963";

    static final Command COMMAND = Command.named("virtual", CliMessages.text(CliMessages::virtualSummary))
            .description(CliMessages.text(CliMessages::virtualDescription))
            .options(CARD, VPCD, REPORT)
            .needs(Needs.JVM)
            .example(
                    "cardwright virtual --card 1k --vpcd 127.0.0.1:35963",
                    CliMessages.text(CliMessages::virtualExample))
            .does(VirtualCommand::run);

    private VirtualCommand() {}

    private static ExitCode run(Invocation call) throws FileFailed {
        String address = call.value(VPCD).orElse(DEFAULT_ADDRESS);
        int colon = address.lastIndexOf(':');
        int port = colon <= 0 ? -1 : port(address.substring(colon + 1));
        if (port < 0) {
            throw new InvalidInput(CliMessages.text(m -> m.virtualAddress(address)));
        }
        VirtualReaders.Made made =
                VirtualReaders.make(call.value(CARD).orElse(""), call.world().files());
        CliMessages m = CliMessages.in(call.language());
        try (CardReader reader = made.reader()) {
            call.world().platform().serve(reader, address.substring(0, colon), port, new Platform.Told() {
                @Override
                public void connected() {
                    call.output().error(m.virtualConnected(made.virtual().name(), address));
                }

                @Override
                public void disconnected() {
                    call.output().error(m.virtualDisconnected(address));
                }

                @Override
                public void cardGone() {
                    call.output().error(m.virtualCardGone());
                }
            });
        }
        if (call.has(REPORT)) {
            call.output().line(call.say(made.virtual().report().text()));
        }
        return ExitCode.DONE;
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
