package cardwright.cli;

import cardwright.card.CardException;
import cardwright.card.CardReaders;
import cardwright.card.NoService;
import cardwright.card.ReaderStatus;
import cardwright.card.ReaderWatch;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliMessages;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `cardwright readers`: the readers of this machine and what lies on them, once or with every change.
final class ReadersCommand {
    private static final Option WATCH = Option.flag("--watch", CliTexts.readersWatch());
    private static final int WAIT_MILLIS = 60_000;
    private static final long SERVICE_WAIT_NANOS = 1_000_000_000;

    static final Command COMMAND = Command.named("readers", CliTexts.readersSummary())
            .description(CliTexts.readersDescription())
            .options(WATCH)
            .endsToo(ExitCode.NO_CARD)
            .example("cardwright readers", CliTexts.readersExample())
            .does(ReadersCommand::run);

    private ReadersCommand() {}

    private static ExitCode run(Invocation call) throws CardException, FileFailed {
        try (CardReaders readers = call.world().platform().readers()) {
            if (call.has(WATCH)) {
                try (ReaderWatch watch = readers.watch()) {
                    watch(call, watch);
                }
            } else {
                list(call, readers.list());
            }
        }
        return ExitCode.DONE;
    }

    private static void list(Invocation call, List<ReaderStatus> all) throws FileFailed {
        ReaderView view = new ReaderView(call);
        for (int i = 0; i < all.size(); i++) {
            view.print(i, all.get(i));
        }
        if (all.isEmpty() && !call.json()) {
            call.output().line(CliMessages.in(call.language()).readersNone());
        }
    }

    /// Prints the readers as they are, and then every change, until the waiting is interrupted or cancelled.
    /// A service
    /// that goes away is waited for; one that is not there from the beginning is an error.
    private static void watch(Invocation call, ReaderWatch watch) throws CardException {
        ReaderView view = new ReaderView(call);
        Map<String, ReaderStatus> known = changed(view, Map.of(), next(watch));
        if (known.isEmpty() && !call.json()) {
            call.output().line(CliMessages.in(call.language()).readersNone());
        }
        boolean told = false;
        while (!Thread.currentThread().isInterrupted()) {
            call.output().flush();
            try {
                known = changed(view, known, next(watch));
                told = false;
            } catch (NoService e) {
                if (!told) {
                    call.output().error(CliMessages.in(call.language()).readersServiceGone());
                }
                told = true;
                call.world().clock().sleep(SERVICE_WAIT_NANOS);
            }
        }
    }

    /// The readers as they are next; none, and the thread interrupted, if the waiting was ended.
    private static List<ReaderStatus> next(ReaderWatch watch) throws CardException {
        try {
            return watch.await(WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /// Prints what changed, and returns what is known now.
    private static Map<String, ReaderStatus> changed(
            ReaderView view, Map<String, ReaderStatus> before, List<ReaderStatus> now) {
        if (Thread.currentThread().isInterrupted()) {
            return before;
        }
        Map<String, ReaderStatus> after = new LinkedHashMap<>();
        for (ReaderStatus reader : now) {
            after.put(reader.reader(), reader);
            if (!reader.equals(before.get(reader.reader()))) {
                view.printChange(reader);
            }
        }
        for (String reader : before.keySet()) {
            if (!after.containsKey(reader)) {
                view.printGone(reader);
            }
        }
        return after;
    }
}
