package cardwright.workbench.desk;

import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.KeyRing;
import cardwright.card.ReaderDialect;
import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.World;
import cardwright.cli.write.CardJobs;
import cardwright.cli.write.Goal;
import cardwright.cli.write.JobFile;
import cardwright.cli.write.JobFolder;
import cardwright.cli.write.Planning;
import cardwright.cli.write.Seals;
import cardwright.keys.GivenKeys;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.CardType;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.Uid;
import cardwright.read.CardReading;
import cardwright.read.ReadOptions;
import cardwright.text.InvalidInput;
import cardwright.workbench.api.Jobs;
import cardwright.workbench.api.Plan;
import cardwright.workbench.api.PlanRequest;
import cardwright.workbench.api.ReadRequest;
import cardwright.workbench.api.Reading;
import cardwright.workbench.api.Receipt;
import cardwright.workbench.words.WorkbenchTexts;
import cardwright.write.JobHeader;
import cardwright.write.PlanRefused;
import cardwright.write.Undo;
import cardwright.write.WriteListener;
import cardwright.write.WritePlan;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Does with a card what the page asks, as the command does it: plan, check, journal, write, verify; a card
/// of which a job is still open is not written to, and neither is one that another process is writing to.
///
/// One thread at a time for each reader. Nothing is sent that these calls do not ask for.
public final class Desk {
    /// How a reader is spoken to.
    @FunctionalInterface
    public interface Dialects {
        /// The reader's dialect; it may be found out with the card and a key.
        ///
        /// @param keys keys that may open the first sector
        /// @throws CardException if the card is lost meanwhile
        /// @throws FileFailed if what is remembered can't be read
        ReaderDialect of(CardReader reader, KeyRing keys) throws CardException, FileFailed;
    }

    private final World world;
    private final Function<Uid, GivenKeys> keys;
    private final Seals seals;
    private final Dialects dialects;
    private final Plans plans = new Plans();

    /// A desk whose jobs are in this world's folder of the user.
    ///
    /// @param keys the keys to try on a card, after those a request brings
    /// @param seals how journals are sealed
    public Desk(World world, Function<Uid, GivenKeys> keys, Seals seals, Dialects dialects) {
        this.world = world;
        this.keys = keys;
        this.seals = seals;
        this.dialects = dialects;
    }

    /// Reads a card, or one trailer of it, as far as the keys allow.
    ///
    /// @param progress is told how far it is
    /// @throws CardException if the card can't be had or is lost
    /// @throws FileFailed if what is remembered of readers can't be read
    /// @throws InvalidInput if the keys or the type are wrong, nothing tells the type, or the
    ///     card has no such sector
    public Reading read(CardReader reader, ReadRequest request, ReadOptions.Progress progress)
            throws CardException, FileFailed {
        Optional<CardType> type = Optional.ofNullable(request.type()).map(Images::type);
        try (DeskCard card = open(reader, request.keys(), type, progress)) {
            CardReading reading = card.read(wanted(request, card.type()));
            return Views.reading(
                    request.reader(), reading, card.session().report().commands());
        }
    }

    private static Predicate<BlockNumber> wanted(ReadRequest request, CardType type) {
        Integer sector = request.trailerOf();
        if (sector == null) {
            return _ -> true;
        }
        if (sector < 0 || sector >= type.sectorCount()) {
            throw new InvalidInput(WorkbenchTexts.sectorNotThere(type.shortName(), type.sectorCount() - 1));
        }
        return SectorNumber.of(sector).trailer()::equals;
    }

    /// Plans what it takes to make a card hold what an image holds. Writes nothing.
    ///
    /// @throws CardException if the card can't be had or is lost
    /// @throws FileFailed if a file can't be used
    /// @throws InvalidInput if the request is wrong
    /// @throws cardwright.cli.spec.Refused if a job of this card is still open, or another process writes to
    ///     it
    public Plan plan(CardReader reader, PlanRequest request, ReadOptions.Progress progress)
            throws CardException, FileFailed {
        CardImage target = Images.parse(request.target());
        Goal goal = Goal.restoring(target, Words.trailers(request.trailers()));
        try (DeskCard card = open(reader, request.keys(), Optional.of(target.type()), progress);
                CardJobs jobs = jobs(card.uid())) {
            jobs.requireNoneOpen();
            try {
                WritePlan plan = Planning.of(card, goal, Words.allowances(request.allow()));
                Planned planned = new Planned(card.uid(), plan, goal.count(plan.type()), Optional.empty());
                return Views.plan(plans.keep(planned), planned);
            } catch (PlanRefused e) {
                return Views.refused(card.uid(), target.type(), e.refusals());
            }
        }
    }

