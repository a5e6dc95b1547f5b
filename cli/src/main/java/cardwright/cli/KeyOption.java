package cardwright.cli;

import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliMessages;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.text.InvalidInput;
import java.util.List;

/// The keys a command tries, in the order they were given; without any, key A as delivered.
///
/// @param type the key's type
/// @param key the key
record KeyOption(KeyType type, Key key) {
    static final Option OPTION = Option.valued("--key", "A:HEX", CliMessages.text(CliMessages::optionKey))
            .repeated();

    private static final List<KeyOption> AS_DELIVERED = List.of(new KeyOption(KeyType.A, Key.TRANSPORT));

    static List<KeyOption> of(Invocation call) {
        return call.has(OPTION)
                ? call.values(OPTION).stream().map(KeyOption::parse).toList()
                : AS_DELIVERED;
    }

    private static KeyOption parse(String text) {
        if (text.length() < 2 || text.charAt(1) != ':') {
            throw new InvalidInput(CliMessages.text(CliMessages::keyForm));
        }
        KeyType type = switch (text.charAt(0)) {
            case 'A', 'a' -> KeyType.A;
            case 'B', 'b' -> KeyType.B;
            default -> throw new InvalidInput(CliMessages.text(CliMessages::keyForm));
        };
        return new KeyOption(type, Key.parse(text.substring(2)));
    }
}
