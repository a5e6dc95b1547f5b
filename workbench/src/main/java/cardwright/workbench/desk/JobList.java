package cardwright.workbench.desk;

import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.World;
import cardwright.cli.write.JobFile;
import cardwright.cli.write.JobFolder;
import cardwright.cli.write.Seals;
import cardwright.text.Ascii;
import cardwright.workbench.api.Job;
import cardwright.workbench.api.Jobs;
import cardwright.write.JournalDamaged;
import cardwright.write.JournalLog;
import cardwright.write.StepState;
import java.util.ArrayList;
import java.util.List;

/// The jobs whose journals are there.
final class JobList {
    private static final String DAMAGED = "damaged";
    private static final String SEALED = "sealed";

    private JobList() {}

    static Jobs of(World world, Seals seals) throws FileFailed {
        List<Job> jobs = new ArrayList<>();
        for (JobFile file : JobFolder.of(world).jobs()) {
            jobs.add(job(file, seals));
        }
        return new Jobs(jobs.reversed());
    }

    private static Job unread(JobFile file, String state) {
        return new Job(file.id(), file.uid(), 0, null, 0, 0, state, false);
    }

    private static Job job(JobFile file, Seals seals) throws FileFailed {
        if (seals.isShut(file)) {
            return unread(file, SEALED);
        }
        JournalLog log;
        try {
            log = seals.read(file);
        } catch (JournalDamaged damaged) {
            return unread(file, DAMAGED);
        }
        return new Job(
                file.id(),
                file.uid(),
                log.header().time(),
                log.header().undoes().orElse(null),
                log.steps().size(),
                (int) log.steps().stream()
                        .filter(step -> step == StepState.DONE)
                        .count(),
                Ascii.word(log.state()),
                log.isResumable());
    }
}
