package cardwright.script;

import cardwright.apdu.CommandApdu;
import cardwright.apdu.ResponseApdu;
import cardwright.card.CardException;
import java.io.ByteArrayOutputStream;

/// Follows up two answers that are no end yet, as ISO/IEC 7816-4, 5.1.3 has it:
///
/// - `6C xx`, the length asked for is wrong: the command once more with Le = xx, if it is a short one that
/// has an Le;
///   nothing else in it is changed. Data are never taken for a length.
/// - `61 xx`, more bytes are waiting: Get Response for xx bytes in the command's class, 256 times at most.
final class FollowUp {
    private static final int MOST = 256;
    private static final int GET_RESPONSE = 0xC0;
    private static final int LC = 4;

    private final Sender sender;

    /// Sends one command more.
    @FunctionalInterface
    interface Sender {
        ResponseApdu send(CommandApdu command) throws CardException;
    }

    FollowUp(Sender sender) {
        this.sender = sender;
    }

    /// What the answer to a command comes to in the end: all bytes that came, and the last status word.
    ResponseApdu after(CommandApdu command, ResponseApdu first) throws CardException {
        ResponseApdu answer = first;
        if (answer.status().sw1() == 0x6C && isShortWithLe(command)) {
            answer = sender.send(command.expecting(length(answer)));
        }
        if (answer.status().sw1() != 0x61) {
            return answer;
        }
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (int i = 0; i < MOST && answer.status().sw1() == 0x61; i++) {
            data.write(answer.data(), 0, answer.dataLength());
            answer = sender.send(
                    CommandApdu.of(command.cla(), GET_RESPONSE, 0, 0).expecting(length(answer)));
        }
        data.write(answer.data(), 0, answer.dataLength());
        return ResponseApdu.of(data.toByteArray(), answer.status());
    }

    /// How many bytes SW2 speaks of: 00 stands for 256.
    private static int length(ResponseApdu answer) {
        int count = answer.status().sw2();
        return count == 0 ? 256 : count;
    }

    private static boolean isShortWithLe(CommandApdu command) {
        boolean extended = command.length() > LC + 1 && command.toBytes()[LC] == 0;
        return command.le() > 0 && !extended;
    }
}
