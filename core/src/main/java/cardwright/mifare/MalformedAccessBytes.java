package cardwright.mifare;

import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import cardwright.words.CoreMessages;

/// Access bytes in which a bit and its inverted copy do not agree. A card that finds such bytes blocks the sector for
/// good (1K data sheet, 8.7.1, remark).
public final class MalformedAccessBytes extends InvalidInput {
    private static final long serialVersionUID = 1L;

    /// These three bytes, numbered 6 to 8 in the trailer, do not agree with themselves.
    public MalformedAccessBytes(int byte6, int byte7, int byte8) {
        super(CoreMessages.text(
                m -> m.accessMalformed(Hex.ofByte(byte6) + " " + Hex.ofByte(byte7) + " " + Hex.ofByte(byte8))));
    }
}
