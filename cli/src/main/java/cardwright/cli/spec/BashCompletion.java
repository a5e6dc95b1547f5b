package cardwright.cli.spec;

import cardwright.cli.spec.Values.FilePath;
import cardwright.cli.spec.Values.OneOf;
import java.util.ArrayList;
import java.util.List;

/// Completion for bash: one function that finds the command among the words typed, then what may stand at
/// the cursor. Bash shows no descriptions.
final class BashCompletion {
    /// Bash splits words at `=` and `:`; they are put together again, and from the answers is cut what
    /// stands before the
    /// last such mark, because bash replaces only what follows it.
    private static final String BEGINNING = """
            # Completes PROGRAM in bash. Made by: PROGRAM completion bash

            _PROGRAM() {
                local typed=() last=-1 glue='' word path='PROGRAM' place=0 i previous current words='' files=''
                for word in "${COMP_WORDS[@]:0:COMP_CWORD+1}"; do
                    if [[ $word == [=:]* || $glue ]]; then
                        typed[last]+=$word
                    else
                        typed[++last]=$word
                    fi
                    glue=''
                    [[ $word == [=:]* ]] && glue=yes
                done
                for ((i = 1; i < last; i++)); do
                    case "$path ${typed[i]}" in
            """;

    private static final String OPTION_VALUES = """
                        *' -'*) ;;
                        *) place=$((place + 1)) ;;
                    esac
                done
                previous=${typed[last - 1]} current=${typed[last]}
                if [[ $current == --*=* ]]; then
                    previous=${current%%=*} current=${current#*=}
                fi
                case "$path $previous" in
            """;

    private static final String OPTIONS = """
                    *)
                        case "$path $current" in
            """;

    private static final String ARGUMENTS = """
                            *)
                                case "$path $place" in
            """;

    private static final String ENDING = """
                                esac
                                ;;
                        esac
                        ;;
                esac
                local piece=${COMP_WORDS[COMP_CWORD]} kept
                [[ $piece == [=:]* ]] && piece=''
                kept=${current%"$piece"}
                COMPREPLY=()
                while IFS= read -r word; do
                    COMPREPLY+=("${word#"$kept"}")
                done < <(if [[ $files ]]; then compgen -f -- "$current"; else compgen -W "$words" -- "$current"; fi)
                [[ $files ]] && compopt -o filenames 2>/dev/null
                return 0
            }

            complete -F _PROGRAM PROGRAM
            """;

    private final List<CommandPath> paths;
    private final String name;
    private final StringBuilder script = new StringBuilder();

    BashCompletion(CommandPath program) {
        this.paths = program.all();
        this.name = program.joined("-");
    }

    String script() {
        text(BEGINNING);
        List<String> commands = new ArrayList<>();
        paths.forEach(path -> path.below().forEach(below -> commands.add("'" + below.joined(" ") + "'")));
        line(3, String.join(" | ", commands) + ") path+=\" ${typed[i]}\" place=0 ;;");
        eachValued((pattern, _) -> line(3, pattern + ") i=$((i + 1)) ;;"));
        text(OPTION_VALUES);
        eachValued((pattern, option) -> line(2, pattern + ") " + offer(option.values()) + " ;;"));
        text(OPTIONS);
        for (CommandPath path : paths) {
            List<String> names = path.options().stream()
                    .flatMap(option -> option.names().stream())
                    .toList();
            line(4, "'" + path.joined(" ") + " -'*) words='" + String.join(" ", names) + "' ;;");
        }
        text(ARGUMENTS);
        paths.forEach(this::arguments);
        text(ENDING);
        return script.toString();
    }

    private void arguments(CommandPath path) {
        String words = path.joined(" ");
        if (!path.below().isEmpty()) {
            List<String> names = path.command().names();
            line(6, "'" + words + " 0') " + offer(new OneOf(names)) + " ;;");
        }
        List<Argument> arguments = path.command().arguments();
        for (int place = 0; place < arguments.size(); place++) {
            Argument argument = arguments.get(place);
            String pattern = argument.repeatable() ? " '*" : " " + place + "'";
            line(6, "'" + words + pattern + ") " + offer(argument.values()) + " ;;");
        }
    }

    private interface Valued {
        void at(String pattern, Option option);
    }

    /// The options with a value, each with the pattern of path and name it is known by.
    private void eachValued(Valued work) {
        for (CommandPath path : paths) {
            for (Option option : path.command().options()) {
                if (!option.isFlag()) {
                    String before = "'" + path.joined(" ") + " ";
                    work.at(before + String.join("' | " + before, option.names()) + "'", option);
                }
            }
        }
        for (Option option : CommonOptions.ALL) {
            if (!option.isFlag()) {
                work.at("*' " + String.join("' | *' ", option.names()) + "'", option);
            }
        }
    }

    private static String offer(Values values) {
        if (values instanceof FilePath) {
            return "files=yes";
        }
        return values.words().isEmpty() ? ":" : "words='" + String.join(" ", values.words()) + "'";
    }

    private void text(String lines) {
        script.append(lines.replace("PROGRAM", name));
    }

    private void line(int depth, String text) {
        script.append("    ".repeat(depth)).append(text).append('\n');
    }
}
