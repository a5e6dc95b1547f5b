package cardwright.explain;

import cardwright.text.Pieces;
import cardwright.trace.Trace;
import cardwright.trace.TraceBytes;
import cardwright.trace.TraceEvent;
import org.jspecify.annotations.Nullable;

/// A trace of our own as a transcript: a run is a connection.
final class TraceTranscript {
    private final Scribe scribe = new Scribe();
    private @Nullable String reader;

    private TraceTranscript() {}

    static Transcript of(Trace trace, String text) {
        TraceTranscript made = new TraceTranscript();
        for (int i = 0; i < trace.events().size(); i++) {
            made.add(
                    trace.events().get(i),
                    LogLine.of(trace.lineOf(i), trace.events().get(i).line()));
        }
        int lines = Pieces.of(text, '\n').size() - (text.endsWith("\n") ? 1 : 0);
        return new Transcript(made.scribe.finish(), lines, 0, 0);
    }

    private void add(TraceEvent event, LogLine line) {
        switch (event) {
            case TraceEvent.Reader(String name) -> reader = name;
            case TraceEvent.Connected _ -> scribe.begin(line.number(), LogFormat.TRACE).reader = reader;
            case TraceEvent.Sent(TraceBytes command) ->
                scribe.command(line, LogFormat.TRACE, bytes(command), Step.Origin.ASKED);
            case TraceEvent.Answered answered -> scribe.answer(line, bytes(answered.answer()));
            case TraceEvent.Lost lost -> fail(line, kind(lost));
            case TraceEvent.Failed failed -> fail(line, kind(failed));
            case TraceEvent.Reconnected renewed -> {
                if (renewed.initialization() != cardwright.card.Disposition.LEAVE) {
                    scribe.run(line.number(), LogFormat.TRACE).steps.add(new Step.Reset(line.number()));
                }
            }
            case TraceEvent.Remark _,
                    TraceEvent.Status _,
                    TraceEvent.Began _,
                    TraceEvent.Ended _,
                    TraceEvent.Closed _,
                    TraceEvent.Waited _ -> {
                // Says nothing about a command.
            }
        }
    }

    private void fail(LogLine line, FailureKind kind) {
        RunBuilder run = scribe.run(line.number(), LogFormat.TRACE);
        Failure failure = new Failure(line.number(), kind, line.text());
        if (run.steps.isEmpty()) {
            run.refused = failure;
        } else {
            run.fail(failure);
        }
    }

    private static HexRun bytes(TraceBytes bytes) {
        return new HexRun(bytes.toBytes(), !bytes.isWhole(), "");
    }

    private static FailureKind kind(TraceEvent.Lost lost) {
        return switch (lost.reason()) {
            case CARD_REMOVED -> FailureKind.REMOVED;
            case CARD_RESET -> FailureKind.RESET;
            case CARD_SILENT -> FailureKind.SILENT;
            case READER_GONE -> FailureKind.NO_READER;
            case SERVICE_GONE -> FailureKind.NO_SERVICE;
            case READER_IO -> FailureKind.TRANSMIT;
        };
    }

    private static FailureKind kind(TraceEvent.Failed failed) {
        return switch (failed.kind()) {
            case NO_CARD -> FailureKind.NO_CARD;
            case IN_USE -> FailureKind.IN_USE;
            case NO_READER -> FailureKind.NO_READER;
            case NO_SERVICE -> FailureKind.NO_SERVICE;
            case ANSWER -> FailureKind.TRANSMIT;
            case READER -> FailureKind.UNKNOWN;
        };
    }
}
