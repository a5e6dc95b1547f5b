package cardwright.apdu;

import cardwright.text.Hex;
import cardwright.text.Text;
import cardwright.words.CoreTexts;

/// Says what a command is, in words: its name as the standards print it, and its operands. A key is never
/// shown.
///
/// Sources: PC/SC Part 3, 3.2.2.1.3 to 3.2.2.1.10; ISO/IEC 7816-4 for what is meant for a chip card.
public final class CommandName {
    private CommandName() {}

    /// The command in words, e.g. `General Authenticate: block 4 with key A from slot 0`. A command of no
    /// known form is named by its first bytes.
    public static Text of(CommandApdu command) {
        boolean old = command.cla() == 0xFF && command.ins() == 0x88;
        if (!command.isWellFormed() && !old) {
            return unknown(command);
        }
        if (command.cla() != 0xFF) {
            return chipCard(command);
        }
        return switch (command.ins()) {
            case 0x82 -> loadKeys(command);
            case 0x86 -> generalAuthenticate(command);
            case 0x88 -> oldAuthenticate(command);
            case 0xB0 -> read(command);
            case 0xB1 -> CoreTexts.commandReadValue(block(command));
            case 0xD6 -> CoreTexts.commandUpdate(command.dataLength(), block(command));
            case 0xCA -> getData(command);
            case 0x00 -> CoreTexts.commandReaderOwn(start(command));
            default -> value(command);
        };
    }

    private static Text loadKeys(CommandApdu command) {
        String slot = Hex.ofByte(command.p2());
        if (command.dataLength() != 6) {
            return CoreTexts.commandLoadKeysLength(command.dataLength(), slot);
        }
        int structure = command.p1();
        if ((structure & 0x20) != 0) {
            return CoreTexts.commandLoadKeysKept(slot, Hex.ofByte(structure));
        }
        return CoreTexts.commandLoadKeys(slot, Hex.ofByte(structure));
    }

    /// `FF 86 00 00 05 | 01 block-MSB block-LSB key-type slot`.
    private static Text generalAuthenticate(CommandApdu command) {
        if (command.dataLength() != 5 || command.dataAt(0) != 1) {
            return unknown(command);
        }
        return authenticate(command.dataAt(1) << 8 | command.dataAt(2), command.dataAt(3), command.dataAt(4), false);
    }

    /// `FF 88 block-MSB block-LSB key-type slot`: six bytes, without Lc.
    private static Text oldAuthenticate(CommandApdu command) {
        byte[] bytes = command.toBytes();
        return bytes.length == 6
                ? authenticate(block(command), bytes[4] & 0xFF, bytes[5] & 0xFF, true)
                : unknown(command);
    }

    private static Text authenticate(int block, int keyType, int slot, boolean old) {
        Text key = switch (keyType) {
            case 0x60 -> CoreTexts.commandKeyA();
            case 0x61 -> CoreTexts.commandKeyB();
            default -> CoreTexts.commandKeyOther(Hex.ofByte(keyType));
        };
        String place = Hex.ofByte(slot);
        return old
                ? CoreTexts.commandOldAuthenticate(block, key, place)
                : CoreTexts.commandAuthenticate(block, key, place);
    }

    private static Text read(CommandApdu command) {
        int block = block(command);
        int length = command.le();
        return length == 0x100 ? CoreTexts.commandReadAll(block) : CoreTexts.commandRead(length, block);
    }

    private static Text getData(CommandApdu command) {
        return switch (command.p1()) {
            case 0 -> CoreTexts.commandUid();
            case 1 -> CoreTexts.commandAts();
            default -> unknown(command);
        };
    }

    private static Text value(CommandApdu command) {
        ValueCommand value = ValueCommand.of(command);
        if (value == null) {
            return unknown(command);
        }
        int block = value.block();
        int operand = value.operand();
        return switch (value.action()) {
            case STORE -> CoreTexts.commandStore(operand, block);
            case INCREMENT -> CoreTexts.commandIncrement(block, operand);
            case DECREMENT -> CoreTexts.commandDecrement(block, operand);
            case COPY -> CoreTexts.commandCopy(block, operand);
        };
    }

    /// A command that is meant for a chip card, not for a reader with a storage card.
    private static Text chipCard(CommandApdu command) {
        String name = switch (command.ins()) {
            case 0x20 -> "Verify";
            case 0x70 -> "Manage Channel";
            case 0x82 -> "External Authenticate";
            case 0x84 -> "Get Challenge";
            case 0x86, 0x87 -> "General Authenticate";
            case 0x88 -> "Internal Authenticate";
            case 0xA4 -> "Select";
            case 0xB0 -> "Read Binary";
            case 0xB2 -> "Read Record";
            case 0xC0 -> "Get Response";
            case 0xCA, 0xCB -> "Get Data";
            case 0xD6 -> "Update Binary";
            default -> "";
        };
        String operand = command.dataLength() == 0 || command.ins() != 0xA4 ? "" : " " + Hex.spaced(command.data());
        return name.isEmpty() ? unknown(command) : CoreTexts.commandChipCard(name + operand);
    }

    private static Text unknown(CommandApdu command) {
        return CoreTexts.commandUnknown(start(command));
    }

    private static int block(CommandApdu command) {
        return command.p1() << 8 | command.p2();
    }

    private static String start(CommandApdu command) {
        byte[] bytes = command.toBytes();
        return Hex.of(bytes, 0, Math.min(bytes.length, 4), " ");
    }
}
