package cardwright.cli.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A command and the groups it stands in: what is typed to call it.
///
/// @param commands the program, the groups, and the command itself
public record CommandPath(List<Command> commands) {
    /// The path of the program itself.
    public static CommandPath of(Command program) {
        return new CommandPath(List.of(program));
    }

    /// The command at its end.
    public Command command() {
        return commands.getLast();
    }

    /// The paths of the commands in this group, in the order the help shows them.
    public List<CommandPath> below() {
        return command().commands().stream().map(this::then).toList();
    }

    /// This path and all below it, every group before its commands.
    public List<CommandPath> all() {
        List<CommandPath> all = new ArrayList<>(List.of(this));
        below().forEach(path -> all.addAll(path.all()));
        return all;
    }

    /// The group it stands in; nothing for the program itself.
    public Optional<CommandPath> group() {
        return commands.size() == 1
                ? Optional.empty()
                : Optional.of(new CommandPath(commands.subList(0, commands.size() - 1)));
    }

    /// Its words joined: with a space, what is typed; with a dash, the name of its manual page.
    public String joined(String separator) {
        return String.join(separator, commands.stream().map(Command::name).toList());
    }

    /// How it is called, in one line: `cardwright read [OPTIONS] BLOCK…`.
    public String usage() {
        StringBuilder usage = new StringBuilder(joined(" "));
        usage.append(command().names().isEmpty() ? " [OPTIONS]" : " COMMAND");
        command().arguments().forEach(argument -> usage.append(' ').append(argument.placeholder()));
        return usage.toString();
    }

    /// The options it takes: its own, then those every command takes.
    public List<Option> options() {
        List<Option> options = new ArrayList<>(command().options());
        options.addAll(CommonOptions.ALL);
        return options;
    }

    private CommandPath then(Command next) {
        List<Command> longer = new ArrayList<>(commands);
        longer.add(next);
        return new CommandPath(List.copyOf(longer));
    }
}
