package cardwright.cli.spec;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.cli.Commands;
import cardwright.cli.print.MemoryConsole;
import cardwright.cli.print.Output;
import cardwright.text.Language;
import cardwright.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must be true of every command there is.
class CommandDataTest {
    static List<CommandPath> paths() {
        return CommandPath.of(Commands.PROGRAM).all();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void everything_is_explained_in_both_languages(CommandPath path) {
        Command command = path.command();
        List<Text> texts = new ArrayList<>(List.of(command.summary(), command.description()));
        path.options().forEach(option -> texts.add(option.help()));
        command.arguments().forEach(argument -> texts.add(argument.help()));
        command.examples().forEach(example -> texts.add(example.purpose()));
        command.exits().forEach(exit -> texts.add(exit.meaning()));
        for (Text text : texts) {
            assertThat(text.in(Language.EN)).isNotBlank().doesNotContainPattern("\\p{IsHan}");
            assertThat(text.in(Language.ZH)).containsPattern("\\p{IsHan}");
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void a_group_s_names_call_the_commands_of_these_names(CommandPath path) {
        Command group = path.command();
        assertThat(group.commands()).extracting(Command::name).isEqualTo(group.names());
        assertThat(group.command("nobody's")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void a_line_to_try_can_be_typed_as_it_is(CommandPath path) {
        for (Example example : path.command().examples()) {
            List<String> words = words(example.line());
            assertThat(words.removeFirst()).isEqualTo("cardwright");
            List<Command> called = new ArrayList<>(List.of(Commands.PROGRAM));
            called.addAll(
                    Parser.parse(Commands.PROGRAM, words.toArray(String[]::new)).path());
            assertThat(called.getLast()).as(example.line()).isSameAs(path.command());
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void every_command_that_takes_something_shows_a_line_to_try(CommandPath path) {
        boolean takes = !path.command().arguments().isEmpty()
                || !path.command().options().isEmpty();
        assertThat(!takes || !path.command().examples().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void no_option_hides_another(CommandPath path) {
        List<String> names = path.options().stream()
                .flatMap(option -> option.names().stream())
                .toList();
        assertThat(new HashSet<>(names)).hasSameSizeAs(names);
        assertThat(names).allMatch(name -> name.matches("-[a-z]|--[a-z][a-z-]+"));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void help_fits_a_screen_of_a_hundred_columns(CommandPath path) {
        for (Language language : Language.values()) {
            MemoryConsole console = new MemoryConsole();
            Output output = new Output(console);
            HelpPage.print(path.commands(), language, output);
            output.flush();
            List<String> toType = path.command().examples().stream()
                    .map(example -> "  " + example.line())
                    .toList();
            assertThat(console.lines())
                    .filteredOn(line -> !toType.contains(line))
                    .allMatch(line -> columns(line) <= 100);
        }
    }

    private static int columns(String line) {
        return line.length() + (int) line.codePoints().filter(c -> c >= 0x2E80).count();
    }

    /// The words of a line as a shell sees them, double quotes heeded, up to where its output is redirected.
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        String[] parts = line.split(" > ", -1)[0].split("\"", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 1) {
                words.add(parts[i]);
            } else if (!parts[i].isBlank()) {
                words.addAll(List.of(parts[i].strip().split(" +")));
            }
        }
        return words;
    }
}
