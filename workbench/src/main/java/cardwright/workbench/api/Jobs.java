package cardwright.workbench.api;

import java.util.List;

/// All jobs, the newest of each card first.
///
/// @param jobs the jobs
public record Jobs(List<Job> jobs) {
    /// Jobs of these parts; the list is copied.
    public Jobs {
        jobs = List.copyOf(jobs);
    }
}
