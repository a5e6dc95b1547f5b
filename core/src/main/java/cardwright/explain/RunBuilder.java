package cardwright.explain;

import cardwright.apdu.CommandApdu;
import cardwright.apdu.ResponseApdu;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A run while it is being written down.
final class RunBuilder {
    /// What no answer exceeds: no reader of storage cards gives more than 240 bytes at once.
    private static final int MOST_DATA = 4096;

    final int line;
    LogFormat format;
    final List<Step> steps = new ArrayList<>();
    List<CommandApdu> asked = List.of();

    @Nullable
    String reader;

    @Nullable
    String driver;

    @Nullable
    Failure refused;

    /// Whether the program said that it starts, which no second program's start says in the same run.
    boolean started;

    private @Nullable Failure loose;

    RunBuilder(int line, LogFormat format) {
        this.line = line;
        this.format = format;
    }

    void command(int at, HexRun bytes, Step.Origin origin) {
        steps.add(new Step.Exchange(at, CommandApdu.of(bytes.bytes()), bytes.hidden(), origin, new Outcome.Untold()));
    }

    /// The last command, or null.
    Step.@Nullable Exchange last() {
        return !steps.isEmpty() && steps.getLast() instanceof Step.Exchange exchange ? exchange : null;
    }

    /// Whether the last command waits for its answer.
    boolean waits() {
        Step.Exchange last = last();
        return last != null && last.outcome() instanceof Outcome.Untold;
    }

    void settle(Outcome outcome) {
        Step.Exchange last = last();
        if (last != null) {
            replaceLast(last, last.hidden(), outcome);
        }
    }

    /// The record hides bytes of the last command's answer.
    void hide() {
        Step.Exchange last = last();
        if (last != null) {
            replaceLast(last, true, last.outcome());
        }
    }

    private void replaceLast(Step.Exchange last, boolean hidden, Outcome outcome) {
        steps.set(steps.size() - 1, new Step.Exchange(last.line(), last.command(), hidden, last.origin(), outcome));
    }

    /// Puts data before the status word of the answer that came last.
    ///
    /// @return whether there was one with room for them
    boolean addData(byte[] data) {
        Step.Exchange last = last();
        if (last != null && last.outcome() instanceof Outcome.Answered(int at, ResponseApdu response, boolean _)) {
            if (response.dataLength() + data.length > MOST_DATA) {
                return false;
            }
            byte[] before = response.data();
            byte[] all = Arrays.copyOf(before, before.length + data.length);
            System.arraycopy(data, 0, all, before.length, data.length);
            settle(new Outcome.Answered(at, ResponseApdu.of(all, response.status()), true));
            return true;
        }
        return false;
    }

    void fail(Failure failure) {
        if (waits()) {
            settle(new Outcome.Failed(failure));
        } else {
            loose = failure;
        }
    }

    /// The last command failed; a failure told already is told more exactly.
    void failed(Failure failure) {
        Step.Exchange last = last();
        if (last != null && !(last.outcome() instanceof Outcome.Answered)) {
            settle(new Outcome.Failed(failure));
        }
    }

    /// A run that was typed or found its reader is one, also where the record breaks off there.
    boolean tellsAnything() {
        return !steps.isEmpty() || refused != null || !asked.isEmpty() || (started && reader != null);
    }

    Run build() {
        if (loose != null && waits()) {
            settle(new Outcome.Failed(loose));
        }
        return new Run(
                line,
                format,
                Optional.ofNullable(reader),
                asked,
                Optional.ofNullable(driver),
                steps,
                Optional.ofNullable(refused));
    }
}
