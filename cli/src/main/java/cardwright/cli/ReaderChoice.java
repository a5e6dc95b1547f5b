package cardwright.cli;

import cardwright.card.CardReader;
import cardwright.card.NoReader;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliMessages;
import cardwright.cli.world.Files.FileFailed;
import java.util.Optional;

/// Chooses the reader a command talks to. The only place that knows both real and virtual readers; the virtual one is
/// used only when asked for by name.
final class ReaderChoice {
    static final Option READER = Option.valued("--reader", "READER", CliMessages.text(CliMessages::optionReader))
            .shortName("-r")
            .suggestions("virtual");

    private static final String VIRTUAL = "virtual";

    private ReaderChoice() {}

    static CardReader of(Invocation call) throws NoReader, FileFailed {
        Optional<String> name = call.value(READER);
        if (name.isEmpty()) {
            throw new NoReader(CliMessages.text(CliMessages::readerNone));
        }
        if (name.get().equals(VIRTUAL)) {
            return VirtualReaders.make("", call.world()).reader();
        }
        if (name.get().startsWith(VIRTUAL + ":")) {
            String card = name.get().substring(VIRTUAL.length() + 1);
            return VirtualReaders.make(card, call.world()).reader();
        }
        throw new NoReader(CliMessages.text(m -> m.readerUnknown(name.get())));
    }
}
