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
    private static final int LAST_BLOCK = 255;

    private KeyMask() {}

    /// All bytes of a command, with spaces between them, keys hidden.
    public static String command(CommandApdu command) {
        byte[] bytes = command.toBytes();
        boolean reader = command.cla() == 0xFF;
        boolean secret = reader && (command.ins() == 0x82 || command.ins() == 0x00);
        boolean update = reader && command.ins() == 0xD6;
        StringBuilder text = new StringBuilder(3 * bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int at = i - DATA_AT;
            append(text, bytes[i], at >= 0 && (secret || (update && isKey(command, at))));
        }
        return text.toString();
    }

    /// All bytes of the answer to a command, with spaces between them, keys hidden.
    public static String answer(CommandApdu command, ResponseApdu answer) {
        return answer(command, answer.toBytes());
    }

    /// The data of the answer to a command, without the status word, as [#answer(CommandApdu, ResponseApdu)].
    public static String data(CommandApdu command, ResponseApdu answer) {
        return answer(command, answer.data());
    }

    private static String answer(CommandApdu command, byte[] bytes) {
        boolean read = command.cla() == 0xFF && command.ins() == 0xB0;
        int data = read ? bytes.length / Block.LENGTH * Block.LENGTH : 0;
        StringBuilder text = new StringBuilder(3 * bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            append(text, bytes[i], i < data && isKey(command, i));
        }
        return text.toString();
    }

    /// Whether a key stands at this place of the blocks that the command names the first of.
    private static boolean isKey(CommandApdu command, int at) {
        int block = command.p2() + at / Block.LENGTH;
        int position = at % Block.LENGTH;
        return command.p1() == 0
                && command.p2() >= 0
                && block <= LAST_BLOCK
                && (position < Key.LENGTH || position >= SectorTrailer.KEY_B_OFFSET)
                && BlockNumber.of(block).isTrailer();
    }

    private static void append(StringBuilder text, byte value, boolean masked) {
        if (!text.isEmpty()) {
            text.append(' ');
        }
        if (masked) {
            text.append("**");
        } else {
            Hex.append(text, value & 0xFF);
        }
    }
}
