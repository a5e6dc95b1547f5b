package cardwright.cli.spec;

import cardwright.cli.print.Output;
import cardwright.cli.world.World;
import cardwright.text.Language;
import cardwright.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One call of a command: what was typed, read by its specification, and the world it runs in.
public final class Invocation {
    private final ParsedLine line;
    private final World world;
    private final Output output;
    private final Language language;

    /// A call of what the line says, in this world.
    public Invocation(ParsedLine line, World world, Output output, Language language) {
        this.line = line;
        this.world = world;
        this.output = output;
        this.language = language;
    }

    /// The arguments in order.
    public List<String> arguments() {
        return line.arguments();
    }

    /// Whether an option was given.
    public boolean has(Option option) {
        return line.options().containsKey(option.name());
    }

    /// An option's value, if it was given.
    public Optional<String> value(Option option) {
        return values(option).stream().findFirst();
    }

    /// All values of a repeatable option, in order.
    public List<String> values(Option option) {
        return line.options().getOrDefault(option.name(), List.of());
    }

    /// Whether the answer is to be JSON.
    public boolean json() {
        return has(CommonOptions.JSON);
    }

    /// The language of the person who called.
    public Language language() {
        return language;
    }

    /// A text in that person's language.
    public String say(Text text) {
        return text.in(language);
    }

    /// Where the answer goes.
    public Output output() {
        return output;
    }

    /// The world outside.
    public World world() {
        return world;
    }

    /// What the parser made of a command line.
    ///
    /// @param path the command and the groups it stands in, outermost first; the program itself is not in it
    /// @param arguments the arguments in order
    /// @param options option values by long name; a flag has an empty list
    public record ParsedLine(List<Command> path, List<String> arguments, Map<String, List<String>> options) {
        /// Whether an option was given.
        public boolean has(Option option) {
            return options.containsKey(option.name());
        }
    }
}
