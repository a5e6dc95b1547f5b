package cardwright.transcripts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A transcript: lines typed in a shell, and what was answered.
///
/// ```text
/// # A remark, before a line that is typed.
/// @ bytes.txt                                   a file that is there at the beginning, up to the next empty line
/// FF078069
///
/// $ cardwright read 4 --reader virtual          typed; a whole shell line, with quotes, pipes and all
/// < FF078069                                    standard input; only directly below what was typed; none: empty
/// block 4 …                                     standard output
/// ! cardwright: …                               standard error
/// [exit 2]                                      the exit code, if it is not 0
/// ```
///
/// An empty line stands between an answer and the next remark or typed line. An output line that could be taken for one
/// of these begins with a backslash; output that does not end with a line break is followed by `[no line break]`.
final class Transcript {
    static final String NO_LINE_BREAK = "[no line break]";
    private static final List<String> MARKS = List.of("$ ", "< ", "!", "# ", "@ ", "[exit ", NO_LINE_BREAK, "\\");

    private final Path file;
    private final List<String> head = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    /// A line typed and what followed it.
    ///
    /// @param before remarks above it
    /// @param typed the line
    /// @param input the lines of standard input
    /// @param answer the answer, as it stands in the transcript
    record Step(List<String> before, String typed, List<String> input, List<String> answer) {}

    private Transcript(Path file) {
        this.file = file;
    }

    static Transcript read(Path file) throws IOException {
        Transcript transcript = new Transcript(file);
        for (String line : Files.readAllLines(file)) {
            transcript.add(line);
        }
        return transcript;
    }

    private void add(String line) {
        if (line.startsWith("$ ")) {
            steps.add(new Step(remarksAtEnd(), line.substring(2), new ArrayList<>(), new ArrayList<>()));
        } else if (steps.isEmpty()) {
            head.add(line);
        } else if (line.startsWith("< ") && steps.getLast().answer.isEmpty()) {
            steps.getLast().input.add(line.substring(2));
        } else {
            steps.getLast().answer.add(line);
        }
    }

    /// Takes the remarks that stand above a typed line, and the empty line above them, from the answer before:
    /// no line of an answer begins like a remark.
    private List<String> remarksAtEnd() {
        List<String> remarks = new ArrayList<>();
        if (!steps.isEmpty()) {
            List<String> answer = steps.getLast().answer;
            while (answer.stream().anyMatch(line -> line.startsWith("# "))) {
                remarks.addFirst(answer.removeLast());
            }
            if (!answer.isEmpty() && answer.getLast().isEmpty()) {
                answer.removeLast();
            }
        }
        return remarks;
    }

    List<Step> steps() {
        return steps;
    }

    /// Writes the files that are there at the beginning.
    void putFiles(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = head.size() - 1; i >= 0; i--) {
            String line = head.get(i);
            if (line.startsWith("@ ")) {
                Files.writeString(folder.resolve(line.substring(2)), text);
            }
            if (line.isEmpty() || line.startsWith("@ ")) {
                text.setLength(0);
            } else {
                text.insert(0, line + "\n");
            }
        }
    }

    /// What the file would hold if these had been the answers, one to each step.
    String with(List<List<String>> answers) {
        List<String> lines = new ArrayList<>(head);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (i > 0) {
                lines.add("");
            }
            lines.addAll(step.before);
            lines.add("$ " + step.typed);
            step.input.forEach(line -> lines.add("< " + line));
            lines.addAll(answers.get(i));
        }
        return String.join("\n", lines) + "\n";
    }

    /// An answer as it stands in a transcript.
    static List<String> answer(String out, String err, int exit) {
        List<String> answer = new ArrayList<>();
        lines(out).forEach(line -> answer.add(MARKS.stream().anyMatch(line::startsWith) ? "\\" + line : line));
        if (!out.isEmpty() && !out.endsWith("\n")) {
            answer.add(NO_LINE_BREAK);
        }
        lines(err).forEach(line -> answer.add(line.isEmpty() ? "!" : "! " + line));
        if (exit != 0) {
            answer.add("[exit " + exit + "]");
        }
        return answer;
    }

    /// The lines of a text, of which the last may or may not end with a line break.
    static List<String> lines(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        String whole = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return List.of(whole.split("\n", -1));
    }

    Path file() {
        return file;
    }

    /// The file's name without `.txt`.
    @Override
    public String toString() {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ".txt".length());
    }
}
