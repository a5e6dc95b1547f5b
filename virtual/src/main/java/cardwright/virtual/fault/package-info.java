/// What can go wrong between a connection and a card, on request.
///
/// For most uses, name faults where the virtual reader is named (`fault=drop-at=3`), or hand them to
/// [cardwright.virtual.VirtualReaderOptions]: `with(new DropAt(3))`. They can be combined: each is a thin
/// layer around the next, and none depends on the order. [cardwright.virtual.fault.FaultKind] lists them all.
///
/// A fault of your own implements [cardwright.virtual.fault.Fault]; what it may do to card and reader is
/// [cardwright.virtual.fault.FaultScene].
@NullMarked
package cardwright.virtual.fault;

import org.jspecify.annotations.NullMarked;
