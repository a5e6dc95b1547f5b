package cardwright.cli.write;

import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.JournalFiles.Lock;
import cardwright.cli.world.UserFolders;
import cardwright.cli.world.World;
import cardwright.mifare.Uid;
import cardwright.text.InvalidInput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The folder `jobs` in the user's state folder, which only the user may look into: for each job a journal
/// `UID-NUMBER.journal`, for each card a file `UID.lock` that who writes to it has locked.
public final class JobFolder {
    private static final String LOCK_ENDING = ".lock";

    private final World world;
    private final String folder;

    private JobFolder(World world, String folder) {
        this.world = world;
        this.folder = folder;
    }

    /// The folder of the user in this world. Looks at no file.
    ///
    /// @throws InvalidInput if the environment names no place for it
    public static JobFolder of(World world) {
        String state = new UserFolders(world.environment())
                .state()
                .orElseThrow(() -> new InvalidInput(CliTexts.writeNoFolder()));
        return new JobFolder(world, state + "/jobs");
    }

    /// The journals, by card and number.
    ///
    /// @throws FileFailed if the folder can't be read
    public List<JobFile> jobs() throws FileFailed {
        List<JobFile> jobs = new ArrayList<>();
        for (String name : world.journals().list(folder)) {
            if (name.endsWith(JobFile.ENDING) && name.indexOf('-') > 0) {
                jobs.add(file(name.substring(0, name.length() - JobFile.ENDING.length())));
            }
        }
        jobs.sort(Comparator.comparing(JobFile::uid).thenComparingInt(JobFile::number));
        return jobs;
    }

    /// The journals of one card, the newest first.
    ///
    /// @throws FileFailed if the folder can't be read
    List<JobFile> jobs(String uid) throws FileFailed {
        List<JobFile> jobs = new ArrayList<>(jobs());
        jobs.removeIf(job -> !job.uid().equals(uid));
        return jobs.reversed();
    }

    /// The journal of this name.
    ///
    /// @throws FileFailed if the folder can't be read
    Optional<JobFile> job(String id) throws FileFailed {
        return jobs().stream().filter(job -> job.id().equals(id)).findFirst();
    }

    /// A new journal for a card, which is not there until something is appended. Who asks holds the card's
    /// lock.
    ///
    /// @throws FileFailed if the folder can't be read
    public JobFile next(Uid card) throws FileFailed {
        List<JobFile> before = jobs(card.hex());
        int number = before.isEmpty() ? 1 : before.getFirst().number() + 1;
        return file(card.hex() + "-" + number);
    }

    private JobFile file(String id) {
        return new JobFile(world, folder + "/" + id + JobFile.ENDING, id);
    }

    /// Keeps all others from writing to a card, until the lock is closed.
    ///
    /// @param uid the card's UID in hexadecimal
    /// @return the lock, or nothing if another run of the command writes to the card
    /// @throws FileFailed if the folder can't be made
    Optional<Lock> lock(String uid) throws FileFailed {
        world.files().makeFolder(folder);
        return world.journals().lock(folder + "/" + uid + LOCK_ENDING);
    }
}
