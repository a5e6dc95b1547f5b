package cardwright.testing.api;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a module promises to who uses it, as text that a person can read and compare: its exported packages, their
/// public types, and of those what others may call, override or match. A line a member, sorted.
final class ApiText {
    /// Shortened where nobody takes them for another.
    private static final Pattern USUAL = Pattern.compile("\\bjava\\.(?:lang|util|util\\.function)\\.(?=[A-Z])");

    private static final Pattern NULLABLE = Pattern.compile("@org\\.jspecify\\.annotations\\.(\\w+)(?:\\(\\))?");
    private static final List<String> OF_EVERY_RECORD = List.of("equals", "hashCode", "toString");
    private static final List<String> OF_EVERY_ENUM = List.of("values", "valueOf");

    private ApiText() {}

    /// The API of the module that this class belongs to.
    static String of(Class<?> any) throws Exception {
        Path home = Path.of(URI.create(
                any.getProtectionDomain().getCodeSource().getLocation().toString()));
        if (Files.isDirectory(home)) {
            return of(home, any.getClassLoader());
        }
        try (FileSystem jar = FileSystems.newFileSystem(home)) {
            return of(jar.getPath("/"), any.getClassLoader());
        }
    }

    private static String of(Path home, ClassLoader loader) throws Exception {
        ModuleDescriptor module;
        try (InputStream in = Files.newInputStream(home.resolve("module-info.class"))) {
            module = ModuleDescriptor.read(in);
        }
        List<String> lines = new ArrayList<>();
        lines.add("module " + module.name());
        new TreeSet<>(module.requires())
                .forEach(r -> lines.add("  requires " + words(r.modifiers().toString()) + r.name()));
        for (String exported : new TreeSet<>(module.exports().stream()
                .filter(e -> !e.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .toList())) {
            lines.add("");
            lines.add("package " + exported);
            for (Class<?> type : types(home, exported, loader)) {
                lines.add("");
                lines.addAll(type(type));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /// `[TRANSITIVE, STATIC]` as it is written in source; the compiler's own words left out.
    private static String words(String modifiers) {
        return (modifiers.contains("STATIC") ? "static " : "")
                + (modifiers.contains("TRANSITIVE") ? "transitive " : "");
    }

    private static List<Class<?>> types(Path home, String name, ClassLoader loader) throws IOException {
        List<String> names;
        try (Stream<Path> files = Files.list(home.resolve(name.replace('.', '/')))) {
            names = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.equals("package-info.class"))
                    .map(file -> name + "." + file.substring(0, file.length() - ".class".length()))
                    .sorted()
                    .toList();
        }
        List<Class<?>> types = new ArrayList<>();
        for (String each : names) {
            try {
                Class<?> type = Class.forName(each, false, loader);
                if (isSeen(type)) {
                    types.add(type);
                }
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(each, e);
            }
        }
        return types;
    }

    /// Whether others can name it: it and all around it are public, or protected members.
    private static boolean isSeen(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return !type.isAnonymousClass()
                && !type.isLocalClass()
                && isSeen(type.getModifiers())
                && (around == null || isSeen(around));
    }

    private static boolean isSeen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static List<String> type(Class<?> type) {
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder(plain(type.toGenericString()));
        if (type.isRecord()) {
            head.append(Arrays.stream(type.getRecordComponents())
                    .map(c -> plain(c.getAnnotatedType()) + " " + c.getName())
                    .collect(Collectors.joining(", ", "(", ")")));
        }
        AnnotatedType above = type.getAnnotatedSuperclass();
        if (above != null && !type.isRecord() && !type.isEnum() && above.getType() != Object.class) {
            head.append(" extends ").append(plain(above));
        }
        String interfaces =
                Arrays.stream(type.getAnnotatedInterfaces()).map(ApiText::plain).collect(Collectors.joining(", "));
        if (!interfaces.isEmpty()) {
            head.append(type.isInterface() ? " extends " : " implements ").append(interfaces);
        }
        if (type.isSealed()) {
            head.append(Arrays.stream(type.getPermittedSubclasses())
                    .map(heir -> plain(heir.getTypeName()))
                    .sorted()
                    .collect(Collectors.joining(", ", " permits ", "")));
        }
        lines.add(head.toString());
        List<Member> members = new ArrayList<>(List.of(type.getDeclaredFields()));
        members.addAll(List.of(type.getDeclaredConstructors()));
        members.addAll(List.of(type.getDeclaredMethods()));
        members.stream()
                .filter(member -> isSeen(member.getModifiers()) && !member.isSynthetic() && !isUsual(type, member))
                .map(ApiText::line)
                .sorted()
                .forEach(line -> lines.add("  " + line));
        return lines;
    }

    private static boolean isUsual(Class<?> type, Member member) {
        return (type.isRecord() && OF_EVERY_RECORD.contains(member.getName()))
                || (type.isEnum() && member instanceof Method && OF_EVERY_ENUM.contains(member.getName()))
                || member.getName().equals("serialVersionUID");
    }

    private static String line(Member member) {
        return switch (member) {
            case Field field when field.isEnumConstant() -> field.getName();
            case Field field ->
                Modifier.toString(field.getModifiers()) + " " + plain(field.getAnnotatedType()) + " " + field.getName();
            case Constructor<?> made -> modifiers(made) + "new" + parameters(made);
            case Method method ->
                modifiers(method) + typeParameters(method) + plain(method.getAnnotatedReturnType()) + " "
                        + method.getName() + parameters(method);
            default -> throw new IllegalStateException("a member of another kind: " + member);
        };
    }

    private static String modifiers(Executable executable) {
        boolean isDefault = executable instanceof Method method && method.isDefault();
        int told = executable.getModifiers() & ~(Modifier.SYNCHRONIZED | Modifier.TRANSIENT | Modifier.VOLATILE);
        return (isDefault ? "default " : "") + Modifier.toString(told) + " ";
    }

    private static String typeParameters(Method method) {
        String all = Arrays.stream(method.getTypeParameters())
                .map(parameter -> parameter.getName()
                        + Arrays.stream(parameter.getAnnotatedBounds())
                                .map(ApiText::plain)
                                .filter(bound -> !bound.equals("Object"))
                                .collect(Collectors.joining(" & ", " extends ", ""))
                                .replaceFirst(" extends $", ""))
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "" : "<" + all + "> ";
    }

    private static String parameters(Executable executable) {
        String all = Arrays.stream(executable.getParameters())
                .map(Parameter::getAnnotatedType)
                .map(ApiText::plain)
                .collect(Collectors.joining(", ", "(", ")"));
        String thrown = Arrays.stream(executable.getAnnotatedExceptionTypes())
                .map(ApiText::plain)
                .sorted()
                .collect(Collectors.joining(", "));
        return all + (thrown.isEmpty() ? "" : " throws " + thrown);
    }

    private static String plain(AnnotatedType type) {
        return plain(type.toString());
    }

    private static String plain(String text) {
        return USUAL.matcher(NULLABLE.matcher(text).replaceAll("@$1")).replaceAll("");
    }
}
