package cardwright.cli.write;

import cardwright.cli.spec.Refused;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.JournalFiles.Lock;
import cardwright.write.JobState;
import cardwright.write.JournalDamaged;
import cardwright.write.JournalFailed;
import cardwright.write.JournalLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The jobs of one card, while nobody else may write to it. Closing gives the card up.
public final class CardJobs implements AutoCloseable {
    private final String uid;
    private final Seals seals;
    private final Lock lock;
    private final List<Job> jobs;

    /// A job: its journal and what it tells.
    ///
    /// @param file where it is
    /// @param log what it tells
    public record Job(JobFile file, JournalLog log) {
        /// Whether it was begun and has not come to its end.
        public boolean isOpen() {
            return log.state() == JobState.OPEN || log.state() == JobState.INTERRUPTED;
        }
    }

    private CardJobs(String uid, Seals seals, Lock lock, List<Job> jobs) {
        this.uid = uid;
        this.seals = seals;
        this.lock = lock;
        this.jobs = jobs;
    }

    /// The jobs of the card of this UID. A journal that breaks off before its plan was written is erased:
    /// nothing was sent to the card for it.
    ///
    /// @param uid in hexadecimal
    /// @throws Refused if another run of the command writes to this card, or a journal is damaged
    /// @throws FileFailed if the folder or a journal can't be read
    public static CardJobs of(JobFolder folder, String uid, Seals seals) throws FileFailed {
        Lock lock = folder.lock(uid).orElseThrow(() -> new Refused(CliTexts.writeLocked(uid)));
        try {
            List<Job> jobs = new ArrayList<>();
            for (JobFile file : folder.jobs(uid)) {
                Optional<JournalLog> log = read(file, seals);
                log.ifPresent(found -> jobs.add(new Job(file, found)));
            }
            return new CardJobs(uid, seals, lock, jobs);
        } catch (FileFailed | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Optional<JournalLog> read(JobFile file, Seals seals) throws FileFailed {
        try {
            return Optional.of(seals.read(file));
        } catch (JournalDamaged damaged) {
            if (damaged.reason() == JournalDamaged.Reason.BREAKS_OFF) {
                file.erase();
                return Optional.empty();
            }
            throw new Refused(CliTexts.journalDamaged(file.id(), damaged.text()));
        }
    }

    /// All jobs whose journal is there, the newest first.
    public List<Job> all() {
        return List.copyOf(jobs);
    }

    /// The newest job that has not come to its end.
    public Optional<Job> open() {
        return jobs.stream().filter(Job::isOpen).findFirst();
    }

    /// The newest job that could be undone: it took nothing back itself, and is not undone yet.
    public Optional<Job> undoable() {
        return jobs.stream().filter(this::isUndoable).findFirst();
    }

    private boolean isUndoable(Job job) {
        return !isUndo(job) && (job.isOpen() || job.log().state() == JobState.DONE);
    }

    /// Whether a job took something back; one that undid an undo did what was undone once more.
    private boolean isUndo(Job job) {
        Optional<String> undoes = job.log().header().undoes();
        if (undoes.isEmpty()) {
            return false;
        }
        Optional<Job> other = named(undoes.get())
                .filter(older -> older.file().number() < job.file().number());
        return other.isEmpty() || !isUndo(other.get());
    }

    /// A job that could be undone and was begun after this one.
    private Optional<Job> newerThan(Job job) {
        return jobs.stream()
                .filter(other -> other.file().number() > job.file().number())
                .filter(this::isUndoable)
                .findFirst();
    }

    /// The job of this name.
    private Optional<Job> named(String id) {
        return jobs.stream().filter(job -> job.file().id().equals(id)).findFirst();
    }

    /// The newest job that can be resumed.
    private Optional<Job> resumable() {
        return open().or(() ->
                jobs.stream().filter(job -> job.log().isResumable()).findFirst());
    }

    /// The job to resume: the one of this name, else the newest that can be resumed.
    ///
    /// @throws Refused if there is none, it has nothing left to do, or another one is still open
    public Job toResume(Optional<String> id) {
        Job job = id.isPresent()
                ? find(id.get())
                : resumable().orElseThrow(() -> new Refused(CliTexts.resumeNothing(uid)));
        if (!job.log().isResumable()) {
            throw new Refused(CliTexts.resumeEnded(job.file().id()));
        }
        requireNoneOpenBut(job);
        return job;
    }

    /// The job to undo: the one of this name, else the newest that can be undone.
    ///
    /// @throws Refused if there is none, a newer one must be undone first, or another one is still open
    public Job toUndo(Optional<String> id) {
        Job job =
                id.isPresent() ? find(id.get()) : undoable().orElseThrow(() -> new Refused(CliTexts.undoNothing(uid)));
        requireNoneOpenBut(job);
        Optional<Job> newer = newerThan(job);
        if (newer.isPresent()) {
            String other = newer.get().file().id();
            throw new Refused(CliTexts.undoNewerFirst(job.file().id(), other));
        }
        return job;
    }

    private Job find(String id) {
        return named(id).orElseThrow(() -> new Refused(CliTexts.journalOtherCard(id, uid)));
    }

    /// Notes in a job's journal that it was undone; does nothing if there is no such job.
    ///
    /// @throws FileFailed if the journal can't be read
    /// @throws JournalFailed if it can't be appended to
    public void noteUndone(String id) throws FileFailed, JournalFailed {
        Optional<Job> job = named(id);
        if (job.isPresent()) {
            JobFile file = job.get().file();
            file.append(seals.read(file).undone(seals.of(file)));
        }
    }

    /// Refuses to write as long as there is a job that has not come to its end.
    ///
    /// @throws Refused naming it, and the ways out
    public void requireNoneOpen() {
        open().ifPresent(CardJobs::refuse);
    }

    /// Refuses to go on with a job as long as there is another that has not come to its end.
    ///
    /// @throws Refused naming it, and the ways out
    private void requireNoneOpenBut(Job job) {
        open().filter(open -> open.file().number() != job.file().number()).ifPresent(CardJobs::refuse);
    }

    private static void refuse(Job open) {
        String id = open.file().id();
        throw new Refused(CliTexts.writeStillOpen(id));
    }

    @Override
    public void close() {
        lock.close();
    }
}
