package cardwright.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The placeholders of a message are parameters that take anything, in the order of the English text, so no compiler
/// tells when two arguments stand in each other's place and a person reads "the first in block 96".
class MessageArgumentsTest {
    private static final List<String> MODULES = List.of("core", "virtual", "pcsc", "cli");
    private static final Pattern MESSAGE = Pattern.compile("(?m)^([a-z0-9.-]+) *= *(.*(?:\\\\\\n.*)*)$");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z-]+)}");
    private static final Pattern CALL = Pattern.compile("\\b\\w+\\.([a-z]\\w+)\\(");

    /// A path like `step.block()`, whose last word says what it is.
    private static final Pattern PLAIN = Pattern.compile("(?:\\w+(?:\\(\\))?\\.)*(\\w+)(?:\\(\\))?");

    @Test
    void an_argument_that_is_called_like_a_placeholder_stands_in_its_place() throws IOException {
        List<String> wrong = new ArrayList<>();
        int calls = 0;
        for (String module : MODULES) {
            Map<String, List<String>> messages = messages(module);
            assertThat(messages).isNotEmpty();
            for (Path file : sources(module)) {
                String source = Files.readString(file);
                Matcher call = CALL.matcher(source);
                while (call.find()) {
                    List<String> names = messages.getOrDefault(call.group(1), List.of());
                    List<String> arguments = names.size() < 2 ? List.of() : arguments(source, call.end());
                    if (arguments.size() == names.size() && !arguments.isEmpty()) {
                        calls++;
                        if (!fit(names, arguments)) {
                            wrong.add(file + ": " + call.group(1) + names + " is given " + arguments);
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(calls).isGreaterThan(100);
    }

    private static boolean fit(List<String> names, List<String> arguments) {
        List<String> meant =
                arguments.stream().map(MessageArgumentsTest::meaning).toList();
        for (int i = 0; i < names.size(); i++) {
            int place = names.indexOf(meant.get(i));
            if (place >= 0 && place != i && !meant.get(place).equals(names.get(place))) {
                return false;
            }
        }
        return true;
    }

    private static String meaning(String argument) {
        Matcher plain = PLAIN.matcher(argument);
        return plain.matches() ? plain.group(1) : "";
    }

    /// Messages by the names of their methods, with their placeholders in order.
    private static Map<String, List<String>> messages(String module) throws IOException {
        Map<String, List<String>> messages = new HashMap<>();
        Matcher message = MESSAGE.matcher(Files.readString(Path.of("..", module, "src/main/messages/en.properties")));
        while (message.find()) {
            Set<String> names = new LinkedHashSet<>();
            PLACEHOLDER.matcher(message.group(2)).results().forEach(found -> names.add(camel(found.group(1))));
            messages.put(camel(message.group(1)), List.copyOf(names));
        }
        return messages;
    }

    private static String camel(String words) {
        return Pattern.compile("[.-](.)")
                .matcher(words)
                .replaceAll(found -> found.group(1).toUpperCase(java.util.Locale.ROOT));
    }

    private static List<Path> sources(String module) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /// The arguments of a call, from the place after its parenthesis on.
    private static List<String> arguments(String source, int from) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int begun = from;
        for (int at = from; at < source.length(); at++) {
            char c = source.charAt(at);
            boolean ends = depth == 0 && (c == ',' || c == ')');
            if (ends) {
                arguments.add(source.substring(begun, at).strip());
                begun = at + 1;
                if (c == ')') {
                    break;
                }
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return arguments;
    }
}
