/// Cards in files: what other programs write when they save a card or its keys, read and written without
/// loss where the format can hold it.
///
/// For most uses, [cardwright.dump.DumpFiles#parse] and [cardwright.dump.DumpFiles#print] are all. The
/// format is told by what is in the file, not by its name. A byte that is not known stays unknown; what a
/// format can't hold is an error or a [cardwright.dump.DumpNote], never dropped in silence.
///
/// We promise to keep: a file that could be read can be read by later versions, to the same card.
@NullMarked
package cardwright.dump;

import org.jspecify.annotations.NullMarked;
