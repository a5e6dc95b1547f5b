/// Real readers, through the PC/SC library of the system: libpcsclite, macOS's PCSC framework, Windows' WinSCard.
///
/// For most uses, [cardwright.pcsc.PcscReaders#system] is all: it lists readers, opens one, and watches them come and
/// go.
/// What a connection can do beyond [cardwright.card.CardConnection] stands in [cardwright.pcsc.PcscConnection], each
/// named as in the C API.
///
/// Nothing goes to a card that was not asked for: connecting, listing and watching send nothing, and what a card
/// answers
/// is never followed up. Return codes are judged in one place; each ends as a [cardwright.card.CardException].
///
/// The JVM needs `--enable-native-access=cardwright.pcsc` (on the class path: `ALL-UNNAMED`).
///
/// We promise to keep: the public types, and that codes unknown to us keep their number in
/// [cardwright.card.ReaderFailed#code].
///
/// Sources: PC/SC Part 5; pcsc-lite 2.5.1 `winscard.h`, `pcsclite.h`, `winscard_clnt.c`; Microsoft Learn, `winscard.h`.
@NullMarked
package cardwright.pcsc;

import org.jspecify.annotations.NullMarked;
