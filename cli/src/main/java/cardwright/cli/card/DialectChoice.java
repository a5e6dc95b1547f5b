package cardwright.cli.card;

import cardwright.card.CardException;
import cardwright.card.CardLost;
import cardwright.card.CardReader;
import cardwright.card.DialectProbe;
import cardwright.card.KeyRing;
import cardwright.card.ProbeResult;
import cardwright.card.ReaderDialect;
import cardwright.cli.print.FileTexts;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.World;
import cardwright.mifare.BlockNumber;
import cardwright.text.InvalidInput;
import cardwright.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Chooses the dialect a reader is spoken to in: `--dialect`, else what is remembered for the reader,
/// else the table's row for its name, else what is found out, else [ReaderDialect#STANDARD]. For a
/// virtual reader nothing is remembered and nothing has to be found out: its name tells.
public final class DialectChoice {
    public static final Option DIALECT = Option.valued("--dialect", "DIALECT", CliTexts.optionDialect())
            .suggestions(ReaderDialect.ALL.stream().map(ReaderDialect::id).toArray(String[]::new));

    /// How many keys are tried to find a dialect out with.
    private static final int MOST_KEYS = 4;

    private DialectChoice() {}

    /// The dialect of a reader as far as it is known; [ReaderDialect#STANDARD] if it is not. Sends
    /// nothing.
    ///
    /// @throws FileFailed if the file of remembered dialects is there and can't be read
    /// @throws InvalidInput if the option or the reader's line in that file is wrong
    public static ReaderDialect of(Invocation call, CardReader reader) throws FileFailed {
        return known(call, reader).orElse(ReaderDialect.STANDARD);
    }

    /// The dialect of a reader, if it is known. Sends nothing.
    ///
    /// @throws FileFailed if the file of remembered dialects is there and can't be read
    /// @throws InvalidInput if the option or the reader's line in that file is wrong
    public static Optional<ReaderDialect> known(Invocation call, CardReader reader) throws FileFailed {
        Optional<String> given = call.value(DIALECT);
        if (given.isPresent()) {
            return Optional.of(parse(given.get()));
        }
        if (ReaderChoice.isVirtual(call)) {
            return Optional.of(ReaderDialect.forReader(reader.name()).orElse(ReaderDialect.STANDARD));
        }
        return known(call.world(), reader);
    }

    private static Optional<ReaderDialect> known(World world, CardReader reader) throws FileFailed {
        Optional<ReaderDialect> remembered = DialectStore.of(world).find(reader.name());
        return remembered.isPresent() ? remembered : ReaderDialect.forReader(reader.name());
    }

    private static ReaderDialect parse(String text) {
        try {
            return ReaderDialect.parse(text);
        } catch (InvalidInput e) {
            throw new InvalidInput(CliTexts.placed(DIALECT.name(), e.text()));
        }
    }

    /// The dialect of a reader; if it is not known, it is found out with the card and a key, and
    /// remembered.
    ///
    /// @param block a block that one of the keys opens
    /// @throws CardException as [DialectProbe] does, but not if the card is lost: then the next time will
    ///     do
    /// @throws FileFailed as [#of] does
    public static ReaderDialect probed(Invocation call, CardReader reader, BlockNumber block, KeyRing keys)
            throws CardException, FileFailed {
        return probed(
                call.world(),
                known(call, reader),
                reader,
                block,
                keys,
                said -> call.output().error("cardwright: " + call.say(said)));
    }

    /// The same for a reader whose dialect nobody named, and nobody is told what was found out.
    ///
    /// @throws CardException as the other
    /// @throws FileFailed as the other
    public static ReaderDialect probed(World world, CardReader reader, BlockNumber block, KeyRing keys)
            throws CardException, FileFailed {
        return probed(world, known(world, reader), reader, block, keys, _ -> {});
    }

    private static ReaderDialect probed(
            World world,
            Optional<ReaderDialect> known,
            CardReader reader,
            BlockNumber block,
            KeyRing keys,
            Consumer<Text> told)
            throws CardException, FileFailed {
        DialectStore store = DialectStore.of(world);
        if (known.isPresent() || store.path().isEmpty()) {
            return known.orElse(ReaderDialect.STANDARD);
        }
        List<KeyRing.Entry> entries = keys.entries();
        for (KeyRing.Entry key : entries.subList(0, Math.min(entries.size(), MOST_KEYS))) {
            Optional<ProbeResult> result = probe(reader, block, key);
            Optional<ReaderDialect> found = result.flatMap(ProbeResult::dialect);
            if (found.isPresent()) {
                told.accept(remember(store, reader, found.get(), result.get().commands()));
                return found.get();
            }
        }
        return ReaderDialect.STANDARD;
    }

    private static Optional<ProbeResult> probe(CardReader reader, BlockNumber block, KeyRing.Entry key)
            throws CardException {
        try {
            return Optional.of(DialectProbe.run(reader, block, key));
        } catch (CardLost e) {
            return Optional.empty();
        }
    }

    private static Text remember(DialectStore store, CardReader reader, ReaderDialect found, int commands) {
        String name = DialectStore.key(reader.name());
        try {
            store.save(reader.name(), found);
            return CliTexts.dialectFound(name, commands, store.path().orElse(""), found.notation());
        } catch (FileFailed e) {
            return CliTexts.dialectNotKept(name, found.notation(), FileTexts.of(e));
        }
    }
}
