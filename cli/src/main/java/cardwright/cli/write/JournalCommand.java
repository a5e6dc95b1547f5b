package cardwright.cli.write;

import cardwright.cli.print.Json;
import cardwright.cli.print.Table;
import cardwright.cli.spec.Argument;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Option;
import cardwright.cli.spec.Refused;
import cardwright.cli.words.CliMessages;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.JournalFiles.Lock;
import cardwright.text.Ascii;
import cardwright.text.InvalidInput;
import cardwright.write.JobState;
import cardwright.write.JournalDamaged;
import cardwright.write.JournalLog;
import cardwright.write.StepState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `cardwright journal`: which jobs there are, what one did, and the end of their journals. Needs no card.
public final class JournalCommand {
    private static final Option ENDED = Option.flag("--ended", CliTexts.journalCloseEnded());
    private static final Option GIVE_UP = Option.flag("--give-up", CliTexts.journalCloseGiveUp());

    private static final Command LIST = JobOptions.storeOptions(Command.named("list", CliTexts.journalListSummary()))
            .example("cardwright journal list", CliTexts.journalListSummary())
            .endsToo(ExitCode.REFUSED)
            .does(call -> new JournalCommand(call).list());

    private static final Command SHOW = JobOptions.storeOptions(Command.named("show", CliTexts.journalShowSummary()))
            .description(CliTexts.journalShowDescription())
            .argument(Argument.one("JOB", CliTexts.journalJob()))
            .example("cardwright journal show 01020304-1", CliTexts.journalShowExample())
            .endsToo(ExitCode.REFUSED)
            .does(call -> new JournalCommand(call).show());

    private static final Command CLOSE = JobOptions.storeOptions(Command.named("close", CliTexts.journalCloseSummary()))
            .description(CliTexts.journalCloseDescription())
            .argument(Argument.any("JOB", CliTexts.journalJob()))
            .options(ENDED, GIVE_UP)
            .example("cardwright journal close --ended", CliTexts.journalCloseExample())
            .endsToo(ExitCode.REFUSED)
            .does(call -> new JournalCommand(call).close());

    /// The group of commands.
    public static final Command COMMAND = Command.named("journal", CliTexts.journalSummary())
            .description(CliTexts.journalDescription())
            .of(LIST, SHOW, CLOSE);

    private final Invocation call;
    private final CliMessages m;
    private final JobFolder folder;

    private JournalCommand(Invocation call) {
        this.call = call;
        this.m = CliMessages.in(call.language());
        this.folder = JobFolder.of(call.world());
    }

    /// A journal and what it tells: nothing if it is damaged, or sealed and the key store is to stay shut.
    private record Entry(JobFile file, Optional<JournalLog> log, boolean isShut) {
        static Entry of(JobFile file, Seals seals) throws FileFailed {
            if (seals.isShut(file)) {
                return new Entry(file, Optional.empty(), true);
            }
            try {
                return new Entry(file, Optional.of(seals.read(file)), false);
            } catch (JournalDamaged damaged) {
                return new Entry(file, Optional.empty(), false);
            }
        }
    }

    private ExitCode list() throws FileFailed {
        List<JobFile> files = folder.jobs();
        Seals seals = Seals.of(call, files);
        Table table = new Table("  ")
                .row(m.journalColumnJob(), m.journalColumnTime(), m.journalColumnCard(), m.journalColumnState());
        for (JobFile file : files) {
            Entry entry = Entry.of(file, seals);
            if (call.json()) {
                call.output().line(Json.object(json -> put(json, entry)));
            } else {
                table.row(
                        file.id(),
                        entry.log().map(log -> Moment.of(log.header().time())).orElse(""),
                        entry.log().map(log -> log.plan().type().shortName()).orElse(""),
                        entry.log()
                                .map(this::state)
                                .orElseGet(() -> entry.isShut() ? m.journalStateSealed() : m.journalStateDamaged()));
            }
        }
        if (files.isEmpty() && !call.json()) {
            call.output().line(m.journalNone());
        } else if (!call.json()) {
            table.print(call.output());
        }
        return ExitCode.DONE;
    }

