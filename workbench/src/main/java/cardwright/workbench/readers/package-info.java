/// The readers the page shows, real and virtual, as they come and go, and who uses which.
///
/// For most uses, [cardwright.workbench.readers.ReaderBoard] is all.
package cardwright.workbench.readers;
