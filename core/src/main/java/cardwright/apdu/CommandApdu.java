package cardwright.apdu;

import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import cardwright.words.CoreTexts;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What is sent to a reader: any bytes, read as a command where they are one. Immutable.
///
/// ```
/// case 1    CLA INS P1 P2
/// case 2    CLA INS P1 P2 | Le                 extended: 00 Le Le
/// case 3    CLA INS P1 P2 | Lc | data          extended: 00 Lc Lc | data
/// case 4    CLA INS P1 P2 | Lc | data | Le     extended: 00 Lc Lc | data | Le Le
/// ```
///
/// An Le of zero asks for 256 bytes, an extended one for 65536. Bytes of no such form are sent as they are,
/// for there are such commands: `FF 88 00 04 60 00`, the General Authenticate of PC/SC 2.01, has a key type
/// where Lc stands. Source: ISO/IEC 7816-4, 5.1.
public final class CommandApdu {
    /// The most bytes a command has: extended, case 4, 65535 bytes of data.
    public static final int MAX_LENGTH = 65544;

    private static final int HEADER = 4;
    private static final int MALFORMED = -1;

    private final byte[] bytes;
    private final int dataAt;
    private final int dataLength;
    private final int le;

    private CommandApdu(byte[] bytes) {
        this.bytes = bytes;
        int body = bytes.length - HEADER;
        boolean extended = body >= 3 && bytes[HEADER] == 0;
        int lengthBytes = extended ? 3 : 1;
        int length = body <= 0 ? 0 : number(HEADER, lengthBytes);
        if (body == 0) {
            dataAt = HEADER;
            dataLength = 0;
            le = 0;
        } else if (body == lengthBytes) {
            dataAt = bytes.length;
            dataLength = 0;
            le = orAll(length, extended);
        } else if (length > 0 && body == lengthBytes + length) {
            dataAt = HEADER + lengthBytes;
            dataLength = length;
            le = 0;
        } else if (length > 0 && body == lengthBytes + length + (extended ? 2 : 1)) {
            dataAt = HEADER + lengthBytes;
            dataLength = length;
            le = orAll(number(dataAt + length, extended ? 2 : 1), extended);
        } else {
            dataAt = bytes.length;
            dataLength = 0;
            le = MALFORMED;
        }
    }

    private static int orAll(int length, boolean extended) {
        return length != 0 ? length : extended ? 0x10000 : 0x100;
    }

    private int number(int from, int count) {
        int number = 0;
        for (int i = from; i < from + count; i++) {
            number = number << 8 | (bytes[i] & 0xFF);
        }
        return number;
    }

    /// A command of exactly these bytes, which are copied.
    ///
    /// @throws IllegalArgumentException if there are none or more than 65544
    public static CommandApdu of(byte[] bytes) {
        if (bytes.length == 0 || bytes.length > MAX_LENGTH) {
            throw new IllegalArgumentException("a command has 1 to " + MAX_LENGTH + " bytes, not " + bytes.length);
        }
        return new CommandApdu(Arrays.copyOf(bytes, bytes.length));
    }

    /// A command of a header only, each byte 0 to FF; [#with] and [#expecting] add to it.
    public static CommandApdu of(int cla, int ins, int p1, int p2) {
        return new CommandApdu(new byte[] {(byte) cla, (byte) ins, (byte) p1, (byte) p2});
    }

    /// A command from hexadecimal digits.
    ///
    /// @throws InvalidInput if they are not hexadecimal, or fewer than one or more than 65544 bytes
    public static CommandApdu parse(String hex) {
        byte[] bytes = Hex.parse(hex);
        if (bytes.length == 0 || bytes.length > MAX_LENGTH) {
            throw new InvalidInput(CoreTexts.apduLength(MAX_LENGTH, bytes.length));
        }
        return new CommandApdu(bytes);
    }

