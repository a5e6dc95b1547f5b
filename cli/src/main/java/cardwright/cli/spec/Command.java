package cardwright.cli.spec;

import cardwright.card.CardException;
import cardwright.cli.world.Files.FileFailed;
import cardwright.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A command as data, immutable: its name, what it takes and needs, its help, and what it does; or a group
/// of commands.
public final class Command {
    /// What a command does.
    @FunctionalInterface
    public interface Action {
        /// Does it and tells how it ended.
        ExitCode run(Invocation invocation) throws CardException, FileFailed;
    }

    /// The commands of a group by their names, each made when it is asked for.
    @FunctionalInterface
    public interface Group {
        /// The command of this name, which is one of the group's.
        Command named(String name);
    }

    private final Builder parts;
    private final List<Argument> arguments;
    private final List<Option> options;
    private final List<Example> examples;
    private final List<String> names;

    private Command(Builder parts) {
        this.parts = parts;
        this.arguments = List.copyOf(parts.arguments);
        this.options = List.copyOf(parts.options);
        this.examples = List.copyOf(parts.examples);
        this.names = List.copyOf(parts.names);
    }

    /// Begins a command of this name, with one line on what it is for.
    public static Builder named(String name, Text summary) {
        return new Builder(name, summary);
    }

    /// The word that calls it.
    public String name() {
        return parts.name;
    }

    /// One line on what it is for.
    public Text summary() {
        return parts.summary;
    }

    /// A few paragraphs on what it does.
    public Text description() {
        return parts.description;
    }

    /// What it takes by place.
    public List<Argument> arguments() {
        return arguments;
    }

    /// What it takes by name, the options every command takes not included.
    public List<Option> options() {
        return options;
    }

    /// Lines to try.
    public List<Example> examples() {
        return examples;
    }

    /// What it needs beside its input.
    public Needs needs() {
        return parts.needs;
    }

    /// How it can end, the smallest number first.
    public List<ExitCode> exits() {
        return Arrays.stream(ExitCode.values())
                .filter(code -> parts.needs.exits().contains(code) || parts.exits.contains(code))
                .toList();
    }

    /// The commands of a group; empty for a command proper.
    public List<Command> commands() {
        return names.stream().map(parts.group::named).toList();
    }

    /// The names of a group's commands; empty for a command proper.
    public List<String> names() {
        return names;
    }

    /// The command of a group with this name, if there is one. The others are not made.
    public Optional<Command> command(String name) {
        return names.contains(name) ? Optional.of(parts.group.named(name)) : Optional.empty();
    }

    /// What it does; nothing for a group.
    public Optional<Action> action() {
        return Optional.ofNullable(parts.action);
    }

    /// Gathers the parts of a command.
    public static final class Builder {
        private final String name;
        private final Text summary;
        private Text description;
        private final List<Argument> arguments = new ArrayList<>();
        private final List<Option> options = new ArrayList<>();
        private final List<Example> examples = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private Group group = name -> {
            throw new IllegalStateException("no group with a command " + name);
        };
        private final List<ExitCode> exits = new ArrayList<>();
        private Needs needs = Needs.NOTHING;
        private @Nullable Action action;

        private Builder(String name, Text summary) {
            this.name = name;
            this.summary = summary;
            this.description = summary;
        }

        /// Sets the paragraphs on what it does.
        public Builder description(Text text) {
            description = text;
            return this;
        }

        /// Adds an argument.
        public Builder argument(Argument argument) {
            arguments.add(argument);
            return this;
        }

        /// Adds options.
        public Builder options(Option... more) {
            options.addAll(List.of(more));
            return this;
        }

        /// Adds a line to try.
        public Builder example(String line, Text purpose) {
            examples.add(new Example(line, purpose));
            return this;
        }

        /// Sets what it needs.
        public Builder needs(Needs need) {
            needs = need;
            return this;
        }

        /// Adds ways to end that do not follow from what it needs.
        public Builder endsToo(ExitCode... codes) {
            exits.addAll(List.of(codes));
            return this;
        }

        /// Ends with what it does.
        public Command does(Action what) {
            action = what;
            return new Command(this);
        }

        /// Ends as a group of these commands.
        public Command of(Command... grouped) {
            List<Command> commands = List.of(grouped);
            return of(
                    name -> commands.stream()
                            .filter(command -> command.name().equals(name))
                            .findFirst()
                            .orElseThrow(),
                    commands.stream().map(Command::name).toArray(String[]::new));
        }

        /// Ends as a group of commands that are made when they are asked for, in the order of these names.
        public Command of(Group commands, String... grouped) {
            group = commands;
            names.addAll(List.of(grouped));
            return new Command(this);
        }
    }
}
