/// What the doctor is asked, and what it found, as the page has them.
///
/// For most uses, [cardwright.workbench.doctor.DoctorPages] is all.
package cardwright.workbench.doctor;
