/// The card on the desk as an extension of JUnit, 5 or 6.
///
/// For most uses, [cardwright.testing.junit.CardOnDesk] on a test or its class and a parameter of type
/// [cardwright.testing.Desk] are enough. [cardwright.testing.junit.DeskExtension] takes a reader made by your own
/// code.
@NullMarked
package cardwright.testing.junit;

import org.jspecify.annotations.NullMarked;
