/// A MIFARE Classic card for the tests of programs that talk to one: a virtual card, placed where the program
/// looks for a real one.
///
/// For most uses, [cardwright.testing.junit.CardOnDesk] on a JUnit test is enough. Without JUnit,
/// [cardwright.testing.Desk] is the same thing by hand: a reader with a card, in memory or behind a real pcscd
/// that is started for the test and apart from the machine's; put the card there, take it away, and ask which
/// commands reached it. [cardwright.testing.PrivatePcscd] is that pcscd alone, [cardwright.testing.JvmPcscd] the
/// one that PC/SC programs within this JVM see.
///
/// A pcscd of one's own needs Linux, `pcscd`, its driver vpcd, and a way to keep it apart: root, user namespaces,
/// or a machine where no other pcscd runs. The driver listens on all network interfaces: for test machines only.
///
/// What we keep: no test ever touches the machine's own pcscd, and what is started here ends with the JVM,
/// however that ends.
@NullMarked
package cardwright.testing;

import org.jspecify.annotations.NullMarked;
