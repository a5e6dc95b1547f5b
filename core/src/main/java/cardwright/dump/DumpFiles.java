package cardwright.dump;

import cardwright.mifare.CardType;
import cardwright.text.InvalidInput;
import java.util.Optional;
import java.util.OptionalInt;

/// Dump files of every format, read and written.
public final class DumpFiles {
    private DumpFiles() {}

    /// The card that a file holds. Its format is told by its content, see [DumpFormat].
    ///
    /// @param name the file's name, for errors
    /// @throws UnreadableFile if it is empty, cut off, of another kind of card, or no dump at all; names
    ///     line and character where there are such
    public static Dump parse(byte[] bytes, String name) {
        try {
            return Recognition.parse(bytes);
        } catch (UnreadableFile e) {
            throw e.in(name);
        }
    }

    /// The type of card of which these bytes are the memory and nothing more: a raw dump. For audits of many.
    ///
    /// @return nothing if they are anything else, even another kind of dump
    public static Optional<CardType> rawType(byte[] bytes) {
        Optional<CardType> type = RawDump.type(bytes.length);
        return type.isPresent() && type.get().byteCount() == bytes.length && TextFile.isNone(bytes)
                ? type
                : Optional.empty();
    }

    /// A dump as a file of this format. Nothing that is not known is written as if it were.
    ///
    /// @throws UnknownBytes if a byte is not known and the format can't say so
    /// @throws InvalidInput if the format needs a UID and none is known
    public static PrintedDump print(Dump dump, DumpFormat format) {
        return print(dump, format, OptionalInt.empty());
    }

    /// A dump as a file of this format, every byte that is not known written as the fill byte.
    ///
    /// @param fill 0 to 255; none to refuse instead
    /// @throws UnknownBytes if a byte is not known, there is no fill byte, and the format can't say so
    /// @throws InvalidInput if the format needs a UID and none is known
    public static PrintedDump print(Dump dump, DumpFormat format, OptionalInt fill) {
        return new DumpPrinting(dump, format).print(fill);
    }
}
