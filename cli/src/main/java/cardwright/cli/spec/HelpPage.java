package cardwright.cli.spec;

import cardwright.cli.print.Output;
import cardwright.cli.print.Table;
import cardwright.cli.words.CliMessages;
import cardwright.text.Language;
import java.util.ArrayList;
import java.util.List;

/// The help a person sees: usage, what it does, arguments, options, examples, exit codes.
public final class HelpPage {
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
        new HelpPage(language, output).page(path);
    }

    /// How a command is called, in one line: `cardwright read [OPTIONS] BLOCK…`.
    public static String usage(List<Command> path) {
        Command command = path.getLast();
        List<String> words = new ArrayList<>();
        path.forEach(part -> words.add(part.name()));
        words.add(command.commands().isEmpty() ? "[OPTIONS]" : "COMMAND");
        for (Argument argument : command.arguments()) {
            String name = argument.name() + (argument.repeatable() ? "…" : "");
            words.add(argument.required() ? name : "[" + name + "]");
        }
        return String.join(" ", words);
    }

    private void page(List<Command> path) {
        Command command = path.getLast();
        output.line(command.description().in(language));
        output.line("");
        output.line(m.helpUsage() + " " + usage(path));
        if (!command.commands().isEmpty()) {
            Table commands = new Table("  ");
            command.commands()
                    .forEach(sub -> commands.row(sub.name(), sub.summary().in(language)));
            section(m.helpCommands(), commands);
        }
        if (!command.arguments().isEmpty()) {
            Table arguments = new Table("  ");
            command.arguments().forEach(a -> arguments.row(a.name(), a.help().in(language)));
            section(m.helpArguments(), arguments);
        }
        Table options = new Table("  ");
        for (Option option : command.options()) {
            row(options, option);
        }
        CommonOptions.ALL.forEach(option -> row(options, option));
        section(m.helpOptions(), options);
        if (!command.examples().isEmpty()) {
            Table examples = new Table("  ");
            command.examples().forEach(e -> examples.row(e.line(), e.purpose().in(language)));
            section(m.helpExamples(), examples);
        }
        if (command.action().isPresent()) {
            Table exits = new Table("  ");
            for (ExitCode code : ExitCode.values()) {
                exits.row(Integer.toString(code.number()), code.meaning().in(language));
            }
            section(m.helpExits(), exits);
        }
    }

    private void row(Table table, Option option) {
        String names = option.shortName().isEmpty() ? option.name() : option.shortName() + ", " + option.name();
        table.row(
                option.isFlag() ? names : names + " " + option.value(),
                option.help().in(language));
    }

    private void section(String title, Table table) {
        output.line("");
        output.line(title);
        table.print(output);
    }
}
