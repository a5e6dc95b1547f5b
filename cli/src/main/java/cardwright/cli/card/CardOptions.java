package cardwright.cli.card;

import cardwright.cli.spec.Command;
import cardwright.cli.spec.Needs;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliTexts;

/// The options of every command that works with a whole card: which reader and how, what card, and with
/// which keys.
public final class CardOptions {
    /// `--type`: what the card is, where it does not tell or tells wrong.
    public static final Option TYPE =
            Option.valued("--type", "mini|1k|2k|4k", CliTexts.optionCardType()).choices("mini", "1k", "2k", "4k");

    /// `-k`, `--keys`: a file with keys.
    public static final Option KEYS = Option.valued("--keys", "FILE", CliTexts.optionKeyFile())
            .shortName("-k")
            .repeated()
            .file();

    /// `--keystore`: another key store than the user's own.
    public static final Option KEYSTORE =
            Option.valued("--keystore", "FILE", CliTexts.optionKeystore()).file();

    /// `--keystore-key-file`: the file whose first line is the key store's password.
    public static final Option KEYSTORE_KEY_FILE = Option.valued(
                    "--keystore-key-file", "FILE", CliTexts.optionKeystoreKeyFile())
            .file();

    /// `--no-keystore`: leave the key store shut.
    public static final Option NO_KEYSTORE = Option.flag("--no-keystore", CliTexts.optionNoKeystore());

    /// `--show-keys`: print keys in the clear.
    public static final Option SHOW_KEYS = Option.flag("--show-keys", CliTexts.optionShowKeys());

    private CardOptions() {}

    /// Gives a command these options, `--show-keys` not among them, and the need for a reader.
    public static Command.Builder addTo(Command.Builder command) {
        return command.options(KeyOption.GIVEN, KEYS, KEYSTORE, KEYSTORE_KEY_FILE, NO_KEYSTORE, TYPE)
                .options(ReaderChoice.READER, DialectChoice.DIALECT)
                .options(ConnectionOptions.SHARE, ConnectionOptions.PROTOCOL, ConnectionOptions.AT_END)
                .needs(Needs.READER);
    }
}
