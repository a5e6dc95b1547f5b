package cardwright.trace;

import cardwright.apdu.CommandApdu;
import cardwright.apdu.ResponseApdu;
import cardwright.card.KeyMask;
import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import cardwright.words.CoreTexts;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Bytes of which some are not shown, because they are a key: `FF 82 00 00 06 ** ** ** ** ** **`. Immutable.
public final class TraceBytes {
    /// What stands in a hidden byte's place where bytes must have one.
    private static final byte NOTHING = 0;

    private static final int HIDDEN = -1;

    private final byte[] bytes;
    private final boolean[] hidden;

    private TraceBytes(byte[] bytes, boolean[] hidden) {
        this.bytes = bytes;
        this.hidden = hidden;
    }

    /// These bytes, which are copied, all shown.
    public static TraceBytes of(byte[] bytes) {
        return new TraceBytes(Arrays.copyOf(bytes, bytes.length), new boolean[bytes.length]);
    }

    /// A command with its keys hidden, as [KeyMask] does it.
    public static TraceBytes masked(CommandApdu command) {
        return parse(KeyMask.command(command));
    }

    /// The answer to a command with its keys hidden, as [KeyMask] does it.
    public static TraceBytes masked(CommandApdu command, ResponseApdu answer) {
        return parse(KeyMask.answer(command, answer));
    }

    /// Bytes from pairs of hexadecimal digits of either case, `**` for one that is not shown; spaces between
    /// pairs are
    /// passed over.
    ///
    /// @throws InvalidInput if anything else stands there, or nothing; it never repeats the text, which may
    ///     be a
    ///     key
    public static TraceBytes parse(String text) {
        byte[] bytes = new byte[text.length()];
        boolean[] hidden = new boolean[text.length()];
        int count = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) != ' ') {
                int value = pair(text, at);
                hidden[count] = value == HIDDEN;
                bytes[count] = value == HIDDEN ? NOTHING : (byte) value;
                count++;
                at++;
            }
        }
        if (count == 0) {
            throw new InvalidInput(CoreTexts.traceNoBytes());
        }
        return new TraceBytes(Arrays.copyOf(bytes, count), Arrays.copyOf(hidden, count));
    }

    /// The value of the pair that begins at this character, or [#HIDDEN].
    private static int pair(String text, int at) {
        char first = text.charAt(at);
        char second = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (first == '*' && second == '*') {
            return HIDDEN;
        }
        int high = Hex.digit(first);
        int low = Hex.digit(second);
        if (high < 0 || low < 0) {
            int position = at + 1;
            throw new InvalidInput(CoreTexts.traceNotAByte(position));
        }
        return high << 4 | low;
    }

    /// How many bytes there are, hidden ones included.
    public int length() {
        return bytes.length;
    }

    /// Whether the byte at this place, 0 to [#length] - 1, is not shown.
    public boolean isHidden(int at) {
        return hidden[at];
    }

    /// Whether no byte is hidden.
    public boolean isWhole() {
        for (boolean each : hidden) {
            if (each) {
                return false;
            }
        }
        return true;
    }

    /// A copy of the bytes, with 00 in the place of hidden ones.
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, bytes.length);
    }

    /// Whether these could be the bytes: as many, and alike where they are shown.
    public boolean matches(byte[] others) {
        if (others.length != bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (!hidden[i] && bytes[i] != others[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TraceBytes those
                && Arrays.equals(bytes, those.bytes)
                && Arrays.equals(hidden, those.hidden);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(bytes) + Arrays.hashCode(hidden);
    }

    /// The bytes in hexadecimal with spaces between them, `**` for hidden ones; the inverse of [#parse].
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(3 * bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            text.append(i == 0 ? "" : " ").append(hidden[i] ? "**" : Hex.ofByte(bytes[i]));
        }
        return text.toString();
    }
}
