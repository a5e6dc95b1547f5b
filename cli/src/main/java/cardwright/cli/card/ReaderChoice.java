package cardwright.cli.card;

import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.CardReaders;
import cardwright.card.NoReader;
import cardwright.card.ReaderStatus;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import java.util.Optional;

/// Chooses the reader a command talks to. The only place that knows both real and virtual readers; the
/// virtual one is used only when asked for by name.
public final class ReaderChoice {
    public static final Option READER = Option.valued("--reader", "READER", CliTexts.optionReader())
            .shortName("-r")
            .suggestions("virtual");

    private static final String VIRTUAL = "virtual";

    private ReaderChoice() {}

    /// Whether a virtual reader was asked for.
    public static boolean isVirtual(Invocation call) {
        return call.value(READER)
                .filter(name -> name.equals(VIRTUAL) || name.startsWith(VIRTUAL + ":"))
                .isPresent();
    }

    /// The reader that was asked for, or the one real reader that can be meant if none was.
    ///
    /// @throws CardException [cardwright.card.NoReader] if there is none, or it is not clear which,
    ///     [cardwright.card.NoService] if real readers can't be used
    /// @throws FileFailed if the file of a virtual card can't be used
    public static CardReader of(Invocation call) throws CardException, FileFailed {
        Optional<String> name = call.value(READER);
        if (isVirtual(call)) {
            String card = name.get().equals(VIRTUAL) ? "" : name.get().substring(VIRTUAL.length() + 1);
            return VirtualReaders.make(card, call.world()).reader();
        }
        CardReaders readers = call.world().platform().readers();
        try {
            Optional<CardReader> named = named(readers, name.flatMap(RealReaders::asName));
            return named.isPresent() ? named.get() : opened(readers, RealReaders.choose(readers.list(), name));
        } catch (CardException | RuntimeException e) {
            readers.close();
            throw e;
        }
    }

    /// The reader of exactly this name, if there is one: found without asking for all of them.
    private static Optional<CardReader> named(CardReaders readers, Optional<String> name) throws CardException {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        CardReader reader = readers.open(name.get());
        try {
            return Optional.of(new OwnedReader(readers, reader, reader.status()));
        } catch (CardException e) {
            reader.close();
            if (e instanceof NoReader) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static CardReader opened(CardReaders readers, ReaderStatus found) {
        return new OwnedReader(readers, readers.open(found.reader()), found);
    }
}
