package cardwright.cli;

import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardLost;
import cardwright.card.CardReader;
import cardwright.card.Disposition;
import cardwright.card.ReaderStatus;
import cardwright.card.ReaderStatus.Use;
import cardwright.cli.ApduReceipt.Tally;
import cardwright.cli.card.ConnectionOptions;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.script.ScriptEnd;
import cardwright.script.ScriptEvent;
import cardwright.script.ScriptRun;
import cardwright.text.Text;
import cardwright.trace.TraceEvent.Remark;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One run of `cardwright apdu` on a reader: connects once, does the rounds, leaves the card as asked,
/// prints the
/// receipt.
///
/// Of several rounds the bad ones are printed, each with its last [#MOST_KEPT] lines. After a bad round the
/// connection
/// is renewed with a reset, so that the next one finds a card that listens; if that fails, it was the last.
final class ApduRun {
    private static final int MOST_KEPT = 1000;

    private final Invocation call;
    private final ApduInput input;
    private final ConnectionOptions connecting;
    private final ApduRounds rounds;
    private final TraceFile trace;
    private final ApduPrinter printer;
    private final boolean follows;

    private final Deque<ScriptEvent> kept = new ArrayDeque<>();
    private int round;
    private int bad;
    private int firstBad;
    private int lost;
    private int resetByOthers;
    private int renewed;
    private @Nullable CardException failure;

    ApduRun(Invocation call, ApduInput input, TraceFile trace, ApduPrinter printer, boolean follows) {
        this.call = call;
        this.input = input;
        this.connecting = ConnectionOptions.of(call);
        this.rounds = ApduRounds.of(call);
        this.trace = trace;
        this.printer = printer;
        this.follows = follows;
    }

    /// Does it. Good rounds only: done. A bad one: refused. What kept the last round from its end is thrown.
    ///
    /// @param tellsUse whether the reader can tell who else uses the card
    ExitCode on(CardReader reader, boolean tellsUse) throws CardException {
        Optional<Use> others = others(reader, tellsUse);
        CardConnection connection = connecting.connect(reader);
        ScriptRun run = ScriptRun.on(connection, trace.clock(), this::happened);
        run = follows ? run.following() : run;
        try {
            all(run, connection);
        } finally {
            connection.close(connecting.atEnd());
            receipt(run, others).print(call, rounds.isOne() ? Optional.empty() : Optional.of(tally()));
        }
        if (failure != null) {
            throw failure;
        }
        return bad == 0 ? ExitCode.DONE : lost > 0 ? ExitCode.LOST : ExitCode.REFUSED;
    }

    /// How the card is used before we connect; if that can't be found out, connecting will tell why.
    private static Optional<Use> others(CardReader reader, boolean tellsUse) {
        try {
            ReaderStatus status = reader.status();
            return tellsUse ? Optional.of(status.use()) : Optional.empty();
        } catch (CardException e) {
            return Optional.empty();
        }
    }

    private void all(ScriptRun run, CardConnection connection) {
        boolean goesOn = true;
        while (goesOn && round < rounds.most()) {
            round++;
            if (!rounds.isOne()) {
                trace.add(new Remark("round " + round));
            }
            ScriptEnd end = run.run(input.script());
            boolean good = end.isGood();
            if (!good) {
                bad++;
                firstBad = firstBad == 0 ? round : firstBad;
                printBad(end);
            }
            kept.clear();
            goesOn = good || (!rounds.untilFailure() && goesOn(end, connection));
        }
    }

    private void happened(ScriptEvent event) {
        if (rounds.isOne()) {
            printer.print(event, 0);
        } else if (call.json()) {
            printer.print(event, round);
        } else {
            kept.add(event);
            if (kept.size() > MOST_KEPT) {
                kept.remove();
            }
        }
    }

    private void printBad(ScriptEnd end) {
        if (!rounds.isOne() && !call.json()) {
            call.output().line(CliMessages.in(call.language()).apduRound(round));
            kept.forEach(event -> printer.print(event, round));
        }
        switch (end) {
            case ScriptEnd.NotAsExpected other ->
                tell(input.placed(other.expectation().line(), other.text()));
            case ScriptEnd.Failed(int line, CardException why) -> {
                lost++;
                resetByOthers += why instanceof CardLost loss && loss.reason() == CardLost.Reason.CARD_RESET ? 1 : 0;
                if (rounds.isOne() || rounds.untilFailure() || round == rounds.most()) {
                    failure = why;
                } else {
                    tell(input.placed(line, why.text()));
                }
            }
            case ScriptEnd.Done _, ScriptEnd.Interrupted _ -> {}
        }
    }

    private void tell(Text text) {
        call.output().error("cardwright: " + call.say(text));
    }

    /// Renews the connection after a bad round, so that the next one begins with a fresh card; tells whether
    /// there may
    /// be a next one.
    private boolean goesOn(ScriptEnd end, CardConnection connection) {
        if (end instanceof ScriptEnd.Interrupted || round == rounds.most()) {
            return false;
        }
        try {
            connection.reconnect(Disposition.RESET);
            renewed++;
            return true;
        } catch (CardException e) {
            failure = e;
            return false;
        }
    }

    private ApduReceipt receipt(ScriptRun run, Optional<Use> others) {
        return new ApduReceipt(
                input.script().commandCount() * (rounds.untilFailure() ? round : rounds.most()),
                run.sent(),
                run.followUps(),
                run.resets() + renewed,
                lost,
                resetByOthers,
                others,
                connecting.atEnd());
    }

    private Tally tally() {
        return new Tally(round, bad, firstBad);
    }
}
