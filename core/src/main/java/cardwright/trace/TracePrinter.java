package cardwright.trace;

import cardwright.card.Atr;
import cardwright.text.Ascii;
import cardwright.text.Hex;
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
import java.util.Optional;

/// Writes events as lines; what [TraceParser] reads.
final class TracePrinter {
    private TracePrinter() {}

    static String line(TraceEvent event) {
        return switch (event) {
            case Remark(String text) -> Ascii.stripTrailing("# " + text);
            case Reader(String name) -> "reader " + name;
            case Status status ->
                "status " + Ascii.word(status.card()) + " " + Ascii.word(status.use()) + atr(status.atr());
            case Connected made ->
                "connect " + Ascii.word(made.mode()) + " " + Ascii.word(made.protocol()) + atr(made.atr());
            case Sent(TraceBytes command) -> "> " + command;
            case Answered answered ->
                "< " + answered.answer()
                        + (answered.micros().isPresent()
                                ? "  " + answered.micros().getAsLong() + " us"
                                : "");
            case Began() -> "begin";
            case Ended ended -> "end " + Ascii.word(ended.disposition());
            case Reconnected renewed -> "reconnect " + Ascii.word(renewed.initialization()) + atr(renewed.atr());
            case Closed closed -> "close " + Ascii.word(closed.disposition());
            case Waited(long millis) -> "wait " + millis + " ms";
            case Lost lost -> "lost " + Ascii.word(lost.reason());
            case Failed failed -> "failed " + failure(failed);
        };
    }

    private static String failure(Failed failed) {
        return failed.kind() == Failed.Kind.READER
                ? Hex.ofShort(failed.code() >>> 16) + Hex.ofShort(failed.code())
                : Ascii.word(failed.kind());
    }

    private static String atr(Optional<Atr> atr) {
        return atr.isPresent() ? " " + atr.get() : "";
    }
}
