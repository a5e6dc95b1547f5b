package cardwright.cli.spec;

import cardwright.cli.print.Definitions;
import cardwright.cli.print.Output;
import cardwright.cli.print.Wrap;
import cardwright.cli.words.CliMessages;
import cardwright.text.Ascii;
import cardwright.text.Language;
import cardwright.text.Text;
import java.util.List;

/// The help a person sees: what the command does, usage, arguments, options, examples, exit codes; at most
/// 100 columns wide.
public final class HelpPage {
    private static final int COLUMNS = 100;

    private final CliMessages m;
    private final Language language;
    private final Output output;

    private HelpPage(Language language, Output output) {
        this.m = CliMessages.in(language);
        this.language = language;
        this.output = output;
    }

    /// Prints the help of the last command of a path, which begins with the program itself.
    public static void print(List<Command> path, Language language, Output output) {
        new HelpPage(language, output).page(new CommandPath(path));
    }

    private void page(CommandPath path) {
        Command command = path.command();
        Wrap.lines(say(command.description()), COLUMNS).forEach(output::line);
        output.line("");
        output.line(m.helpUsage(path.usage()));
        if (!command.names().isEmpty()) {
            Definitions commands = section(m.helpCommands());
            command.commands().forEach(sub -> commands.add(sub.name(), say(sub.summary())));
            commands.print(output, COLUMNS);
        }
        if (!command.arguments().isEmpty()) {
            Definitions arguments = section(m.helpArguments());
            command.arguments().forEach(argument -> arguments.add(argument.name(), say(argument.help())));
            arguments.print(output, COLUMNS);
        }
        Definitions options = section(m.helpOptions());
        path.options().forEach(option -> options.add(names(option), say(option.help())));
        options.print(output, COLUMNS);
        if (!command.examples().isEmpty()) {
            examples(command.examples());
        }
        if (command.action().isPresent()) {
            Definitions exits = section(m.helpExits());
            command.exits().forEach(code -> exits.add(Integer.toString(code.number()), say(code.meaning())));
            exits.print(output, COLUMNS);
        }
    }

    private static String names(Option option) {
        return Ascii.stripTrailing(String.join(", ", option.names()) + " " + option.placeholder());
    }

    /// The line first, as it is to be typed, then what it is for.
    private void examples(List<Example> examples) {
        section(m.helpExamples());
        for (Example example : examples) {
            output.line("  " + example.line());
            for (String line : Wrap.lines(say(example.purpose()), COLUMNS - 6)) {
                output.line("      " + line);
            }
        }
    }

    private Definitions section(String title) {
        output.line("");
        output.line(m.helpHeading(title));
        return new Definitions();
    }

    private String say(Text text) {
        return text.in(language);
    }
}
