package cardwright.workbench.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The records of this package as TypeScript interfaces, for the page.
final class ApiTypes {
    private static final Map<Class<?>, String> PLAIN = Map.of(
            String.class, "string",
            int.class, "number",
            Integer.class, "number",
            long.class, "number",
            boolean.class, "boolean");

    private ApiTypes() {}

    /// All records whose sources lie in this folder, by name.
    static List<? extends Class<?>> records(Path sources) {
        try (Stream<Path> files = Files.list(sources)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("package-info.java"))
                    .sorted()
                    .map(name -> record(name.substring(0, name.indexOf('.'))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> record(String name) {
        try {
            return Class.forName(ApiTypes.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The file `api.ts`.
    static String typeScript(List<? extends Class<?>> records) {
        StringBuilder text = new StringBuilder("""
                // What the page and its server say to each other. Written by ApiTypesTest from the records of
                // cardwright.workbench.api, where each field is explained; do not edit.
                """);
        for (Class<?> record : records) {
            text.append("\nexport interface ").append(record.getSimpleName()).append(" {\n");
            for (RecordComponent part : record.getRecordComponents()) {
                text.append("  readonly ")
                        .append(part.getName())
                        .append(": ")
                        .append(type(part.getAnnotatedType()))
                        .append(";\n");
            }
            text.append("}\n");
        }
        return text.toString();
    }

    private static String type(AnnotatedType type) {
        String name = name(type);
        return type.isAnnotationPresent(Nullable.class) ? name + " | null" : name;
    }

    private static String name(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType list) {
            return "readonly " + type(list.getAnnotatedActualTypeArguments()[0]) + "[]";
        }
        Class<?> plain = (Class<?>) type.getType();
        if (!PLAIN.containsKey(plain) && !plain.isRecord()) {
            throw new IllegalArgumentException(plain + " is nothing TypeScript has a word for here");
        }
        return PLAIN.getOrDefault(plain, plain.getSimpleName());
    }
}