    /// Plans the way back from a job. Writes nothing to the card; a job that left nothing to put back is
    /// noted as undone.
    ///
    /// @param id the job; if missing, the newest that can be undone
    /// @throws CardException if the card can't be had or is lost
    /// @throws FileFailed if a file can't be used
    /// @throws cardwright.cli.spec.Refused if there is no such job, or another one comes first
    public Plan planUndo(CardReader reader, Optional<String> id) throws CardException, FileFailed {
        try (DeskCard card = open(reader, null, Optional.empty(), (_, _) -> {});
                CardJobs jobs = jobs(card.uid())) {
            CardJobs.Job job = jobs.toUndo(id);
            Undo undo = Undo.of(job.log(), card.session());
            String undone = job.file().id();
            if (undo.plan().isEmpty() && undo.remains().isEmpty()) {
                JobRunner.noteUndone(jobs, undone);
            }
            int asked = undo.plan().blockCount() + undo.remains().size();
            Planned planned = new Planned(card.uid(), undo.plan(), asked, Optional.of(undone));
            return Views.undo(plans.keep(planned), planned, undo.remains());
        }
    }

    /// Carries a plan out, to its end or to its journal.
    ///
    /// @param id the plan's id
    /// @throws CardException if the card was lost or is another one before anything was sent
    /// @throws FileFailed if the journal can't be used
    /// @throws cardwright.cli.spec.Refused if there is no such plan any more, or a job of this card is still
    ///     open
    public Receipt write(CardReader reader, String id, WriteListener listener) throws CardException, FileFailed {
        Planned planned = plans.take(id);
        try (DeskCard card = open(reader, null, Optional.of(planned.plan().type()), (_, _) -> {})) {
            card.session().require(planned.uid());
            try (CardJobs jobs = jobs(planned.uid())) {
                if (planned.undoes().isPresent()) {
                    jobs.toUndo(planned.undoes());
                } else {
                    jobs.requireNoneOpen();
                }
                JobFile file = JobFolder.of(world).next(planned.uid());
                JobHeader job =
                        new JobHeader(file.id(), planned.uid(), world.calendar().now(), planned.undoes());
                return new JobRunner(world, seals, jobs, card.session(), file, listener).begin(job, planned);
            }
        }
    }

    /// How many steps a plan has that waits to be carried out; 0 if there is none of this name.
    public int stepCount(String id) {
        return plans.stepCount(id);
    }

    /// Ends a job that was interrupted, when the same card is back.
    ///
    /// @param id the job; if missing, the newest that can be resumed
    /// @throws CardException if the card can't be had, or was lost before anything was sent
    /// @throws FileFailed if the journal can't be used
    /// @throws cardwright.cli.spec.Refused if there is no such job, or nothing is left to do
    public Receipt resume(CardReader reader, Optional<String> id, WriteListener listener)
            throws CardException, FileFailed {
        try (DeskCard card = open(reader, null, Optional.empty(), (_, _) -> {});
                CardJobs jobs = jobs(card.uid())) {
            CardJobs.Job job = jobs.toResume(id);
            return new JobRunner(world, seals, jobs, card.session(), job.file(), listener).resume(job.log());
        }
    }

    /// All jobs whose journals are there. Asks no card.
    ///
    /// @throws FileFailed if the folder can't be read
    public Jobs jobs() throws FileFailed {
        return JobList.of(world, seals);
    }

    private CardJobs jobs(Uid uid) throws FileFailed {
        return CardJobs.of(JobFolder.of(world), uid.hex(), seals);
    }

    private DeskCard open(
            CardReader reader, @Nullable String brought, Optional<CardType> type, ReadOptions.Progress progress)
            throws CardException, FileFailed {
        GivenKeys given = Words.keys(brought);
        ReaderDialect dialect = dialects.of(
                reader,
                DeskCard.ring(given.with(GivenKeys.PUBLISHED), BlockNumber.of(0).sector()));
        return DeskCard.open(reader, dialect, world.clock(), uid -> given.with(keys.apply(uid)), type, progress);
    }
}
