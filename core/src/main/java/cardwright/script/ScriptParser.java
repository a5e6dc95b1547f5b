package cardwright.script;

import cardwright.apdu.CommandApdu;
import cardwright.script.ScriptStep.ExpectLength;
import cardwright.script.ScriptStep.ExpectStatus;
import cardwright.script.ScriptStep.Repeat;
import cardwright.script.ScriptStep.Reset;
import cardwright.script.ScriptStep.Send;
import cardwright.script.ScriptStep.Wait;
import cardwright.text.Ascii;
import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import cardwright.text.Nearest;
import cardwright.text.Pieces;
import cardwright.text.Text;
import cardwright.words.CoreTexts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Reads a script, line by line. No error repeats what may be a key.
final class ScriptParser {
    private static final List<String> WORDS = List.of("reset", "wait", "expect", "repeat", "end");
    private static final int MAX_DEPTH = 16;
    private static final int MAX_COUNT = 1_000_000;
    private static final int MAX_WAIT = 3_600_000;
    private static final int MAX_LENGTH = 65_536;
    private static final int MILLIS_PER_SECOND = 1000;

    private final Deque<Open> open = new ArrayDeque<>();
    private int line;
    private boolean sent;

    /// A repetition whose end has not come yet; the script itself is the outermost.
    private record Open(int line, int count, List<ScriptStep> steps) {}

    private ScriptParser() {}

    static List<ScriptStep> parse(String text) {
        ScriptParser parser = new ScriptParser();
        parser.open.push(new Open(0, 1, new ArrayList<>()));
        for (String line : Pieces.of(text, '\n')) {
            parser.line++;
            int hash = line.indexOf('#');
            String said = Ascii.strip(hash < 0 ? line : line.substring(0, hash));
            if (!said.isEmpty()) {
                parser.read(said);
            }
        }
        Open last = parser.open.pop();
        if (!parser.open.isEmpty()) {
            throw new ScriptError(last.line, CoreTexts.scriptNoEnd());
        }
        parser.requireFew(last.steps);
        return last.steps;
    }

    private void read(String said) {
        List<String> words = Pieces.words(spaced(said));
        switch (words.getFirst()) {
            case "reset" -> add(alone(words, new Reset(line)));
            case "wait" -> add(new Wait(line, millis(joined(words))));
            case "expect" -> add(expectation(words));
            case "repeat" -> begin(words);
            case "end" -> alone(words, end());
            default -> add(command(said));
        }
    }

    /// Demands that these steps send no more than a script may.
    private void requireFew(List<ScriptStep> steps) {
        if (ApduScript.count(steps) > ApduScript.MAX_COMMANDS) {
            throw wrong(CoreTexts.scriptTooMany(ApduScript.MAX_COMMANDS));
        }
    }

    private static String spaced(String text) {
        return text.replace('\t', ' ');
    }

    private List<ScriptStep> innermost() {
        return open.element().steps;
    }

    private boolean add(ScriptStep step) {
        return innermost().add(step);
    }

    private Send command(String said) {
        if (!isHex(said)) {
            String word = Pieces.words(spaced(said)).getFirst();
            Nearest nearest = Nearest.of(word, WORDS);
            throw wrong(isWord(word) ? CoreTexts.scriptUnknown(word, nearest.hint()) : CoreTexts.scriptNotHex());
        }
        sent = true;
        try {
            return new Send(line, CommandApdu.parse(said));
        } catch (InvalidInput e) {
            throw wrong(e.text());
        }
    }

    /// Whether nothing but digits and what may stand between bytes is there, so that a mistake is one in the
    /// bytes.
    private static boolean isHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Hex.digit(c) < 0 && " \t:-".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /// Whether this is letters only and some of them no hexadecimal digits: nothing a key looks like.
    private static boolean isWord(String text) {
        boolean other = false;
        for (int i = 0; i < text.length(); i++) {
            char c = Ascii.toLower(text.charAt(i));
            if (c < 'a' || c > 'z') {
                return false;
            }
            other |= c > 'f';
        }
        return other;
    }

    private ScriptStep expectation(List<String> words) {
        if (!sent) {
            throw wrong(CoreTexts.scriptExpectNothing());
        }
        String first = words.size() > 1 ? words.get(1) : "";
        if (words.size() == 2 && StatusPattern.isPattern(first)) {
            return new ExpectStatus(line, StatusPattern.of(first));
        }
        String joined = joined(words);
        String unit = joined.endsWith("bytes") ? "bytes" : "byte";
        int length = joined.endsWith(unit) ? number(joined.substring(0, joined.length() - unit.length())) : -1;
        if (length < 0 || length > MAX_LENGTH) {
            throw wrong(CoreTexts.scriptExpect());
        }
        return new ExpectLength(line, length);
    }

    private void begin(List<String> words) {
        int count = words.size() == 2 ? number(words.get(1)) : -1;
        if (count < 1 || count > MAX_COUNT) {
            throw wrong(CoreTexts.scriptRepeat(MAX_COUNT));
        }
        if (open.size() > MAX_DEPTH) {
            throw wrong(CoreTexts.scriptDepth(MAX_DEPTH));
        }
        open.push(new Open(line, count, new ArrayList<>()));
    }

    private boolean end() {
        if (open.size() == 1) {
            throw wrong(CoreTexts.scriptStrayEnd());
        }
        Open ended = open.pop();
        Repeat repeat = new Repeat(ended.line, ended.count, ended.steps);
        requireFew(List.of(repeat));
        return add(repeat);
    }

    private int millis(String text) {
        boolean inMillis = text.endsWith("ms");
        String unit = inMillis ? "ms" : "s";
        int number = text.endsWith(unit) ? number(text.substring(0, text.length() - unit.length())) : -1;
        int most = inMillis ? MAX_WAIT : MAX_WAIT / MILLIS_PER_SECOND;
        if (number < 0 || number > most) {
            throw wrong(CoreTexts.scriptWait());
        }
        return inMillis ? number : number * MILLIS_PER_SECOND;
    }

    /// What stands behind the first word, without spaces.
    private static String joined(List<String> words) {
        return String.join("", words.subList(1, words.size()));
    }

    private <T> T alone(List<String> words, T step) {
        if (words.size() > 1) {
            String word = words.getFirst();
            throw wrong(CoreTexts.scriptAlone(word));
        }
        return step;
    }

    /// A number of at most 7 digits, or -1.
    private static int number(String digits) {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i > 6) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return digits.isEmpty() ? -1 : number;
    }

    private ScriptError wrong(Text reason) {
        return new ScriptError(line, reason);
    }
}
