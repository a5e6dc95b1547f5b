package cardwright.virtual;

import cardwright.apdu.ResponseApdu;
import cardwright.apdu.StatusWord;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import java.util.Optional;

/// What a reader does with the storage-card commands of PC/SC Part 3.
final class StorageCardInterpreter {
    private final VirtualCard card;
    private Key loaded = Key.TRANSPORT;

    StorageCardInterpreter(VirtualCard card) {
        this.card = card;
    }

    byte[] execute(byte[] command) {
        return respond(command).toBytes();
    }

    private ResponseApdu respond(byte[] command) {
        if (command.length < 4 || byteAt(command, 0) != 0xFF) {
            return refused(0x6E00);
        }
        return switch (byteAt(command, 1)) {
            case 0xCA -> ResponseApdu.of(card.uid().toBytes(), StatusWord.OK);
            case 0x82 -> loadKeys(command);
            case 0x86 -> generalAuthenticate(command);
            case 0xB0 -> readBinary(command);
            default -> refused(0x6D00);
        };
    }

    private ResponseApdu loadKeys(byte[] command) {
        if (command.length != 11 || byteAt(command, 4) != Key.LENGTH) {
            return refused(0x6989);
        }
        loaded = Key.of(command, 5);
        return ResponseApdu.of(StatusWord.OK);
    }

    private ResponseApdu generalAuthenticate(byte[] command) {
        if (command.length != 10) {
            return refused(0x6700);
        }
        KeyType keyType = byteAt(command, 8) == KeyType.B.code() ? KeyType.B : KeyType.A;
        boolean accepted = card.authenticate(BlockNumber.of(byteAt(command, 7)), keyType, loaded);
        if (!accepted) {
            card.select();
        }
        return accepted ? ResponseApdu.of(StatusWord.OK) : refused(0x6983);
    }

    private ResponseApdu readBinary(byte[] command) {
        if (command.length != 5 || byteAt(command, 4) != Block.LENGTH) {
            return refused(0x6700);
        }
        Optional<Block> block = card.read(BlockNumber.of(byteAt(command, 3)));
        if (block.isEmpty()) {
            card.select();
        }
        return block.map(read -> ResponseApdu.of(read.toBytes(), StatusWord.OK)).orElseGet(() -> refused(0x6982));
    }

    private static ResponseApdu refused(int status) {
        return ResponseApdu.of(StatusWord.of(status));
    }

    private static int byteAt(byte[] command, int index) {
        return command[index] & 0xFF;
    }
}
