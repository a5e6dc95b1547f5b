package cardwright.transcripts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A document of the project in Markdown: its links, and the transcripts and Java programs in its code blocks.
///
/// A transcript is a block marked `console`. A line in it that begins with `$ cardwright` or `$ ./cardwright`, perhaps
/// with `printf … |` before it, was typed, and what follows, up to the next `$` or the end of the block, is the answer
/// as a terminal shows it; empty lines at its end do not count. What else was typed is not looked at. In a Chinese
/// document, `….zh.md`, the locale is Chinese.
final class Document {
    static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private static final String FENCE = "```";
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)|(?:src|href|srcset)=\"([^\"]+)\"");
    private static final Pattern OURS = Pattern.compile("^(?:printf .* \\| )?(?:[.]/)?cardwright ");
    private static final Pattern CODE = Pattern.compile("`[^`]*`");
    private static final Pattern NOT_IN_ANCHOR = Pattern.compile("[^\\p{L}\\p{N}_ -]");

    private final Path file;
    private final List<String> lines;

    /// A line typed in a transcript.
    ///
    /// @param line its number in the document, from 0 on
    /// @param typed the line
    /// @param answer what stands below it
    record Step(int line, String typed, List<String> answer) {
        private static Step of(int line, String typed, List<String> below) {
            int end = below.size();
            while (end > 0 && below.get(end - 1).isBlank()) {
                end--;
            }
            return new Step(line, typed, List.copyOf(below.subList(0, end)));
        }
    }

    /// A code block.
    ///
    /// @param language what stands behind its fence
    /// @param first the number of its first line in the document, from 0 on
    /// @param lines its lines
    private record Block(String language, int first, List<String> lines) {}

    private Document(Path file) throws IOException {
        this.file = file;
        this.lines = Files.readAllLines(file);
    }

    /// All documents: those beside this project's POM, and those in `docs`.
    static List<Document> all() throws IOException {
        List<Document> documents = new ArrayList<>();
        try (Stream<Path> top = Files.list(HOME);
                Stream<Path> docs = Files.walk(HOME.resolve("docs"))) {
            List<Path> files = Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            for (Path file : files) {
                documents.add(new Document(file));
            }
        }
        return documents;
    }

    boolean isChinese() {
        return file.toString().endsWith(".zh.md");
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Block open = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (open != null && line.equals(FENCE)) {
                blocks.add(open);
                open = null;
            } else if (open != null) {
                open.lines.add(line);
            } else if (line.startsWith(FENCE)) {
                open = new Block(line.substring(FENCE.length()), i + 1, new ArrayList<>());
            }
        }
        return blocks;
    }

    /// What is typed to the command in its transcripts.
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (Block block : blocks()) {
            List<String> inside = block.language.equals("console") ? block.lines : List.of();
            int[] typed = IntStream.range(0, inside.size())
                    .filter(i -> inside.get(i).startsWith("$ "))
                    .toArray();
            for (int i = 0; i < typed.length; i++) {
                int end = i + 1 < typed.length ? typed[i + 1] : inside.size();
                String line = inside.get(typed[i]).substring(2);
                if (OURS.matcher(line).find()) {
                    steps.add(Step.of(block.first + typed[i], line, inside.subList(typed[i] + 1, end)));
                }
            }
        }
        return steps;
    }

    /// The document's text with these answers, one to each step, below the lines that were typed.
    String with(List<List<String>> answers) {
        List<String> text = new ArrayList<>(lines);
        List<Step> steps = steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            int from = steps.get(i).line + 1;
            List<String> below = text.subList(from, from + steps.get(i).answer.size());
            below.clear();
            below.addAll(answers.get(i));
        }
        return String.join("\n", text) + "\n";
    }

    Path file() {
        return file;
    }

    /// The Java programs in it.
    List<String> programs() {
        return blocks().stream()
                .filter(block -> block.language.equals("java"))
                .map(block -> String.join("\n", block.lines) + "\n")
                .toList();
    }

    /// Its links to other files, to itself, and to headings, those on the web left out.
    List<String> links() {
        return prose().flatMap(
                        line -> LINK.matcher(CODE.matcher(line).replaceAll("")).results())
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(link -> !link.contains("://"))
                .toList();
    }

    /// Whether a link of this document leads to a file, and to a heading if it names one.
    boolean leadsSomewhere(String link) throws IOException {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        Path target = path.isEmpty() ? file : file.resolveSibling(path).normalize();
        return Files.exists(target)
                && (hash < 0 || new Document(target).anchors().contains(link.substring(hash + 1)));
    }

    private Stream<String> prose() {
        List<Block> blocks = blocks();
        return IntStream.range(0, lines.size())
                .filter(i ->
                        blocks.stream().noneMatch(block -> i >= block.first && i < block.first + block.lines.size()))
                .mapToObj(lines::get);
    }

    /// The names by which its headings can be linked, as GitHub makes them.
    private List<String> anchors() {
        return prose().filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .map(heading -> NOT_IN_ANCHOR.matcher(heading).replaceAll("").replace(' ', '-'))
                .toList();
    }

    /// The file's name, from the project's folder on.
    @Override
    public String toString() {
        return HOME.relativize(file).toString();
    }
}
