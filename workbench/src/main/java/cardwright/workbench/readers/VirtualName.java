package cardwright.workbench.readers;

import cardwright.text.Ascii;
import java.util.Optional;

/// The names that `--reader` takes.
public final class VirtualName {
    private static final String VIRTUAL = "virtual";
    private static final String PCSC = "pcsc:";

    private VirtualName() {}

    /// What stands behind `virtual:`; nothing if a name is not that of a virtual reader.
    public static Optional<String> spec(String name) {
        if (name.equals(VIRTUAL)) {
            return Optional.of("");
        }
        return name.startsWith(VIRTUAL + ":") ? Optional.of(name.substring(VIRTUAL.length() + 1)) : Optional.empty();
    }

    /// Whether a real reader is one that a name means: it is the reader's, a part of it, or its number in the
    /// list.
    static boolean isMeant(String reader, int number, String name) {
        if (name.equals(String.valueOf(number))) {
            return true;
        }
        String part = name.startsWith(PCSC) ? name.substring(PCSC.length()) : name;
        return reader.equals(part) || (!part.isEmpty() && Ascii.contains(reader, part));
    }
}
