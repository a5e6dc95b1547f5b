package cardwright.cli.spec;

import cardwright.text.Text;
import java.util.List;

/// One argument of a command, by its place.
///
/// @param name what stands for it in the help: `BLOCK`
/// @param help what it is
/// @param required whether it must be there
/// @param repeatable whether more of it may follow; only the last argument's may
/// @param values what it may be
public record Argument(String name, Text help, boolean required, boolean repeatable, Values values) {
    /// An argument that must be there, once.
    public static Argument one(String name, Text help) {
        return new Argument(name, help, true, false, new Values.Anything());
    }

    /// An argument that must be there, at least once.
    public static Argument some(String name, Text help) {
        return new Argument(name, help, true, true, new Values.Anything());
    }

    /// An argument that may be there any number of times, or not.
    public static Argument any(String name, Text help) {
        return new Argument(name, help, false, true, new Values.Anything());
    }

    /// The same argument, which is one of these words.
    public Argument choices(String... words) {
        return new Argument(name, help, required, repeatable, new Values.OneOf(List.of(words)));
    }

    /// The same argument, which is the path of a file.
    public Argument file() {
        return new Argument(name, help, required, repeatable, new Values.FilePath());
    }

    /// How it stands in a usage line: `BLOCK…`, `[NAME]`.
    public String placeholder() {
        String repeated = repeatable ? name + "…" : name;
        return required ? repeated : "[" + repeated + "]";
    }
}
