package cardwright.cli.spec;

import cardwright.text.Text;

/// One argument of a command, by its place.
///
/// @param name what stands for it in the help: `BLOCK`
/// @param help what it is
/// @param required whether it must be there
/// @param repeatable whether more of it may follow; only the last argument's may
public record Argument(String name, Text help, boolean required, boolean repeatable) {
    /// An argument that must be there, once.
    public static Argument one(String name, Text help) {
        return new Argument(name, help, true, false);
    }

    /// An argument that must be there, at least once.
    public static Argument some(String name, Text help) {
        return new Argument(name, help, true, true);
    }

    /// An argument that may be there any number of times, or not.
    public static Argument any(String name, Text help) {
        return new Argument(name, help, false, true);
    }
}
