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
    private static final Option ENDED = Option.flag("--ended", CliMessages.text(CliMessages::journalCloseEnded));
    private static final Option GIVE_UP = Option.flag("--give-up", CliMessages.text(CliMessages::journalCloseGiveUp));

    private static final Command LIST = Command.named("list", CliMessages.text(CliMessages::journalListSummary))
            .example("cardwright journal list", CliMessages.text(CliMessages::journalListSummary))
            .endsToo(ExitCode.REFUSED)
            .does(call -> new JournalCommand(call).list());

    private static final Command SHOW = Command.named("show", CliMessages.text(CliMessages::journalShowSummary))
            .description(CliMessages.text(CliMessages::journalShowDescription))
            .argument(Argument.one("JOB", CliMessages.text(CliMessages::journalJob)))
            .example("cardwright journal show 01020304-1", CliMessages.text(CliMessages::journalShowExample))
            .endsToo(ExitCode.REFUSED)
            .does(call -> new JournalCommand(call).show());

    private static final Command CLOSE = Command.named("close", CliMessages.text(CliMessages::journalCloseSummary))
            .description(CliMessages.text(CliMessages::journalCloseDescription))
            .argument(Argument.any("JOB", CliMessages.text(CliMessages::journalJob)))
            .options(ENDED, GIVE_UP)
            .example("cardwright journal close --ended", CliMessages.text(CliMessages::journalCloseExample))
            .endsToo(ExitCode.REFUSED)
            .does(call -> new JournalCommand(call).close());

    /// The group of commands.
    public static final Command COMMAND = Command.named("journal", CliMessages.text(CliMessages::journalSummary))
            .description(CliMessages.text(CliMessages::journalDescription))
            .of(LIST, SHOW, CLOSE);

    private final Invocation call;
    private final CliMessages m;
    private final JobFolder folder;

    private JournalCommand(Invocation call) {
        this.call = call;
        this.m = CliMessages.in(call.language());
        this.folder = JobFolder.of(call.world());
    }

    /// What a journal tells; nothing if it is damaged.
    private Optional<JournalLog> log(JobFile file) throws FileFailed {
        try {
            return Optional.of(file.read(Seals.of(call.world())));
        } catch (JournalDamaged damaged) {
            return Optional.empty();
        }
    }

    private ExitCode list() throws FileFailed {
        List<JobFile> files = folder.jobs();
        Table table = new Table("  ")
                .row(m.journalColumnJob(), m.journalColumnTime(), m.journalColumnCard(), m.journalColumnState());
        for (JobFile file : files) {
            Optional<JournalLog> log = log(file);
            if (call.json()) {
                call.output().line(Json.object(json -> put(json, file, log)));
            } else {
                table.row(
                        file.id(),
                        log.map(found -> Moment.of(found.header().time())).orElse(""),
                        log.map(found -> found.plan().type().shortName()).orElse(""),
                        log.map(this::state).orElseGet(m::journalStateDamaged));
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

    private static Json put(Json json, JobFile file, Optional<JournalLog> log) {
        json.put("job", file.id()).put("uid", file.uid());
        log.ifPresent(found -> json.put("time", found.header().time())
                .put("type", found.plan().type().shortName())
                .put("undoes", found.header().undoes().orElse(null))
                .put("planned", found.steps().size())
                .put("done", done(found)));
        return json.put("state", log.map(found -> Ascii.word(found.state())).orElse("damaged"));
    }

    private JobFile find(String id) throws FileFailed {
        return folder.job(id).orElseThrow(() -> new Refused(CliMessages.text(n -> n.journalNoJob(id))));
    }

    private ExitCode show() throws FileFailed {
        JobFile file = find(call.arguments().getFirst());
        JournalLog log;
        try {
            log = file.read(Seals.of(call.world()));
        } catch (JournalDamaged damaged) {
            throw new Refused(CliMessages.text(
                    n -> n.journalDamaged(file.id(), damaged.text().in(n.language()))));
        }
        PlanView view = new PlanView(call);
        if (call.json()) {
            call.output()
                    .line(Json.object(json -> view.put(put(json, file, Optional.of(log)), log.plan())
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
            throw new InvalidInput(CliMessages.text(CliMessages::journalCloseWhich));
        }
        List<JobFile> files = new ArrayList<>();
        for (String id : call.arguments()) {
            files.add(find(id));
        }
        for (JobFile file : call.has(ENDED) ? folder.jobs() : files) {
            close(file);
        }
        return ExitCode.DONE;
    }

    private void close(JobFile file) throws FileFailed {
        Lock lock = folder.lock(file.uid())
                .orElseThrow(() -> new Refused(CliMessages.text(n -> n.writeLocked(file.uid()))));
        try {
            closeLocked(file);
        } finally {
            lock.close();
        }
    }

    private void closeLocked(JobFile file) throws FileFailed {
        JobState state = log(file).map(JournalLog::state).orElse(JobState.INTERRUPTED);
        boolean open = state == JobState.OPEN || state == JobState.INTERRUPTED;
        if (open && call.has(ENDED)) {
            return;
        }
        if (open && !call.has(GIVE_UP)) {
            throw new Refused(CliMessages.text(n -> n.journalCloseOpen(file.id())));
        }
        file.erase();
        call.output()
                .line(
                        call.json()
                                ? Json.object(json -> json.put("job", file.id()).put("state", "closed"))
                                : m.journalClosed(file.id()));
    }
}
