package cardwright.explain;

import cardwright.text.Ascii;
import cardwright.text.Hex;
import java.util.Arrays;

/// A line of a hex dump as opensc-tool prints it: up to 16 bytes, then the same bytes as characters, `.`
/// for what is none. What is a byte and what a character is only certain where both agree: `41 42 AB` are
/// two bytes.
final class HexDump {
    private static final int WIDTH = 16;

    private HexDump() {}

    /// The bytes of a line; empty if it is none of a dump.
    static byte[] parse(String line) {
        byte[] bytes = new byte[WIDTH];
        int count = 0;
        int agreed = 0;
        while (count < WIDTH && isByte(line, 3 * count)) {
            bytes[count] = (byte) (Hex.digit(line.charAt(3 * count)) << 4 | Hex.digit(line.charAt(3 * count + 1)));
            count++;
            agreed = saysTheSame(line, bytes, count) ? count : agreed;
        }
        return Arrays.copyOf(bytes, agreed > 0 ? agreed : count);
    }

    private static boolean isByte(String line, int at) {
        return at + 2 <= line.length()
                && Hex.digit(line.charAt(at)) >= 0
                && Hex.digit(line.charAt(at + 1)) >= 0
                && (at + 2 == line.length() || line.charAt(at + 2) == ' ');
    }

    private static boolean saysTheSame(String line, byte[] bytes, int count) {
        StringBuilder said = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            said.append(bytes[i] >= 0x20 && bytes[i] < 0x7F ? (char) bytes[i] : '.');
        }
        String rest = 3 * count <= line.length() ? line.substring(3 * count) : "";
        return !rest.isEmpty() && Ascii.strip(rest).equals(Ascii.strip(said.toString()));
    }
}
