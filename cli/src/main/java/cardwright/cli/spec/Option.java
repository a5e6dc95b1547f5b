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
/// @param choices the only values it takes, or empty if any
public record Option(String name, String shortName, String value, Text help, boolean repeatable, List<String> choices) {

    /// An option that is there or not.
    public static Option flag(String name, Text help) {
        return new Option(name, "", "", help, false, List.of());
    }

    /// An option with a value.
    public static Option valued(String name, String value, Text help) {
        return new Option(name, "", value, help, false, List.of());
    }

    /// The same option with a short name, too.
    public Option shortName(String dashed) {
        return new Option(name, dashed, value, help, repeatable, choices);
    }

    /// The same option, which may be given more than once.
    public Option repeated() {
        return new Option(name, shortName, value, help, true, choices);
    }

    /// The same option, which takes only these values.
    public Option choices(String... values) {
        return new Option(name, shortName, value, help, repeatable, List.of(values));
    }

    /// Whether it takes no value.
    public boolean isFlag() {
        return value.isEmpty();
    }
}
