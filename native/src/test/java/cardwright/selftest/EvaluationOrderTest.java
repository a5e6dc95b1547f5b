package cardwright.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// TeaVM 0.15.0 may put two calls into one C expression, as in `make(read(in), read(in))`. Java calls them from left to
/// right, C in any order: where each changes something, the native program goes wrong and no compiler tells. A journal
/// was read so, with its numbers exchanged.
class EvaluationOrderTest {
    /// Methods that change nothing and tell nothing that another one changes, so that their order does not matter.
    private static final Set<String> HARMLESS = Set.of();

    private static final Pattern CALL = Pattern.compile("\\b(?:meth|virt)_\\w+");
    private static final Pattern NAME = Pattern.compile("(\\w+)\\s*$");
    private static final String TEXT = "TEAVM_GET_STRING";

    private static final class Group {
        final String name;
        final List<String> arguments = new ArrayList<>();
        int begun;

        Group(String name, int begun) {
            this.name = name;
            this.begun = begun;
        }
    }

    @Test
    void no_two_calls_that_change_something_stand_in_one_expression() throws IOException {
        Path folder = Path.of("target/c");
        Set<String> found = new TreeSet<>();
        List<String> sources = Files.readAllLines(folder.resolve("all.txt")).stream()
                .filter(file -> file.contains("classes/cardwright/"))
                .toList();
        assertThat(sources).hasSizeGreaterThan(100);
        for (String source : sources) {
            for (String line : Files.readAllLines(folder.resolve(source))) {
                for (List<String> calls : callsSideBySide(line)) {
                    if (calls.stream().filter(call -> !HARMLESS.contains(call)).count() > 1) {
                        found.add(source.substring(source.indexOf("cardwright/")) + ": " + calls);
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /// For each pair of parentheses with calls in more than one argument: what is called there.
    private static List<List<String>> callsSideBySide(String line) {
        List<List<String>> groups = new ArrayList<>();
        Deque<Group> open = new ArrayDeque<>();
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '(') {
                Matcher name = NAME.matcher(line.substring(0, at));
                open.push(new Group(name.find() ? name.group(1) : "", at + 1));
            } else if (!open.isEmpty() && (c == ',' || c == ')')) {
                Group group = c == ',' ? open.peek() : open.pop();
                group.arguments.add(line.substring(group.begun, at));
                group.begun = at + 1;
                if (c == ')' && !group.name.startsWith("TEAVM_")) {
                    List<String> calls = group.arguments.stream()
                            .filter(argument -> argument.contains("TEAVM_WITH_CALL_SITE_ID"))
                            .map(EvaluationOrderTest::last)
                            .filter(call -> !call.isEmpty())
                            .toList();
                    if (calls.size() > 1) {
                        groups.add(calls);
                    }
                }
            }
        }
        return groups;
    }

    /// The method an argument calls, the outermost one; empty if it calls none.
    private static String last(String argument) {
        Matcher call = CALL.matcher(argument);
        return !argument.contains(TEXT) && call.find() ? call.group() : "";
    }
}
