import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Turns message files into Java classes, so that every text works wherever the classes do: on the JVM, in the browser, in the
/// native program. `NameTexts` has a method for each message, its placeholders the parameters, whose answer is said later, in any
/// language; `NameMessages` says the same in one language at once. A message that is missing in one language, or that names
/// other placeholders there, does not build.
///
/// Usage: `java MessageClasses.java FOLDER OUT PACKAGE NAME`, where FOLDER holds `en.properties` and `zh.properties` with lines
/// `key.in-words = text with {placeholders}`; a line that ends in `\` goes on in the next, `\n` is a new line.
public final class MessageClasses {
    private static final List<String> LANGUAGES = List.of("en", "zh");

    /// What stands for the first argument in a template; see `cardwright.text.Message`.
    private static final int FIRST_PLACE = 0xE000;

    private MessageClasses() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Path out = Path.of(args[1]).resolve(args[2].replace('.', '/'));
        String name = args[3];
        Map<String, Map<String, String>> byLanguage = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            byLanguage.put(language, read(folder.resolve(language + ".properties")));
        }
        Map<String, String> english = byLanguage.get("en");
        byLanguage.forEach((language, messages) -> compare(english, messages, language));
        Files.createDirectories(out);
        Path texts = out.resolve(name + "Texts.java");
        Path messages = out.resolve(name + "Messages.java");
        write(texts, texts(args[2], name + "Texts", byLanguage));
        write(messages, messages(args[2], name + "Messages", name + "Texts", english));
        try (Stream<Path> files = Files.list(out)) {
            for (Path old : files.filter(file -> !List.of(texts, messages).contains(file)).toList()) {
                Files.delete(old);
            }
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> messages = new LinkedHashMap<>();
        StringBuilder open = new StringBuilder();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            String text = open.isEmpty() ? line.strip() : line.stripLeading();
            if (open.isEmpty() && (text.isEmpty() || text.startsWith("#"))) {
                continue;
            }
            if (text.endsWith("\\")) {
                open.append(text, 0, text.length() - 1);
                continue;
            }
            String entry = open + text;
            open.setLength(0);
            int equals = entry.indexOf('=');
            if (equals < 0) {
                throw new IllegalStateException(file + ":" + number + ": no '=' in: " + entry);
            }
            String key = entry.substring(0, equals).strip();
            if (messages.put(key, entry.substring(equals + 1).strip().replace("\\n", "\n")) != null) {
                throw new IllegalStateException(file + ":" + number + ": a second message for " + key);
            }
        }
        return messages;
    }

    private static void compare(Map<String, String> english, Map<String, String> other, String language) {
        if (!english.keySet().equals(other.keySet())) {
            TreeSet<String> missing = new TreeSet<>(english.keySet());
            missing.removeAll(other.keySet());
            TreeSet<String> extra = new TreeSet<>(other.keySet());
            extra.removeAll(english.keySet());
            throw new IllegalStateException("messages differ: missing in " + language + ": " + missing + "; only there: " + extra);
        }
        english.forEach((key, text) -> {
            if (!new TreeSet<>(placeholders(text)).equals(new TreeSet<>(placeholders(other.get(key))))) {
                throw new IllegalStateException(language + " " + key + ": placeholders differ from English: " + placeholders(text));
            }
        });
    }

    /// The names in braces, in the order they first appear. A brace that holds anything but a lower-case name is text.
    private static SequencedSet<String> placeholders(String text) {
        SequencedSet<String> names = new LinkedHashSet<>();
        for (String part : parts(text)) {
            if (part.startsWith("{")) {
                names.add(part.substring(1));
            }
        }
        return names;
    }

    /// Splits a text into literal parts and placeholders; a placeholder starts with `{` here and has no closing brace.
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            int end = text.charAt(at) == '{' ? text.indexOf('}', at) : -1;
            if (end > 0 && text.substring(at + 1, end).matches("[a-z][A-Za-z0-9]*")) {
                if (at > from) {
                    parts.add("=" + text.substring(from, at));
                }
                parts.add("{" + text.substring(at + 1, end));
                from = end + 1;
                at = end;
            }
        }
        if (from < text.length() || parts.isEmpty()) {
            parts.add("=" + text.substring(from));
        }
        return parts;
    }

    /// What each message is, to be said later: `NameTexts`, a static method a message.
    private static String texts(String pack, String name, Map<String, Map<String, String>> byLanguage) {
        Map<String, String> english = byLanguage.get("en");
        StringBuilder java = new StringBuilder(header(pack));
        java.append("public final class ").append(name).append(" {\n    private ").append(name).append("() {}\n");
        english.forEach((key, text) -> {
            List<String> arguments = new ArrayList<>();
            LANGUAGES.forEach(language -> arguments.add(template(byLanguage.get(language).get(key), placeholders(text))));
            arguments.addAll(placeholders(text));
            java.append("    public static Message ").append(signature(key, text)).append(" { return new Message(");
            java.append(String.join(", ", arguments)).append("); }\n");
        });
        return java.append("}\n").toString();
    }

    /// What each message says in one language: `NameMessages`, a method a message, which are those of `NameTexts`.
    private static String messages(String pack, String name, String texts, Map<String, String> english) {
        StringBuilder java = new StringBuilder(header(pack));
        java.append("public final class ").append(name).append(" {\n    private final Language language;\n");
        java.append("    private ").append(name).append("(Language language) { this.language = language; }\n");
        java.append("    public static ").append(name).append(" in(Language language) { return new ").append(name).append("(language); }\n");
        java.append("    public Language language() { return language; }\n");
        english.forEach((key, text) -> {
            java.append("    public String ").append(signature(key, text)).append(" { return ").append(texts).append('.').append(camel(key));
            java.append('(').append(String.join(", ", placeholders(text))).append(").in(language); }\n");
        });
        return java.append("}\n").toString();
    }

    /// The literal for a text whose placeholders are marked as [cardwright.text.Message] wants them: each by its place.
    private static String template(String text, SequencedSet<String> names) {
        List<String> places = List.copyOf(names);
        StringBuilder literal = new StringBuilder("\"");
        for (String part : parts(text)) {
            String said = part.substring(1);
            literal.append(part.startsWith("{") ? "\\u%04X".formatted(FIRST_PLACE + places.indexOf(said)) : escaped(said));
        }
        return literal.append('"').toString();
    }

    private static String header(String pack) {
        return "// Made by build/MessageClasses.java from the message files; change those.\npackage " + pack + ";\n\n"
                + "import cardwright.text.Language;\nimport cardwright.text.Message;\n\n@org.jspecify.annotations.NullMarked\n";
    }

    private static String signature(String key, String english) {
        List<String> parameters = new ArrayList<>();
        placeholders(english).forEach(name -> parameters.add("Object " + name));
        return camel(key) + "(" + String.join(", ", parameters) + ")";
    }

    private static String camel(String key) {
        StringBuilder name = new StringBuilder();
        for (String word : key.split("[.-]")) {
            name.append(name.isEmpty() ? word : capital(word));
        }
        return name.toString();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static void write(Path file, String text) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }
}
