package cardwright.cli.card;

import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.Disposition;
import cardwright.card.Protocol;
import cardwright.card.SessionOptions;
import cardwright.card.ShareMode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliTexts;
import cardwright.text.Ascii;
import java.util.Optional;

/// How a command connects to a card and leaves it: `--share`, `--protocol`, `--at-end`.
///
/// A direct connection is not among them: it is to the reader, and carries no commands to a card.
///
/// @param share how the card is shared
/// @param protocol what it must speak
/// @param atEnd what is done to it at the end
public record ConnectionOptions(ShareMode share, Protocol protocol, Disposition atEnd) {
    public static final Option SHARE =
            Option.valued("--share", "shared|exclusive", CliTexts.optionShare()).choices("shared", "exclusive");
    public static final Option PROTOCOL = Option.valued("--protocol", "any|t0|t1|raw", CliTexts.optionProtocol())
            .choices("any", "t0", "t1", "raw");
    public static final Option AT_END = Option.valued("--at-end", "leave|reset|unpower|eject", CliTexts.optionAtEnd())
            .choices("leave", "reset", "unpower", "eject");

    /// What the command line says; what it does not say is shared, any, unpower.
    public static ConnectionOptions of(Invocation call) {
        return new ConnectionOptions(
                choice(call, SHARE, ShareMode.values(), ShareMode.SHARED),
                choice(call, PROTOCOL, Protocol.values(), Protocol.ANY),
                choice(call, AT_END, Disposition.values(), Disposition.UNPOWER));
    }

    private static <E extends Enum<E>> E choice(Invocation call, Option option, E[] values, E otherwise) {
        Optional<String> word = call.value(option);
        if (word.isEmpty()) {
            return otherwise;
        }
        for (E value : values) {
            if (Ascii.word(value).equals(word.get())) {
                return value;
            }
        }
        throw new IllegalStateException(option.name());
    }

    /// A session that connects and ends so.
    public SessionOptions session() {
        return SessionOptions.DEFAULT
                .withShareMode(share)
                .withProtocol(protocol)
                .withAtEnd(atEnd);
    }

    /// Connects to the card on a reader.
    public CardConnection connect(CardReader reader) throws CardException {
        return reader.connect(share, protocol);
    }
}
