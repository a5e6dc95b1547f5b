package cardwright.mifare;

import cardwright.text.Hex;
import cardwright.text.Text;
import cardwright.words.CoreTexts;
import java.util.List;
import java.util.stream.Stream;

/// Two nibbles of the access bytes that should be each other inverted and are not: one bit of all four
/// groups. Which of the two is the wrong one can't be told, so there are two ways out.
///
/// | bit | inverted in | plain in |
/// |---|---|---|
/// | C1 | byte 6, low | byte 7, high |
/// | C2 | byte 6, high | byte 8, low |
/// | C3 | byte 7, low | byte 8, high |
///
/// Source: 1K data sheet, 8.7.1, figure 10.
///
/// @param accessBit 1, 2 or 3 for C1, C2 or C3
/// @param inverted the nibble that holds the bit inverted
/// @param plain the nibble that holds the bit as it is
public record NibbleMismatch(int accessBit, Nibble inverted, Nibble plain) {
    /// One half of an access byte.
    ///
    /// @param byteNumber 6, 7 or 8, as numbered in the trailer
    /// @param high whether it is bits 7 to 4, else bits 3 to 0
    /// @param value what stands there, 0 to 15
    public record Nibble(int byteNumber, boolean high, int value) {
        private static Nibble high(int byteNumber, int value) {
            return new Nibble(byteNumber, true, (value >> 4) & 0xF);
        }

        private static Nibble low(int byteNumber, int value) {
            return new Nibble(byteNumber, false, value & 0xF);
        }

        private int complement() {
            return value ^ 0xF;
        }

        private Text place() {
            return high ? CoreTexts.accessNibbleHigh(byteNumber) : CoreTexts.accessNibbleLow(byteNumber);
        }
    }

    /// What is wrong with bytes 6, 7 and 8: nothing if they are well-formed, else C1 first, three at most.
    public static List<NibbleMismatch> in(int byte6, int byte7, int byte8) {
        return Stream.of(
                        new NibbleMismatch(1, Nibble.low(6, byte6), Nibble.high(7, byte7)),
                        new NibbleMismatch(2, Nibble.high(6, byte6), Nibble.low(8, byte8)),
                        new NibbleMismatch(3, Nibble.low(7, byte7), Nibble.high(8, byte8)))
                .filter(pair -> pair.inverted.value != pair.invertedShouldBe())
                .toList();
    }

    /// What [#inverted] would be if [#plain] is right.
    public int invertedShouldBe() {
        return plain.complement();
    }

    /// What [#plain] would be if [#inverted] is right.
    public int plainShouldBe() {
        return inverted.complement();
    }

    /// Both ways out. A clause, no full stop.
    Text describe() {
        return CoreTexts.accessMismatch(
                accessBit,
                CoreTexts.accessNibble(inverted.place(), digit(inverted.value), digit(invertedShouldBe())),
                CoreTexts.accessNibble(plain.place(), digit(plain.value), digit(plainShouldBe())));
    }

    private static String digit(int nibble) {
        return Hex.ofByte(nibble).substring(1);
    }
}
