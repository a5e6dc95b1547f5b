package cardwright.cli.spec;

import cardwright.cli.spec.Values.FilePath;
import cardwright.text.Language;
import cardwright.text.Text;
import java.util.ArrayList;
import java.util.List;

/// Completion for fish: a function that finds the command among the words typed and counts its arguments, then one
/// `complete` for each thing there is to offer.
final class FishCompletion {
    private static final String BEGINNING = """
            # Completes PROGRAM in fish. Made by: PROGRAM completion fish

            # The commands typed so far, and how many arguments follow them.
            function __PROGRAM_typed
                set -l path PROGRAM
                set -l place 0
                set -l skip 0
                for word in (commandline -opc)[2..-1]
                    if test $skip -eq 1
                        set skip 0
                        continue
                    end
                    switch "$path $word"
            """;

    private static final String ENDING = """
                        case '* -*'
                        case '*'
                            set place (math $place + 1)
                    end
                end
                echo $path
                echo $place
            end

            # Whether exactly these commands are typed.
            function __PROGRAM_at
                set -l typed (__PROGRAM_typed)
                test "$typed[1]" = "$argv"
            end

            # Whether the next argument of a command is one counted so: __PROGRAM_next -eq 0 PROGRAM ...
            function __PROGRAM_next
                set -l typed (__PROGRAM_typed)
                test "$typed[1]" = "$argv[3..-1]"; and test $typed[2] $argv[1] $argv[2]
            end

            complete -c PROGRAM -f
            """;

    private final CommandPath program;
    private final String name;
    private final StringBuilder script = new StringBuilder();

    FishCompletion(CommandPath program) {
        this.program = program;
        this.name = program.joined("-");
    }

    String script() {
        List<String> commands = new ArrayList<>();
        List<String> valued = new ArrayList<>();
        CommonOptions.ALL.stream()
                .filter(option -> !option.isFlag())
                .forEach(option -> option.names().forEach(word -> valued.add("'* " + word + "'")));
        for (CommandPath path : program.all()) {
            path.below().forEach(below -> commands.add(quoted(below.joined(" "))));
            for (Option option : path.command().options()) {
                if (!option.isFlag()) {
                    option.names().forEach(word -> valued.add(quoted(path.joined(" ") + " " + word)));
                }
            }
        }
        text(BEGINNING);
        line("            case " + String.join(" ", commands));
        line("                set path \"$path $word\"");
        line("                set place 0");
        line("            case " + String.join(" ", valued));
        line("                set skip 1");
        text(ENDING);
        CommonOptions.ALL.forEach(option -> complete(option(option), option.help()));
        program.all().forEach(this::command);
        return script.toString();
    }

    private void command(CommandPath path) {
        String here = " -n '__" + name + "_at " + path.joined(" ") + "'";
        for (Command below : path.command().commands()) {
            complete(here + " -a " + quoted(below.name()), below.summary());
        }
        path.command().options().forEach(option -> complete(here + option(option), option.help()));
        List<Argument> arguments = path.command().arguments();
        for (int place = 0; place < arguments.size(); place++) {
            Argument argument = arguments.get(place);
            String count = (argument.repeatable() ? "-ge " : "-eq ") + place;
            String offered = offer(argument.values());
            if (!offered.isEmpty()) {
                complete(" -n '__" + name + "_next " + count + " " + path.joined(" ") + "'" + offered, argument.help());
            }
        }
    }

    private static String option(Option option) {
        String shortName =
                option.shortName().isEmpty() ? "" : " -s " + option.shortName().substring(1);
        String names = shortName + " -l " + option.name().substring(2);
        if (option.isFlag()) {
            return names;
        }
        return names + (option.values() instanceof FilePath ? " -r" : " -x") + offer(option.values());
    }

    private static String offer(Values values) {
        if (values instanceof FilePath) {
            return " -F";
        }
        return values.words().isEmpty() ? "" : " -a " + quoted(String.join(" ", values.words()));
    }

    private void complete(String what, Text help) {
        line("complete -c " + name + what + " -d " + quoted(help.in(Language.EN)));
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private void text(String lines) {
        script.append(lines.replace("PROGRAM", name));
    }

    private void line(String text) {
        script.append(text).append('\n');
    }
}
