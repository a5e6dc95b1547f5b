package cardwright.cli.card;

import cardwright.card.KeyRing;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliTexts;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.text.InvalidInput;

/// `--key A:HEX`: the keys a command tries, in the order they were given; without any, key A as delivered.
public final class KeyOption {
    public static final Option OPTION =
            Option.valued("--key", "A:HEX", CliTexts.optionKey()).repeated();

    /// The same for commands that have more keys than these, see [KeyChoice].
    public static final Option GIVEN =
            Option.valued("--key", "A:HEX", CliTexts.optionKeyGiven()).repeated();

    private KeyOption() {}

    public static KeyRing of(Invocation call) {
        return call.has(OPTION)
                ? new KeyRing(call.values(OPTION).stream().map(KeyOption::parse).toList())
                : KeyRing.AS_DELIVERED;
    }

    private static KeyRing.Entry parse(String text) {
        if (text.length() < 2 || text.charAt(1) != ':') {
            throw wrong();
        }
        KeyType type = switch (text.charAt(0)) {
            case 'A', 'a' -> KeyType.A;
            case 'B', 'b' -> KeyType.B;
            default -> throw wrong();
        };
        try {
            return new KeyRing.Entry(type, Key.parse(text.substring(2)));
        } catch (InvalidInput e) {
            throw new InvalidInput(CliTexts.placed(OPTION.name(), e.text()));
        }
    }

    private static InvalidInput wrong() {
        return new InvalidInput(CliTexts.keyForm());
    }
}