    private String state(JournalLog log) {
        int done = done(log);
        int of = log.steps().size();
        Optional<String> undoes = log.header().undoes();
        String state = switch (log.state()) {
            case OPEN -> m.journalStateOpen(of);
            case INTERRUPTED -> m.journalStateInterrupted(done, of);
            case DONE -> m.journalStateDone(done, of);
            case UNDONE -> m.journalStateUndone();
            case CLOSED -> m.journalStateClosed();
        };
        return undoes.isPresent() ? m.journalUndoes(undoes.get(), state) : state;
    }

    private static int done(JournalLog log) {
        return (int) log.steps().stream().filter(step -> step == StepState.DONE).count();
    }

    private static Json put(Json json, Entry entry) {
        json.put("job", entry.file().id()).put("uid", entry.file().uid());
        entry.log()
                .ifPresent(found -> json.put("time", found.header().time())
                        .put("type", found.plan().type().shortName())
                        .put("undoes", found.header().undoes().orElse(null))
                        .put("planned", found.steps().size())
                        .put("done", done(found)));
        return json.put(
                "state",
                entry.log().map(found -> Ascii.word(found.state())).orElse(entry.isShut() ? "sealed" : "damaged"));
    }

    private JobFile find(String id) throws FileFailed {
        return folder.job(id).orElseThrow(() -> new Refused(CliTexts.journalNoJob(id)));
    }

    private ExitCode show() throws FileFailed {
        JobFile file = find(call.arguments().getFirst());
        Seals seals = Seals.of(call, List.of(file));
        if (seals.isShut(file)) {
            throw new Refused(CliTexts.journalNeedsKeystore(file.id()));
        }
        JournalLog log;
        try {
            log = seals.read(file);
        } catch (JournalDamaged damaged) {
            throw new Refused(CliTexts.journalDamaged(file.id(), damaged.text()));
        }
        PlanView view = new PlanView(call);
        if (call.json()) {
            call.output()
                    .line(Json.object(json -> view.put(put(json, new Entry(file, Optional.of(log), false)), log.plan())
                            .strings(
                                    "states",
                                    log.steps().stream().map(Ascii::word).toList())));
            return ExitCode.DONE;
        }
        call.output()
                .line(m.journalHead(
                        file.id(),
                        Moment.of(log.header().time()),
                        log.plan().type().shortName(),
                        state(log)));
        view.steps(log.plan(), log.steps());
        view.notesApart(log.plan().notes());
        return ExitCode.DONE;
    }

    private ExitCode close() throws FileFailed {
        if (call.arguments().isEmpty() != call.has(ENDED)) {
            throw new InvalidInput(CliTexts.journalCloseWhich());
        }
        List<JobFile> files = new ArrayList<>();
        for (String id : call.arguments()) {
            files.add(find(id));
        }
        List<JobFile> which = call.has(ENDED) ? folder.jobs() : files;
        Seals seals = Seals.of(call, which);
        for (JobFile file : which) {
            close(file, seals);
        }
        return ExitCode.DONE;
    }

    private void close(JobFile file, Seals seals) throws FileFailed {
        Lock lock = folder.lock(file.uid()).orElseThrow(() -> new Refused(CliTexts.writeLocked(file.uid())));
        try {
            closeLocked(file, seals);
        } finally {
            lock.close();
        }
    }

    private void closeLocked(JobFile file, Seals seals) throws FileFailed {
        JobState state = Entry.of(file, seals).log().map(JournalLog::state).orElse(JobState.INTERRUPTED);
        boolean open = state == JobState.OPEN || state == JobState.INTERRUPTED;
        if (open && call.has(ENDED)) {
            return;
        }
        if (open && !call.has(GIVE_UP)) {
            throw new Refused(CliTexts.journalCloseOpen(file.id()));
        }
        file.erase();
        call.output()
                .line(
                        call.json()
                                ? Json.object(json -> json.put("job", file.id()).put("state", "closed"))
                                : m.journalClosed(file.id()));
    }
}
