package cardwright.mifare;

import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import cardwright.text.TextList;
import cardwright.words.CoreTexts;
import java.util.List;

/// Access bytes in which a bit and its inverted copy do not agree. A card that finds such bytes blocks the
/// sector for good (1K data sheet, 8.7.1, remark).
public final class MalformedAccessBytes extends InvalidInput {
    private static final long serialVersionUID = 1L;

    private final transient List<NibbleMismatch> mismatches;

    /// These three bytes, numbered 6 to 8 in the trailer, do not agree with themselves.
    public MalformedAccessBytes(int byte6, int byte7, int byte8) {
        this(new byte[] {(byte) byte6, (byte) byte7, (byte) byte8}, NibbleMismatch.in(byte6, byte7, byte8));
    }

    private MalformedAccessBytes(byte[] bytes, List<NibbleMismatch> mismatches) {
        super(CoreTexts.accessMalformed(Hex.spaced(bytes), texts(mismatches).clauses()));
        this.mismatches = mismatches;
    }

    private static TextList texts(List<NibbleMismatch> mismatches) {
        return new TextList(mismatches.stream().map(NibbleMismatch::describe).toList());
    }

    /// The bits that disagree with their copies, C1 first: one to three.
    public List<NibbleMismatch> mismatches() {
        return mismatches;
    }
}
