package cardwright.explain;

import cardwright.apdu.CommandApdu;
import cardwright.text.Ascii;
import cardwright.text.Hex;
import cardwright.text.Pieces;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Typed lines: `C:\> opensc-tool -c default -s FFCA000000`, by whatever name the program goes, and
/// `cardwright apdu …`. A line that a narrow window broke is put together again. Another typed line after
/// the same prompt ends a run, and so does an empty prompt.
final class ShellLines implements LineReader {
    private static final String PROMPTS = ">$#%";
    private static final int NARROWEST_WINDOW = 40;

    private @Nullable String prompt;
    private String typed = "";

    @Override
    public boolean takes(LogLine line, Scribe scribe) {
        String text = line.text();
        List<String> words = Pieces.words(text);
        boolean program = isProgram(words);
        if (!program && prompt != null && text.startsWith(prompt)) {
            scribe.begin(line.number(), LogFormat.ARROWS);
            return true;
        }
        if (!program) {
            return false;
        }
        prompt = prompt(text);
        typed = text;
        RunBuilder run = scribe.begin(line.number(), format(words));
        understand(run);
        scribe.expect(next -> continues(next, run));
        return true;
    }

    /// What stands before the program's name, if it ends like a prompt.
    private static @Nullable String prompt(String text) {
        for (int at = 0; at < text.length() && text.charAt(at) != '-'; at++) {
            boolean ends = PROMPTS.indexOf(text.charAt(at)) >= 0;
            if (ends && at + 1 < text.length() && text.charAt(at + 1) == ' ' && at > 1) {
                return text.substring(0, at + 1);
            }
        }
        return null;
    }

    /// `-s HEX` is there, or the program's own name.
    private static boolean isProgram(List<String> words) {
        return isOurs(words) || (words.size() > 2 && !asked(words).isEmpty());
    }

    private static boolean isOurs(List<String> words) {
        for (int i = 0; i + 2 < words.size() && i < 3; i++) {
            boolean named =
                    words.get(i).endsWith("cardwright") && words.get(i + 1).equals("apdu");
            if (named && HexRun.all(words.get(i + 2)) != null) {
                return true;
            }
        }
        return false;
    }

    private static LogFormat format(List<String> words) {
        return isOurs(words) ? LogFormat.ARROWS : LogFormat.OPENSC_TOOL;
    }

    /// A window of so many columns breaks a line anywhere: in a number, or where a space was.
    private boolean continues(LogLine next, RunBuilder run) {
        String text = Ascii.strip(next.text());
        List<String> words = Pieces.words(text);
        boolean part = typed.length() >= NARROWEST_WINDOW
                && !words.isEmpty()
                && (isHexDigits(words.getFirst()) || words.getFirst().equals("-s"))
                && (words.size() == 1 || words.size() == 2 || isProgram(words) || words.contains("-s"));
        if (!part || (isProgram(words) && prompt(text) != null)) {
            return false;
        }
        boolean apart = text.startsWith("-") || typed.endsWith(" -s");
        typed = typed + (apart ? " " : "") + text;
        understand(run);
        return true;
    }

    private static boolean isHexDigits(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Hex.digit(word.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private void understand(RunBuilder run) {
        List<String> words = Pieces.words(typed);
        run.asked = asked(words);
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).equals("-c") || words.get(i).equals("--card-driver")) {
                run.driver = words.get(i + 1);
            }
        }
    }

    private static List<CommandApdu> asked(List<String> words) {
        List<CommandApdu> asked = new ArrayList<>();
        boolean ours = isOurs(words);
        for (int i = 0; i < words.size(); i++) {
            boolean named =
                    i > 0 && (words.get(i - 1).equals("-s") || words.get(i - 1).equals("--send-apdu"));
            HexRun bytes = named || (ours && !words.get(i).startsWith("-")) ? HexRun.all(unquoted(words.get(i))) : null;
            if (bytes != null && !bytes.hidden()) {
                asked.add(CommandApdu.of(bytes.bytes()));
            }
        }
        return asked;
    }

    /// opensc-tool takes `FF:B0:…` too.
    private static String unquoted(String word) {
        StringBuilder digits = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if ("\"':".indexOf(word.charAt(i)) < 0) {
                digits.append(word.charAt(i));
            }
        }
        return digits.toString();
    }
}
