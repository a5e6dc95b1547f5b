package cardwright.script;

import cardwright.apdu.CommandApdu;
import cardwright.apdu.ResponseApdu;
import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.Clock;
import cardwright.card.Disposition;
import cardwright.script.ScriptEvent.Exchanged;
import cardwright.script.ScriptEvent.Unanswered;
import cardwright.script.ScriptEvent.Waits;
import cardwright.script.ScriptEvent.WasReset;
import cardwright.script.ScriptStep.ExpectLength;
import cardwright.script.ScriptStep.ExpectStatus;
import cardwright.script.ScriptStep.Repeat;
import cardwright.script.ScriptStep.Reset;
import cardwright.script.ScriptStep.Send;
import cardwright.script.ScriptStep.Wait;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sends scripts over a connection, byte for byte: exactly the commands that stand in them, in their order,
/// each once.
/// Only if asked does it follow up an answer, see [FollowUp]. One thread; an interrupt ends the run before
/// the next
/// command and stays set.
public final class ScriptRun {
    private static final long NANOS_PER_MILLISECOND = 1_000_000;
    private static final long NANOS_PER_MICROSECOND = 1000;

    private final CardConnection connection;
    private final Clock clock;
    private final ScriptListener listener;
    private final boolean follows;
    private long sent;
    private long followUps;
    private long resets;

    private @Nullable ResponseApdu answer;
    private boolean expected;

    private ScriptRun(CardConnection connection, Clock clock, ScriptListener listener, boolean follows) {
        this.connection = connection;
        this.clock = clock;
        this.listener = listener;
        this.follows = follows;
    }

    /// A run over this connection, which belongs to the caller.
    public static ScriptRun on(CardConnection connection, Clock clock, ScriptListener listener) {
        return new ScriptRun(connection, clock, listener, false);
    }

    /// The same run, which follows up answers `61 xx` and `6C xx`.
    public ScriptRun following() {
        return new ScriptRun(connection, clock, listener, true);
    }

    /// How many commands of scripts were sent, over all runs.
    public long sent() {
        return sent;
    }

    /// How many commands were sent beside to follow up answers, over all runs.
    public long followUps() {
        return followUps;
    }

    /// How many resets scripts asked for were done, over all runs.
    public long resets() {
        return resets;
    }

    /// Does what a script says, once, and tells how that ended; it fails for no other reason.
    public ScriptEnd run(ApduScript script) {
        answer = null;
        expected = false;
        ScriptEnd end = all(script.steps());
        if (end != null) {
            return end;
        }
        return new ScriptEnd.Done(Optional.ofNullable(answer).map(ResponseApdu::status), expected);
    }

    /// Does these steps; null if none of them ended the run.
    private @Nullable ScriptEnd all(List<ScriptStep> steps) {
        for (ScriptStep step : steps) {
            ScriptEnd end = Thread.currentThread().isInterrupted() ? new ScriptEnd.Interrupted(step.line()) : one(step);
            if (end != null) {
                return end;
            }
        }
        return null;
    }

    private @Nullable ScriptEnd one(ScriptStep step) {
        try {
            switch (step) {
                case Send(int line, CommandApdu command) -> send(line, command);
                case Reset(int line) -> reset(line);
                case Wait(int line, int millis) -> pause(line, millis);
                case ExpectStatus _, ExpectLength _ -> {
                    return expect(step);
                }
                case Repeat repeat -> {
                    return repeated(repeat);
                }
            }
            return null;
        } catch (CardException e) {
            return new ScriptEnd.Failed(step.line(), e);
        }
    }

    private @Nullable ScriptEnd repeated(Repeat repeat) {
        for (int i = 0; i < repeat.count(); i++) {
            ScriptEnd end = all(repeat.steps());
            if (end != null) {
                return end;
            }
        }
        return null;
    }

    private void send(int line, CommandApdu command) throws CardException {
        expected = false;
        ResponseApdu first = exchange(line, command, false);
        answer = first;
        if (follows) {
            answer = new FollowUp(next -> exchange(line, next, true)).after(command, first);
        }
    }

    private ResponseApdu exchange(int line, CommandApdu command, boolean followUp) throws CardException {
        byte[] bytes = command.toBytes();
        long begun = clock.nanoTime();
        byte[] came;
        try {
            came = connection.transmit(bytes);
        } catch (CardException e) {
            count(followUp);
            listener.on(new Unanswered(line, command));
            throw e;
        }
        count(followUp);
        long micros = (clock.nanoTime() - begun) / NANOS_PER_MICROSECOND;
        ResponseApdu response = ResponseApdu.of(came);
        listener.on(new Exchanged(line, command, response, micros, followUp));
        return response;
    }

    private void count(boolean followUp) {
        sent += followUp ? 0 : 1;
        followUps += followUp ? 1 : 0;
    }

    private void reset(int line) throws CardException {
        connection.reconnect(Disposition.RESET);
        resets++;
        listener.on(new WasReset(line));
    }

    private void pause(int line, int millis) {
        listener.on(new Waits(line, millis));
        clock.sleep(millis * NANOS_PER_MILLISECOND);
    }

    private @Nullable ScriptEnd expect(ScriptStep step) {
        ResponseApdu came = answer;
        if (came == null) {
            throw new IllegalStateException("an expectation before any command");
        }
        boolean holds = step instanceof ExpectStatus(int _, StatusPattern status)
                ? status.matches(came.status())
                : step instanceof ExpectLength(int _, int length) && came.dataLength() == length;
        expected |= step instanceof ExpectStatus;
        return holds ? null : new ScriptEnd.NotAsExpected(step, came);
    }
}
