package cardwright.dump;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The file a dump came from, beside the card itself: how it was written and what else it said, so that it
/// can be written again as it was. Immutable.
public final class DumpOrigin {
    /// No file.
    public static final DumpOrigin NONE = new DumpOrigin(null, FileDetails.NONE, List.of());

    private final @Nullable DumpFormat format;
    private final FileDetails details;
    private final List<DumpNote> notes;

    private DumpOrigin(@Nullable DumpFormat format, FileDetails details, List<DumpNote> notes) {
        this.format = format;
        this.details = details;
        this.notes = List.copyOf(notes);
    }

    static DumpOrigin of(DumpFormat format, FileDetails details, List<DumpNote> notes) {
        return new DumpOrigin(format, details, notes);
    }

    /// The file's format; none if there was no file.
    public Optional<DumpFormat> format() {
        return Optional.ofNullable(format);
    }

    /// What is to be said about the file.
    public List<DumpNote> notes() {
        return notes;
    }

    /// Whether it came from a file of this format.
    boolean is(DumpFormat other) {
        return format == other;
    }

    FileDetails details() {
        return details;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DumpOrigin origin && format == origin.format && details.equals(origin.details);
    }

    @Override
    public int hashCode() {
        return Objects.hash(format, details);
    }

    /// The format only: details may hold keys.
    @Override
    public String toString() {
        return "DumpOrigin[" + (format == null ? "none" : format.word()) + "]";
    }
}
