/// The commands that write: each makes its wishes of the words typed, and all of them go one way, plan,
/// check, journal, write, verify, receipt ([cardwright.cli.write.WriteRun]). What a job did and how it is
/// ended or undone is in its journal ([cardwright.cli.write.JobFolder]).
@NullMarked
package cardwright.cli.write;

import org.jspecify.annotations.NullMarked;
