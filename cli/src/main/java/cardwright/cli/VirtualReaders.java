package cardwright.cli;

import cardwright.card.CardReader;
import cardwright.cli.world.Files;
import cardwright.cli.world.Files.FileFailed;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.VirtualReaderSpec;
import cardwright.virtual.VirtualReaderSpec.CardSource;

/// Makes the virtual reader that a text names, see [VirtualReaderSpec].
final class VirtualReaders {
    private VirtualReaders() {}

    /// A virtual reader.
    ///
    /// @param reader what to use: it keeps the card in its file, if it has one
    /// @param virtual the virtual reader in it
    record Made(CardReader reader, VirtualReader virtual) {}

    static Made make(String text, Files files) throws FileFailed {
        VirtualReaderSpec spec = VirtualReaderSpec.parse(text);
        return switch (spec.card()) {
            case CardSource.Blank blank -> {
                VirtualReader reader = VirtualReader.holding(blank.make(), spec.options());
                yield new Made(reader, reader);
            }
            case CardSource.File file -> {
                KeptCardReader kept = KeptCardReader.open(file.path(), spec.options(), files);
                yield new Made(kept, kept.virtual());
            }
        };
    }
}
