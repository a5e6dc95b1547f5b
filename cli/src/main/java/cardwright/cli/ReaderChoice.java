package cardwright.cli;

import cardwright.card.CardReader;
import cardwright.card.NoReader;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliMessages;
import cardwright.mifare.CardType;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import java.util.Optional;

/// Chooses the reader a command talks to. The only place that knows both real and virtual readers; the virtual one is
/// used only when asked for by name.
final class ReaderChoice {
    static final Option READER = Option.valued("--reader", "READER", CliMessages.text(CliMessages::optionReader))
            .shortName("-r");

    private ReaderChoice() {}

    static CardReader of(Invocation call) throws NoReader {
        Optional<String> name = call.value(READER);
        if (name.isEmpty()) {
            throw new NoReader(CliMessages.text(CliMessages::readerNone));
        }
        if (name.get().equals("virtual")) {
            return VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K));
        }
        throw new NoReader(CliMessages.text(m -> m.readerUnknown(name.get())));
    }
}
