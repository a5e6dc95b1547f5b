package cardwright.card;

import cardwright.apdu.CommandApdu;
import cardwright.apdu.ResponseApdu;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.Key;
import cardwright.mifare.SectorTrailer;
import cardwright.text.Hex;

/// Commands and answers in hexadecimal with the bytes of keys as `**`, for whatever people or logs may see: after
/// Load Keys, after the makers' own commands `FF 00`, in a trailer that is written or read.
///
/// It goes by the commands of PC/SC Part 3. In a command it does not know, a key is not hidden.
public final class KeyMask {
    private static final int DATA_AT = 5;

    private KeyMask() {}

    /// All bytes of a command, with spaces between them, keys hidden.
    public static String command(CommandApdu command) {
        byte[] bytes = command.toBytes();
        boolean reader = command.cla() == 0xFF;
        boolean secret = reader && (command.ins() == 0x82 || command.ins() == 0x00);
        boolean trailer = reader && command.ins() == 0xD6 && isTrailer(command);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            int at = i - DATA_AT;
            boolean masked = at >= 0 && (secret || (trailer && isKey(at)));
            append(text, bytes[i], masked);
        }
        return text.toString();
    }

    /// All bytes of the answer to a command, with spaces between them, keys hidden.
    public static String answer(CommandApdu command, ResponseApdu answer) {
        byte[] bytes = answer.toBytes();
        boolean trailer = command.cla() == 0xFF
                && command.ins() == 0xB0
                && isTrailer(command)
                && answer.dataLength() == Block.LENGTH;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            append(text, bytes[i], trailer && i < Block.LENGTH && isKey(i));
        }
        return text.toString();
    }

    private static boolean isTrailer(CommandApdu command) {
        return command.p1() == 0
                && command.p2() >= 0
                && BlockNumber.of(command.p2()).isTrailer();
    }

    private static boolean isKey(int positionInTrailer) {
        return positionInTrailer < Key.LENGTH || positionInTrailer >= SectorTrailer.KEY_B_OFFSET;
    }

    private static void append(StringBuilder text, byte value, boolean masked) {
        text.append(text.isEmpty() ? "" : " ").append(masked ? "**" : Hex.ofByte(value));
    }
}
