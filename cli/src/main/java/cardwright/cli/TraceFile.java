package cardwright.cli;

import cardwright.card.CardReader;
import cardwright.card.Clock;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.text.InvalidInput;
import cardwright.trace.RecordingReader;
import cardwright.trace.ReplayReader;
import cardwright.trace.Trace;
import cardwright.trace.TraceEvent;
import cardwright.trace.TraceMemory;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Records what a command says to a card in a file: `--trace`. The file is written whole, once before
/// anything is sent,
/// so that a path that can't be written is told then, and once at the end, however that comes.
final class TraceFile {
    static final Option TRACE =
            Option.valued("--trace", "FILE", CliTexts.optionTrace()).file();
    static final Option REPLAY =
            Option.valued("--replay", "FILE", CliTexts.optionReplay()).file();

    private final Invocation call;
    private final boolean showsKeys;
    private final TraceMemory memory = new TraceMemory();
    private Clock clock;
    private @Nullable String path;

    private TraceFile(Invocation call, boolean showsKeys) {
        this.call = call;
        this.showsKeys = showsKeys;
        this.clock = call.world().clock();
        this.path = call.value(TRACE).orElse(null);
    }

    /// The file the command line names, if it names one.
    static TraceFile of(Invocation call, boolean showsKeys) {
        return new TraceFile(call, showsKeys);
    }

    /// The trace that is to be played in a reader's place.
    ///
    /// @throws InvalidInput if the file holds none
    static ReplayReader replay(Invocation call) throws FileFailed {
        String path = call.value(REPLAY).orElseThrow();
        byte[] bytes = call.world().files().read(path);
        try {
            return ReplayReader.of(Trace.parse(new String(bytes, StandardCharsets.UTF_8)));
        } catch (InvalidInput e) {
            throw new InvalidInput(CliTexts.placed(path, e.text()));
        }
    }

    /// The reader, recorded if there is a file to record in.
    ///
    /// @throws FileFailed if the file can't be written
    CardReader around(CardReader reader) throws FileFailed {
        if (path == null) {
            return reader;
        }
        RecordingReader recording = RecordingReader.of(reader, clock, memory);
        write();
        clock = recording.clock();
        return showsKeys ? recording.showingKeys() : recording;
    }

    /// The clock by which to wait, so that waits are recorded.
    Clock clock() {
        return clock;
    }

    /// Records something no reader tells.
    void add(TraceEvent event) {
        if (path != null) {
            memory.add(event);
        }
    }

    /// Writes what was recorded so far, if there is a file to write.
    void write() throws FileFailed {
        if (path != null) {
            String text = memory.trace().print();
            call.world().files().replace(path, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
