package cardwright.cli.write;

import cardwright.cli.spec.Refused;
import cardwright.cli.words.CliMessages;
import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.JournalFiles.Lock;
import cardwright.write.JobState;
import cardwright.write.JournalDamaged;
import cardwright.write.JournalLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The jobs of one card, while nobody else may write to it. Closing gives the card up.
final class CardJobs implements AutoCloseable {
    private final Lock lock;
    private final List<Job> jobs;

    /// A job: its journal and what it tells.
    record Job(JobFile file, JournalLog log) {
        /// Whether it was begun and has not come to its end.
        boolean isOpen() {
            return log.state() == JobState.OPEN || log.state() == JobState.INTERRUPTED;
        }
    }

    private CardJobs(Lock lock, List<Job> jobs) {
        this.lock = lock;
        this.jobs = jobs;
    }

    /// The jobs of the card of this UID. A journal that breaks off before its plan was written is erased: nothing was
    /// sent to the card for it.
    ///
    /// @param uid in hexadecimal
    /// @throws Refused if another run of the command writes to this card, or a journal is damaged
    /// @throws FileFailed if the folder or a journal can't be read
    static CardJobs of(JobFolder folder, String uid, Seals seals) throws FileFailed {
        Lock lock = folder.lock(uid).orElseThrow(() -> new Refused(CliMessages.text(m -> m.writeLocked(uid))));
        try {
            List<Job> jobs = new ArrayList<>();
            for (JobFile file : folder.jobs(uid)) {
                Optional<JournalLog> log = read(file, seals);
                log.ifPresent(found -> jobs.add(new Job(file, found)));
            }
            return new CardJobs(lock, jobs);
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
            throw new Refused(CliMessages.text(
                    m -> m.journalDamaged(file.id(), damaged.text().in(m.language()))));
        }
    }

    /// The newest job that has not come to its end.
    Optional<Job> open() {
        return jobs.stream().filter(Job::isOpen).findFirst();
    }

    /// The newest job that could be undone: it took nothing back itself, and is not undone yet.
    Optional<Job> undoable() {
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
    Optional<Job> newerThan(Job job) {
        return jobs.stream()
                .filter(other -> other.file().number() > job.file().number())
                .filter(this::isUndoable)
                .findFirst();
    }

    /// The job of this name.
    Optional<Job> named(String id) {
        return jobs.stream().filter(job -> job.file().id().equals(id)).findFirst();
    }

    /// The newest job that can be resumed.
    Optional<Job> resumable() {
        return open().or(() ->
                jobs.stream().filter(job -> job.log().isResumable()).findFirst());
    }

    /// Refuses to write as long as there is a job that has not come to its end.
    ///
    /// @throws Refused naming it, and the ways out
    void requireNoneOpen() {
        open().ifPresent(CardJobs::refuse);
    }

    /// Refuses to go on with a job as long as there is another that has not come to its end.
    ///
    /// @throws Refused naming it, and the ways out
    void requireNoneOpenBut(Job job) {
        open().filter(open -> open.file().number() != job.file().number()).ifPresent(CardJobs::refuse);
    }

    private static void refuse(Job open) {
        String id = open.file().id();
        throw new Refused(CliMessages.text(m -> m.writeStillOpen(id)));
    }

    @Override
    public void close() {
        lock.close();
    }
}
