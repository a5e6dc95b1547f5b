package cardwright.trace;

import cardwright.card.Atr;
import cardwright.card.CardLost;
import cardwright.card.Disposition;
import cardwright.card.Protocol;
import cardwright.card.ReaderStatus.Presence;
import cardwright.card.ReaderStatus.Use;
import cardwright.card.ShareMode;
import cardwright.text.Ascii;
import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import cardwright.text.Nearest;
import cardwright.text.Pieces;
import cardwright.trace.TraceEvent.Answered;
import cardwright.trace.TraceEvent.Began;
import cardwright.trace.TraceEvent.Closed;
import cardwright.trace.TraceEvent.Connected;
import cardwright.trace.TraceEvent.Ended;
import cardwright.trace.TraceEvent.Failed;
import cardwright.trace.TraceEvent.Lost;
import cardwright.trace.TraceEvent.Reader;
import cardwright.trace.TraceEvent.Reconnected;
import cardwright.trace.TraceEvent.Remark;
import cardwright.trace.TraceEvent.Sent;
import cardwright.trace.TraceEvent.Status;
import cardwright.trace.TraceEvent.Waited;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads one line of a trace. No error repeats what may be a key.
final class TraceParser {
    private static final List<String> WORDS =
            List.of("reader", "status", "connect", "begin", "end", "reconnect", "close", "wait", "lost", "failed");
    private static final int ATR_LIMIT = 33;
    private static final int CODE_DIGITS = 8;
    private static final int NUMBER_DIGITS = 15;

    private TraceParser() {}

    /// The event on a line that is not empty and has no spaces at its ends.
    static TraceEvent event(String line) {
        String rest = Ascii.strip(line.substring(1));
        return switch (line.charAt(0)) {
            case '#' -> new Remark(rest);
            case '>' -> new Sent(TraceBytes.parse(rest));
            case '<' -> answered(rest);
            default -> {
                int space = line.indexOf(' ');
                String word = space < 0 ? line : line.substring(0, space);
                yield event(word, space < 0 ? "" : Ascii.strip(line.substring(space)));
            }
        };
    }

    private static TraceEvent event(String word, String rest) {
        List<String> words = Pieces.words(rest);
        return switch (word) {
            case "reader" -> reader(rest);
            case "status" ->
                new Status(choice(Presence.values(), words, 0), choice(Use.values(), words, 1), atr(words, 2));
            case "connect" ->
                new Connected(choice(ShareMode.values(), words, 0), choice(Protocol.values(), words, 1), atr(words, 2));
            case "begin" -> nothing(words, 0, new Began());
            case "end" -> nothing(words, 1, new Ended(choice(Disposition.values(), words, 0)));
            case "reconnect" -> new Reconnected(choice(Disposition.values(), words, 0), atr(words, 1));
            case "close" -> nothing(words, 1, new Closed(choice(Disposition.values(), words, 0)));
            case "wait" -> waited(words);
            case "lost" -> nothing(words, 1, new Lost(choice(CardLost.Reason.values(), words, 0)));
            case "failed" -> failed(words);
            default -> throw unknown(word);
        };
    }

    private static Answered answered(String text) {
        if (!text.endsWith("us")) {
            return new Answered(TraceBytes.parse(text), OptionalLong.empty());
        }
        String before = Ascii.stripTrailing(text.substring(0, text.length() - 2));
        int space = before.lastIndexOf(' ');
        long micros = number(space < 0 ? "" : before.substring(space + 1));
        return new Answered(TraceBytes.parse(before.substring(0, space)), OptionalLong.of(micros));
    }

    private static Waited waited(List<String> words) {
        if (words.size() != 2 || !words.get(1).equals("ms")) {
            throw new InvalidInput(CoreTexts.traceWait());
        }
        return new Waited(number(words.getFirst()));
    }

    private static Failed failed(List<String> words) {
        String word = words.isEmpty() ? "" : words.getFirst();
        if (word.length() == CODE_DIGITS && isHex(word)) {
            byte[] code = Hex.parse(word);
            int number = 0;
            for (byte each : code) {
                number = number << 8 | (each & 0xFF);
            }
            return nothing(words, 1, new Failed(Failed.Kind.READER, number));
        }
        for (Failed.Kind kind : Failed.Kind.values()) {
            if (kind != Failed.Kind.READER && Ascii.word(kind).equals(word)) {
                return nothing(words, 1, new Failed(kind, 0));
            }
        }
        throw new InvalidInput(CoreTexts.traceFailure());
    }

    private static <E extends Enum<E>> E choice(E[] values, List<String> words, int at) {
        String word = at < words.size() ? words.get(at) : "";
        List<String> known = new ArrayList<>();
        for (E value : values) {
            if (Ascii.word(value).equals(word)) {
                return value;
            }
            known.add(Ascii.word(value));
        }
        String all = String.join(", ", known);
        throw new InvalidInput(CoreTexts.traceOneOf(all));
    }

    private static Optional<Atr> atr(List<String> words, int from) {
        if (words.size() <= from) {
            return Optional.empty();
        }
        byte[] bytes = Hex.parse(String.join("", words.subList(from, words.size())));
        if (bytes.length > ATR_LIMIT) {
            throw new InvalidInput(CoreTexts.traceAtr(ATR_LIMIT, bytes.length));
        }
        return Optional.of(Atr.of(bytes));
    }

    private static <E> E nothing(List<String> words, int from, E event) {
        if (words.size() > from) {
            throw new InvalidInput(CoreTexts.traceTooMuch());
        }
        return event;
    }

    private static long number(String digits) {
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new InvalidInput(CoreTexts.traceNumber());
            }
            number = number * 10 + digit;
        }
        if (digits.isEmpty() || digits.length() > NUMBER_DIGITS) {
            throw new InvalidInput(CoreTexts.traceNumber());
        }
        return number;
    }

    private static boolean isHex(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Hex.digit(word.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static Reader reader(String name) {
        if (name.isEmpty()) {
            throw new InvalidInput(CoreTexts.traceReaderName());
        }
        return new Reader(name);
    }

    private static InvalidInput unknown(String word) {
        if (isHex(word)) {
            return new InvalidInput(CoreTexts.traceNoMark());
        }
        Nearest nearest = Nearest.of(word, WORDS);
        return new InvalidInput(CoreTexts.traceUnknown(word, nearest.hint()));
    }
}
