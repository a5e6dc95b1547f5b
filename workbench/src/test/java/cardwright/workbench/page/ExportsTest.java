package cardwright.workbench.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.teavm.jso.JSExport;

/// The types the page is compiled against are those of the Java methods.
class ExportsTest {
    private static final Path TYPES = Path.of("src/main/web/src/engine/exports.d.ts");

    @Test
    void the_page_knows_every_function_with_its_parameters_and_no_other() throws IOException {
        TreeSet<String> java = new TreeSet<>();
        for (Class<?> exports : List.of(EngineExports.class, DeskExports.class, ExplainExports.class)) {
            for (Method method : exports.getDeclaredMethods()) {
                if (method.isAnnotationPresent(JSExport.class)) {
                    java.add(method.getName() + "(" + parameters(method) + ")");
                }
            }
        }
        TreeSet<String> page = new TreeSet<>();
        for (String line : Files.readAllLines(TYPES)) {
            String text = line.strip();
            if (text.startsWith("export function ")) {
                page.add(text.substring("export function ".length(), text.lastIndexOf(')') + 1)
                        .replaceAll("\\w+: ", ""));
            }
        }
        assertThat(page).isEqualTo(java).isNotEmpty();
    }

    private static String parameters(Method method) {
        List<String> types = new ArrayList<>();
        Arrays.stream(method.getParameterTypes())
                .forEach(type -> types.add(
                        switch (type.getSimpleName()) {
                            case "String" -> "string";
                            case "int" -> "number";
                            case "boolean" -> "boolean";
                            default -> throw new AssertionError("no type of the page: " + type);
                        }));
        return String.join(", ", types);
    }
}
