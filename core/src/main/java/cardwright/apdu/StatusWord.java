package cardwright.apdu;

import cardwright.text.Hex;
import cardwright.text.Text;

/// The two bytes that end every response. Unknown ones keep their number.
///
/// @param value SW1 and SW2 as one number, 0 to FFFF
public record StatusWord(int value) {
    /// `90 00`: done.
    public static final StatusWord OK = new StatusWord(0x9000);

    /// A status word by number.
    ///
    /// @throws IllegalArgumentException if it is not 0 to FFFF
    public StatusWord {
        if (value < 0 || value > 0xFFFF) {
            throw new IllegalArgumentException("status word " + value + " is not 16 bits");
        }
    }

    /// A status word by number, 0 to FFFF.
    public static StatusWord of(int value) {
        return new StatusWord(value);
    }

    /// Whether this is `90 00`.
    public boolean isOk() {
        return value == 0x9000;
    }

    /// The first byte, 0 to FF.
    public int sw1() {
        return value >> 8;
    }

    /// The second byte, 0 to FF.
    public int sw2() {
        return value & 0xFF;
    }

    /// What it means as the answer to this command: `69 86` says that Load Keys has no volatile memory, and
    /// that a key type is unknown after General Authenticate. A sentence without its own number, but an
    /// unknown one is told by number.
    public Text meaning(CommandApdu command) {
        return Meaning.of(this, command);
    }

    /// What it means as the answer to a command that is not known: what ISO 7816-4 says of it.
    public Text meaning() {
        return Meaning.of(this);
    }

    /// Both bytes as they are written down: `69 83`.
    @Override
    public String toString() {
        return Hex.ofByte(sw1()) + " " + Hex.ofByte(sw2());
    }
}
