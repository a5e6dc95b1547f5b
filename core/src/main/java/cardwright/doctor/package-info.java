/// Finds out what a reader needs and whether it can be relied on, by experiments with a card whose key is
/// known.
///
/// For most uses: [cardwright.doctor.Doctor#examine] with a reader and [cardwright.doctor.DoctorOptions]; the
/// [cardwright.doctor.DoctorReport] holds the verdict, the oddities with their evidence, and everything
/// measured, as data. It reads only: [cardwright.doctor.ReadingCommands] has no command that writes. Ids of
/// experiments, oddities and verdicts stay what they are; there may be more of them.
@NullMarked
package cardwright.doctor;

import org.jspecify.annotations.NullMarked;
