package cardwright.cli.card;

import cardwright.card.CardReader;
import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.World;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.VirtualReaderOptions;
import cardwright.virtual.VirtualReaderSpec;
import cardwright.virtual.VirtualReaderSpec.CardSource;
import cardwright.virtual.fault.Fault;

/// Makes the virtual reader that a text names, see [VirtualReaderSpec].
public final class VirtualReaders {
    private VirtualReaders() {}

    /// A virtual reader.
    ///
    /// @param reader what to use: it keeps the card in its file, if it has one
    /// @param virtual the virtual reader in it
    public record Made(CardReader reader, VirtualReader virtual) {}

    /// The virtual reader of this text, for this program itself.
    ///
    /// @param more faults around those the text names
    /// @throws FileFailed if the file of its card can't be used
    /// @throws cardwright.text.InvalidInput if the text names none
    public static Made make(String text, World world, Fault... more) throws FileFailed {
        VirtualReaderSpec spec = VirtualReaderSpec.parse(text);
        VirtualReaderOptions options = spec.options();
        for (Fault fault : more) {
            options = options.withFault(fault);
        }
        return make(spec, options, world);
    }

    /// The virtual reader of this text, to be served to a real PC/SC service.
    ///
    /// @throws FileFailed if the file of its card can't be used
    /// @throws cardwright.text.InvalidInput if the text names none
    public static Made makeBehindService(String text, World world) throws FileFailed {
        VirtualReaderSpec spec = VirtualReaderSpec.parse(text);
        return make(spec, spec.options().behindService(), world);
    }

    private static Made make(VirtualReaderSpec spec, VirtualReaderOptions chosen, World world) throws FileFailed {
        VirtualReaderOptions options = chosen.withClock(world.clock());
        return switch (spec.card()) {
            case CardSource.Blank blank -> {
                VirtualReader reader = VirtualReader.holding(blank.make(), options);
                yield new Made(reader, reader);
            }
            case CardSource.File file -> {
                KeptCardReader kept = KeptCardReader.open(file.path(), options, world.files());
                yield new Made(kept, kept.virtual());
            }
        };
    }
}
