package cardwright.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What compiles in all three places but goes wrong in one of them, so that no compiler tells.
class PortableSourceTest {
    private static final List<String> MODULES = List.of("core", "virtual", "pcsc", "cli");

    /// TeaVM 0.15.0 copies eight times the length of a cloned byte array in C, over what lies behind it.
    @Test
    void no_array_is_cloned_where_the_native_program_would_corrupt_its_memory() throws IOException {
        assertThat(linesWith(".clone()")).isEmpty();
    }

    /// In Turkish, "I" in lower case is not "i".
    @Test
    void no_text_changes_its_case_by_the_locale() throws IOException {
        assertThat(linesWith("toLowerCase()")).isEmpty();
        assertThat(linesWith("toUpperCase()")).isEmpty();
    }

    /// Regular expressions and formatting work everywhere, and each would double the native program.
    @Test
    void nothing_heavy_comes_into_the_native_program() throws IOException {
        for (String heavy : List.of("java.util.regex", ".split(", ".replaceAll(", "String.format", ".formatted(")) {
            assertThat(linesWith(heavy)).as(heavy).isEmpty();
        }
    }

    /// A call that may let another thread run makes every method above it a coroutine in C, which is larger and slower.
    @Test
    void no_method_of_the_native_program_is_a_coroutine() throws IOException {
        Path folder = Path.of("target/c");
        List<String> sources = Files.readAllLines(folder.resolve("all.txt")).stream()
                .filter(file -> file.contains("classes/cardwright/"))
                .toList();
        assertThat(sources).hasSizeGreaterThan(100);
        for (String source : sources) {
            assertThat(Files.readString(folder.resolve(source))).as(source).doesNotContain("Fiber_isSuspending");
        }
    }

    private static List<String> linesWith(String part) throws IOException {
        List<String> found = new ArrayList<>();
        for (String module : MODULES) {
            Path sources = Path.of("..", module, "src/main/java");
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file : files.filter(PortableSourceTest::isPortable).toList()) {
                    Files.readAllLines(file).stream()
                            .filter(line -> line.contains(part) && !line.strip().startsWith("//"))
                            .forEach(line -> found.add(file + ": " + line.strip()));
                }
            }
        }
        return found;
    }

    /// The JVM's own doors run nowhere else.
    private static boolean isPortable(Path file) {
        String path = file.toString();
        return path.endsWith(".java") && !path.contains("/jvm/") && !path.contains("/vpcd/");
    }
}
