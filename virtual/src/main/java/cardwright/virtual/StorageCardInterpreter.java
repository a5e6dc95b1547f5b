package cardwright.virtual;

import cardwright.apdu.CommandApdu;
import cardwright.apdu.ResponseApdu;
import cardwright.card.Refusal;
import cardwright.virtual.fault.Exchange;

/// The innermost layer: does what a reader of a dialect does with the storage-card commands of PC/SC Part 3.
/// Strict: what is not exactly right is refused, with the status word of the dialect.
final class StorageCardInterpreter implements Exchange {
    private static final int READER_CLASS = 0xFF;
    private static final int HEADER = 4;

    private final ReaderState reader;
    private final KeyCommands keyCommands;
    private final BlockCommands blockCommands;
    private final ValueCommands valueCommands;

    StorageCardInterpreter(ReaderState reader) {
        this.reader = reader;
        this.keyCommands = new KeyCommands(reader);
        this.blockCommands = new BlockCommands(reader);
        this.valueCommands = new ValueCommands(reader);
    }

    @Override
    public byte[] transmit(byte[] command) {
        return answer(CommandApdu.of(command)).toBytes();
    }

    @Override
    public void activate() {
        reader.field().activate();
    }

    private ResponseApdu answer(CommandApdu command) {
        if (command.cla() != READER_CLASS) {
            return reader.refuse(Refusal.CLASS);
        }
        if (command.ins() == 0x88 && reader.dialect().takesOldAuthenticate()) {
            return keyCommands.oldAuthenticate(command);
        }
        return switch (command.ins()) {
            case 0xCA -> isShort(command) ? blockCommands.getData(command) : wrongLength();
            case 0x82 -> isShort(command) ? keyCommands.loadKeys(command) : wrongLength();
            case 0x86 -> generalAuthenticate(command);
            case 0xB0 -> isShort(command) ? blockCommands.readBinary(command) : wrongLength();
            case 0xD6 -> isShort(command) ? blockCommands.updateBinary(command) : wrongLength();
            default ->
                !valueCommands.knows(command)
                        ? reader.refuse(Refusal.INSTRUCTION)
                        : isShort(command) ? valueCommands.answer(command) : wrongLength();
        };
    }

    private ResponseApdu generalAuthenticate(CommandApdu command) {
        if (!reader.dialect().takesGeneralAuthenticate()) {
            return reader.refuse(Refusal.INSTRUCTION);
        }
        return isShort(command) ? keyCommands.generalAuthenticate(command) : wrongLength();
    }

    private ResponseApdu wrongLength() {
        return reader.refuse(Refusal.LENGTH);
    }

    /// Whether the command has one of the short forms of ISO/IEC 7816-4. An extended one has a zero byte
    /// after the header, and then more.
    private static boolean isShort(CommandApdu command) {
        return command.isWellFormed() && (command.length() <= HEADER + 1 || command.toBytes()[HEADER] != 0);
    }
}
