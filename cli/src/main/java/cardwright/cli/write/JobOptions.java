package cardwright.cli.write;

import cardwright.card.CardException;
import cardwright.cli.card.CardOptions;
import cardwright.cli.card.ConnectionOptions;
import cardwright.cli.card.DialectChoice;
import cardwright.cli.card.KeyChoice;
import cardwright.cli.card.OpenCard;
import cardwright.cli.card.ReaderChoice;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Needs;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.text.InvalidInput;
import java.util.Optional;

/// What the commands that go on with a job have in common: the keys come from its journal.
final class JobOptions {
    private JobOptions() {}

    /// Gives a command the options to find a card without its keys, and the need for a reader.
    static Command.Builder addTo(Command.Builder command) {
        return storeOptions(command)
                .options(ReaderChoice.READER, DialectChoice.DIALECT)
                .options(ConnectionOptions.SHARE, ConnectionOptions.PROTOCOL, ConnectionOptions.AT_END)
                .needs(Needs.READER);
    }

    /// Gives a command the options of the key store, which opens journals that are sealed.
    static Command.Builder storeOptions(Command.Builder command) {
        return command.options(CardOptions.KEYSTORE, CardOptions.KEYSTORE_KEY_FILE, CardOptions.NO_KEYSTORE);
    }

    /// The card on the reader, without keys.
    static OpenCard open(Invocation call) throws CardException, FileFailed {
        return OpenCard.of(call, KeyChoice.NONE);
    }

    /// The job that was named, if one was.
    ///
    /// @throws InvalidInput if more than one was
    static Optional<String> job(Invocation call) {
        if (call.arguments().size() > 1) {
            throw new InvalidInput(CliTexts.journalOneJob());
        }
        return call.arguments().stream().findFirst();
    }
}
