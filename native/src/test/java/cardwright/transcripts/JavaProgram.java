package cardwright.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/// A Java program out of a document: a class with tests, or a file without a class that has a `main`.
///
/// @param source the file's text
/// @param folder where to put what is made of it; need not be there
record JavaProgram(String source, Path folder) {
    private static final Pattern CLASS = Pattern.compile("^(?:final )?class (\\w+)", Pattern.MULTILINE);

    /// Compiles it with all warnings, on the class path of this JVM, and calls its tests or its `main`.
    void run() throws Exception {
        Matcher declared = CLASS.matcher(source);
        String name = declared.find() ? declared.group(1) : "Example";
        Files.createDirectories(folder);
        compile(Files.writeString(folder.resolve(name + ".java"), source));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Class<?> program = loader.loadClass(name);
            List<Method> entries = Stream.of(program.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Test.class)
                            || method.getName().equals("main"))
                    .toList();
            assertThat(entries).as("tests or main in " + name).isNotEmpty();
            Constructor<?> constructor = program.getDeclaredConstructor();
            constructor.setAccessible(true);
            for (Method entry : entries) {
                entry.setAccessible(true);
                entry.invoke(constructor.newInstance());
            }
        }
    }

    private void compile(Path file) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-Xlint:all,-path", "-Werror", "-proc:none", "-d", folder.toString());
            boolean compiled = compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(file))
                    .call();
            assertThat(compiled).as(said + source).isTrue();
        }
    }
}
