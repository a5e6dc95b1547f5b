package cardwright.cli.spec;

import cardwright.cli.spec.Values.FilePath;
import cardwright.text.Language;
import cardwright.text.Text;
import java.util.ArrayList;
import java.util.List;

/// Completion for zsh: one function a command, each a call of `_arguments` (zshcompsys(1)). The `(-)` of a group leaves
/// the options after a command's name to that command.
final class ZshCompletion {
    private final CommandPath program;
    private final StringBuilder script = new StringBuilder();

    ZshCompletion(CommandPath program) {
        this.program = program;
    }

    String script() {
        String name = program.joined("_");
        line("#compdef " + name);
        line("# Completes " + name + " in zsh. Made by: " + name + " completion zsh");
        program.all().forEach(this::function);
        line("");
        line("# As a file of $fpath this is run for the first completion; otherwise it is sourced.");
        line("if [[ $funcstack[1] == _" + name + " ]]; then");
        line("    _" + name + " \"$@\"");
        line("else");
        line("    compdef _" + name + " " + name);
        line("fi");
        return script.toString();
    }

    private void function(CommandPath path) {
        boolean group = !path.below().isEmpty();
        line("");
        line("_" + path.joined("_") + "() {");
        if (group) {
            line("    local context curcontext=\"$curcontext\" state state_descr line ret=1");
            line("    local -A opt_args");
        }
        List<String> specs = new ArrayList<>();
        specs.add("_arguments" + (group ? " -C" : ""));
        path.options().forEach(option -> specs.add(option(option)));
        path.command().arguments().forEach(argument -> specs.add(argument(argument)));
        if (group) {
            specs.addAll(List.of("'(-)1:command:->command'", "'(-)*::argument:->argument' && ret=0"));
        }
        line("    " + String.join(" \\\n        ", specs));
        if (group) {
            choose(path);
        }
        line("}");
    }

    private void choose(CommandPath path) {
        line("    case $state in");
        line("        command)");
        line("            local -a commands=(");
        for (Command command : path.command().commands()) {
            line("                " + quoted(command.name() + ":" + say(command.summary())));
        }
        line("            )");
        line("            _describe -t commands command commands && ret=0");
        line("            ;;");
        line("        argument)");
        line("            case $words[1] in");
        for (CommandPath below : path.below()) {
            line("                " + below.command().name() + ") _" + below.joined("_") + " && ret=0 ;;");
        }
        line("            esac");
        line("            ;;");
        line("    esac");
        line("    return ret");
    }

    /// One option as `_arguments` wants it: `(-r --reader)'{-r,--reader=}'[help]:READER:(virtual)'`.
    private static String option(Option option) {
        String help = "[" + escaped(say(option.help())) + "]";
        String value = option.isFlag() ? "" : ":" + escaped(option.value()) + ":" + action(option.values());
        String equals = option.isFlag() ? "" : "=";
        String star = option.repeatable() ? "*" : "";
        if (option.shortName().isEmpty()) {
            return quoted(star + option.name() + equals + help + value);
        }
        String both = "{" + option.shortName() + "," + option.name() + equals + "}";
        String others = option.repeatable() ? "*" : "(" + option.shortName() + " " + option.name() + ")";
        return quoted(others) + both + quoted(help + value);
    }

    private static String argument(Argument argument) {
        String place = argument.repeatable() ? "*" : argument.required() ? "" : ":";
        return quoted(
                place + ":" + escaped(argument.name() + ", " + say(argument.help())) + ":" + action(argument.values()));
    }

    private static String action(Values values) {
        if (values instanceof FilePath) {
            return "_files";
        }
        return values.words().isEmpty() ? " " : "(" + escaped(String.join(" ", values.words())) + ")";
    }

    private static String say(Text text) {
        return text.in(Language.EN);
    }

    /// With a backslash before what `_arguments` would read as its own.
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(":", "\\:")
                .replace("[", "\\[")
                .replace("]", "\\]");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private void line(String text) {
        script.append(text).append('\n');
    }
}
