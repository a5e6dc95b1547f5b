package cardwright.cli.spec;

import cardwright.text.Text;
import java.util.List;

/// One option of a command.
///
/// @param name the long name with its dashes: `--key`
/// @param shortName the short name with its dash, or empty: `-r`
/// @param value what stands for the value in the help, e.g. `A:HEX`; empty for a flag
/// @param help what it does
/// @param repeatable whether it may be given more than once
/// @param values what the value may be
public record Option(String name, String shortName, String value, Text help, boolean repeatable, Values values) {

    /// An option that is there or not.
    public static Option flag(String name, Text help) {
        return valued(name, "", help);
    }

    /// An option with a value.
    public static Option valued(String name, String value, Text help) {
        return new Option(name, "", value, help, false, new Values.Anything());
    }

    /// The same option with a short name, too.
    public Option shortName(String dashed) {
        return new Option(name, dashed, value, help, repeatable, values);
    }

    /// The same option, which may be given more than once.
    public Option repeated() {
        return new Option(name, shortName, value, help, true, values);
    }

    /// The same option, which takes only these values.
    public Option choices(String... words) {
        return taking(new Values.OneOf(List.of(words)));
    }

    /// The same option, which takes anything; completions offer these values.
    public Option suggestions(String... words) {
        return taking(new Values.SuchAs(List.of(words)));
    }

    /// The same option, which takes the path of a file.
    public Option file() {
        return taking(new Values.FilePath());
    }

    private Option taking(Values what) {
        return new Option(name, shortName, value, help, repeatable, what);
    }

    /// Whether it takes no value.
    public boolean isFlag() {
        return value.isEmpty();
    }

    /// Its names: the short one, if it has one, and the long one.
    public List<String> names() {
        return shortName.isEmpty() ? List.of(name) : List.of(shortName, name);
    }

    /// What stands for its value in the help, with an ellipsis if it may be given more than once; empty for a flag.
    public String placeholder() {
        return repeatable ? value + "…" : value;
    }
}