    /// This command with these data, and with the Le it had. Extended where more than 255 bytes demand it.
    ///
    /// @throws IllegalArgumentException if there are no data or more than 65535 bytes
    public CommandApdu with(byte[] data) {
        if (data.length == 0 || data.length > 0xFFFF) {
            throw new IllegalArgumentException("a command carries 1 to 65535 bytes, not " + data.length);
        }
        return assembled(data, le());
    }

    /// This command with an Le for so many bytes, and with the data it had. Extended where more than 256
    /// demand it.
    ///
    /// @param length 1 to 65536
    /// @throws IllegalArgumentException if the length is another one
    public CommandApdu expecting(int length) {
        if (length < 1 || length > 0x10000) {
            throw new IllegalArgumentException("a command asks for 1 to 65536 bytes, not " + length);
        }
        return assembled(data(), length);
    }

    private CommandApdu assembled(byte[] data, int expected) {
        boolean extended = data.length > 0xFF || expected > 0x100;
        int lengthBytes = extended ? 2 : 1;
        int lc = data.length == 0 ? 0 : lengthBytes + data.length;
        byte[] command = new byte[HEADER + (extended ? 1 : 0) + lc + (expected == 0 ? 0 : lengthBytes)];
        System.arraycopy(bytes, 0, command, 0, HEADER);
        int at = HEADER + (extended ? 1 : 0);
        if (lc > 0) {
            put(command, at, lengthBytes, data.length);
            System.arraycopy(data, 0, command, at + lengthBytes, data.length);
        }
        if (expected > 0) {
            put(command, at + lc, lengthBytes, expected);
        }
        return new CommandApdu(command);
    }

    private static void put(byte[] command, int from, int count, int number) {
        for (int i = 0; i < count; i++) {
            command[from + i] = (byte) (number >> (8 * (count - 1 - i)));
        }
    }

    /// The class byte, 0 to FF.
    public int cla() {
        return at(0);
    }

    /// The instruction byte, 0 to FF, or -1 if the command ends before it.
    public int ins() {
        return at(1);
    }

    /// The first parameter, 0 to FF, or -1 if the command ends before it.
    public int p1() {
        return at(2);
    }

    /// The second parameter, 0 to FF, or -1 if the command ends before it.
    public int p2() {
        return at(3);
    }

    private int at(int index) {
        return index < bytes.length ? bytes[index] & 0xFF : -1;
    }

    /// Whether the bytes have one of the four forms of ISO/IEC 7816-4.
    public boolean isWellFormed() {
        return le != MALFORMED;
    }

    /// A copy of the data; empty if there are none or the command is not well-formed.
    public byte[] data() {
        return Arrays.copyOfRange(bytes, dataAt, dataAt + dataLength);
    }

    /// How many bytes of data there are.
    public int dataLength() {
        return dataLength;
    }

    /// One byte of the data, 0 to FF.
    ///
    /// @param index 0 to [#dataLength] - 1
    public int dataAt(int index) {
        if (index < 0 || index >= dataLength) {
            throw new IllegalArgumentException("no data byte " + index + " of " + dataLength);
        }
        return bytes[dataAt + index] & 0xFF;
    }

    /// How many bytes are asked for, 1 to 65536; 0 if there is no Le or the command is not well-formed.
    public int le() {
        return Math.max(le, 0);
    }

    /// How many bytes the command has.
    public int length() {
        return bytes.length;
    }

    /// A copy of all bytes.
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, bytes.length);
    }

    /// All bytes in hexadecimal with spaces between them. They may hold a key; what people or logs see goes
    /// through `cardwright.card.KeyMask`.
    public String hex() {
        return Hex.spaced(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CommandApdu command && Arrays.equals(bytes, command.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// The header and the length; the data, which may be a key, only on request.
    @Override
    public String toString() {
        return "CommandApdu[" + Hex.of(bytes, 0, Math.min(bytes.length, HEADER), " ") + ", " + bytes.length + " bytes]";
    }
}
