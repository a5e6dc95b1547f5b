package cardwright.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.card.ReaderDialect;
import cardwright.testing.JvmPcscd;
import cardwright.testing.PcscdMissing;
import java.io.PrintWriter;
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
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/// A Java program out of a document: a class with tests, or a file without a class that has a `main`.
///
/// @param source the file's text
/// @param folder where to put what is made of it; need not be there
record JavaProgram(String source, Path folder) {
    private static final Pattern CLASS = Pattern.compile("^(?:final )?class (\\w+)", Pattern.MULTILINE);

    /// libpcsclite looks for its service once in a process. It is to find ours, before a program that only lists
    /// readers
    /// makes it find the machine's.
    private static final class OurService {
        static {
            try {
                JvmPcscd.withReaders(List.of(ReaderDialect.ACR122U.readerName()));
            } catch (PcscdMissing e) {
                // The programs that need it are skipped, and say so.
            } catch (Exception e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        static void start() {}
    }

    /// Compiles it with all warnings, on the class path of this JVM, and runs its tests, with their extensions, or its
    /// `main`.
    void run() throws Exception {
        Matcher declared = CLASS.matcher(source);
        String name = declared.find() ? declared.group(1) : "Example";
        Files.createDirectories(folder);
        compile(Files.writeString(folder.resolve(name + ".java"), source));
        OurService.start();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Class<?> program = loader.loadClass(name);
            boolean isTest = Stream.of(program.getDeclaredMethods()).anyMatch(m -> m.isAnnotationPresent(Test.class));
            if (isTest) {
                runTests(program);
            } else {
                runMain(program);
            }
        }
    }

    private static void runTests(Class<?> program) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(program))
                                // The tests around this one may run side by side, and only once.
                                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                                .build(),
                        listener);
        StringWriter failures = new StringWriter();
        listener.getSummary().printFailuresTo(new PrintWriter(failures));
        assertThat(listener.getSummary().getTotalFailureCount())
                .as(failures.toString())
                .isZero();
        assertThat(listener.getSummary().getTestsStartedCount())
                .as("tests of " + program)
                .isPositive();
    }

    private static void runMain(Class<?> program) throws Exception {
        Method main = program.getDeclaredMethod("main");
        Constructor<?> constructor = program.getDeclaredConstructor();
        constructor.setAccessible(true);
        main.setAccessible(true);
        main.invoke(constructor.newInstance());
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
