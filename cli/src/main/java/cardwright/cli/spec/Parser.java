package cardwright.cli.spec;

import cardwright.cli.spec.Invocation.ParsedLine;
import cardwright.cli.spec.Values.OneOf;
import cardwright.cli.words.CliTexts;
import cardwright.text.InvalidInput;
import cardwright.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a command line by the commands' data. Options may stand anywhere; `--name value` and
/// `--name=value` are the same; `--` ends the options; a lone `-` and a negative number are arguments.
public final class Parser {
    private final List<Command> path = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();
    private final Map<String, List<String>> options = new LinkedHashMap<>();
    private final Command program;
    private final String[] words;
    private Command current;
    private int at;

    private Parser(Command program, String[] words) {
        this.program = program;
        this.current = program;
        this.words = words;
    }

    /// Reads the words that followed the program's name.
    ///
    /// @throws InvalidInput if there is no such command or option, a value is missing, or there are too
    ///     many or too few arguments; it names the nearest right word
    public static ParsedLine parse(Command program, String... words) {
        Parser parser = new Parser(program, words);
        parser.read();
        ParsedLine line =
                new ParsedLine(List.copyOf(parser.path), List.copyOf(parser.arguments), Map.copyOf(parser.options));
        if (!line.has(CommonOptions.HELP)) {
            parser.checkArguments();
        }
        return line;
    }

    private void read() {
        boolean onlyArguments = false;
        for (at = 0; at < words.length; at++) {
            String word = words[at];
            if (!onlyArguments && word.equals("--")) {
                onlyArguments = true;
            } else if (!onlyArguments && isOption(word)) {
                readOption(word);
            } else if (!current.names().isEmpty()) {
                enter(word);
            } else {
                arguments.add(word);
            }
        }
    }

    private static boolean isOption(String word) {
        return word.length() > 1 && word.charAt(0) == '-' && !(word.charAt(1) >= '0' && word.charAt(1) <= '9');
    }

    private void enter(String word) {
        Optional<Command> found = current.command(word);
        if (found.isPresent()) {
            current = found.get();
            path.add(current);
            return;
        }
        Nearest nearest = Nearest.of(word, current.names());
        throw new InvalidInput(CliTexts.parserNoCommand(word, nearest.hint(), called()));
    }

    private void readOption(String word) {
        int equals = word.startsWith("--") ? word.indexOf('=') : -1;
        String name = equals < 0 ? word : word.substring(0, equals);
        Option option = find(name).orElseThrow(() -> unknown(name));
        if (option.isFlag()) {
            if (equals >= 0) {
                throw new InvalidInput(CliTexts.parserNoValue(name));
            }
            options.putIfAbsent(option.name(), List.of());
            return;
        }
        if (equals < 0 && at + 1 >= words.length) {
            throw new InvalidInput(CliTexts.parserValueMissing(name, option.value()));
        }
        put(option, equals < 0 ? words[++at] : word.substring(equals + 1));
    }

    private void put(Option option, String value) {
        if (option.values() instanceof OneOf(List<String> choices) && !choices.contains(value)) {
            throw new InvalidInput(CliTexts.parserNotAChoice(option.name(), value, String.join(", ", choices)));
        }
        List<String> values = new ArrayList<>(options.getOrDefault(option.name(), List.of()));
        if (!values.isEmpty() && !option.repeatable()) {
            throw new InvalidInput(CliTexts.parserTwice(option.name()));
        }
        values.add(value);
        options.put(option.name(), List.copyOf(values));
    }

    private Optional<Option> find(String name) {
        for (Option option : known()) {
            if (option.name().equals(name) || option.shortName().equals(name)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    private List<Option> known() {
        List<Option> known = new ArrayList<>(current.options());
        known.addAll(CommonOptions.ALL);
        return known;
    }

    private InvalidInput unknown(String name) {
        Nearest nearest = Nearest.of(name, known().stream().map(Option::name).toList());
        return new InvalidInput(CliTexts.parserNoOption(name, nearest.hint(), called()));
    }

    private void checkArguments() {
        int least = 0;
        boolean more = false;
        for (Argument argument : current.arguments()) {
            least += argument.required() ? 1 : 0;
            more |= argument.repeatable();
            if (arguments.size() < least) {
                throw new InvalidInput(CliTexts.parserMissing(argument.name(), called()));
            }
        }
        if (!more
                && current.names().isEmpty()
                && arguments.size() > current.arguments().size()) {
            String extra = arguments.get(current.arguments().size());
            throw new InvalidInput(CliTexts.parserTooMany(extra, called()));
        }
        checkWords();
    }

    private void checkWords() {
        for (int i = 0; i < arguments.size() && !current.arguments().isEmpty(); i++) {
            Argument argument =
                    current.arguments().get(Math.min(i, current.arguments().size() - 1));
            String word = arguments.get(i);
            if (argument.values() instanceof OneOf(List<String> choices) && !choices.contains(word)) {
                throw new InvalidInput(CliTexts.parserNotAWord(argument.name(), word, String.join(", ", choices)));
            }
        }
    }

    private String called() {
        StringBuilder called = new StringBuilder(program.name());
        for (Command command : path) {
            called.append(' ').append(command.name());
        }
        return called.toString();
    }
}
