package cardwright.explain;

import cardwright.text.Ascii;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lines of hexadecimal behind arrows or words, as people and many programs write them; and both in one
/// line with an arrow between. pyscard's answers, `<  [] 90 0` and `< 00 … 90 0`, are understood too.
final class ArrowLines implements LineReader {
    /// Longer ones first, where one begins like another.
    private static final List<String> COMMANDS = List.of(
            "-->",
            "==>",
            "->",
            "=>",
            ">>",
            ">",
            "→",
            "C-APDU:",
            "APDU:",
            "Command:",
            "Send:",
            "Sent:",
            "TX:",
            "发送：",
            "发送:",
            "命令：",
            "命令:");

    private static final List<String> ANSWERS = List.of(
            "<--",
            "<==",
            "<-",
            "<=",
            "<<",
            "<",
            "←",
            "R-APDU:",
            "SW:",
            "Response:",
            "Answer:",
            "Recv:",
            "Received:",
            "RX:",
            "接收：",
            "接收:",
            "应答：",
            "应答:",
            "响应：",
            "响应:");

    private static final List<String> BETWEEN = List.of("-->", "==>", "->", "=>", "→");

    @Override
    public boolean takes(LogLine line, Scribe scribe) {
        String text = Ascii.strip(line.text());
        String command = behind(text, COMMANDS);
        if (command != null) {
            HexRun bytes = HexRun.at(command);
            if (bytes != null) {
                scribe.command(line, LogFormat.ARROWS, bytes, Step.Origin.UNTOLD);
                pair(line, bytes.rest(), scribe);
                return true;
            }
        }
        String answer = behind(text, ANSWERS);
        if (answer != null) {
            return answer(line, answer, scribe);
        }
        HexRun bytes = HexRun.at(text);
        if (bytes != null && behind(bytes.rest(), BETWEEN) != null) {
            scribe.command(line, LogFormat.ARROWS, bytes, Step.Origin.UNTOLD);
            pair(line, bytes.rest(), scribe);
            return true;
        }
        // What our own command says below a command or an answer.
        return scribe.isIn(LogFormat.ARROWS) && line.startsWith("    ");
    }

    private static void pair(LogLine line, String rest, Scribe scribe) {
        String answer = behind(rest, BETWEEN);
        if (answer != null) {
            answer(line, answer, scribe);
        }
    }

    private static boolean answer(LogLine line, String said, Scribe scribe) {
        RunBuilder run = scribe.current();
        if (run == null || run.format != LogFormat.ARROWS || !run.waits()) {
            return false;
        }
        HexRun bytes = HexRun.at(twoDigits(said));
        return bytes != null && scribe.answer(line, bytes);
    }

    /// pyscard prints the two bytes of a status word with `%-2X`, and an empty list for no data.
    private static String twoDigits(String said) {
        String text = said.startsWith("[]") ? Ascii.strip(said.substring(2)) : said;
        int last = text.lastIndexOf(' ');
        boolean single = last >= 0 && text.length() - last == 2;
        String whole = single ? text.substring(0, last + 1) + "0" + text.substring(last + 1) : text;
        return whole.length() > 1 && whole.charAt(1) == ' ' ? "0" + whole : whole;
    }

    private static @Nullable String behind(String text, List<String> signs) {
        for (String sign : signs) {
            if (text.startsWith(sign)) {
                return Ascii.strip(text.substring(sign.length()));
            }
        }
        return null;
    }
}
