/// The reader and the cards that are not there: MIFARE Classic cards and a PC/SC reader for them, in memory.
///
/// For most uses, [cardwright.virtual.VirtualReader#holding] a [cardwright.virtual.VirtualCard#blank] card is
/// enough: it is a [cardwright.card.CardReader] like any other. [cardwright.virtual.VirtualReaderOptions]
/// give it the dialect of a real reader, faults ([cardwright.virtual.fault]) and a real one's pace;
/// [cardwright.virtual.VirtualReaderSpec] reads all that from one line of text;
/// [cardwright.virtual.WireReport] tells afterwards what it saw and what was left open.
/// [cardwright.virtual.CardContract] puts any reader, virtual or not, to what the library relies on.
///
/// What we keep: a card judges every command by its access conditions, as the data sheets' tables have it,
/// and refuses what they do not tell; a reader refuses what is not exactly right; the same seed gives the
/// same run everywhere. Where sources disagree, or say nothing, the type concerned says which way it goes;
/// that may change when someone measures.
@NullMarked
package cardwright.virtual;

import org.jspecify.annotations.NullMarked;
