package cardwright.explain;

import cardwright.apdu.CommandApdu;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.SectorNumber;
import java.util.Optional;

/// What a command does to a storage card, as far as it matters for why it was refused.
///
/// @param kind what it does
/// @param block the block it is about, 0 to 255; -1 if it is about none
/// @param slot the key slot, 0 to FF; -1 if it names none
record Meant(Kind kind, int block, int slot) {
    enum Kind {
        LOAD,
        AUTHENTICATE_A,
        AUTHENTICATE_B,
        READ,
        WRITE,
        OTHER
    }

    private static final Meant OTHER = new Meant(Kind.OTHER, -1, -1);

    static Meant of(CommandApdu command) {
        if (command.cla() != 0xFF) {
            return OTHER;
        }
        int block = command.p1() == 0 ? command.p2() : -1;
        return switch (command.ins()) {
            case 0x82 -> new Meant(Kind.LOAD, -1, command.p2());
            case 0x86 ->
                command.dataLength() == 5 && command.dataAt(1) == 0
                        ? authenticate(command.dataAt(2), command.dataAt(3), command.dataAt(4))
                        : OTHER;
            case 0x88 -> {
                byte[] bytes = command.toBytes();
                yield bytes.length == 6 ? authenticate(block, bytes[4] & 0xFF, bytes[5] & 0xFF) : OTHER;
            }
            case 0xB0, 0xB1 -> block < 0 ? OTHER : new Meant(Kind.READ, block, -1);
            case 0xD4, 0xD6, 0xD7, 0xD8, 0xF0, 0xFC -> block < 0 ? OTHER : new Meant(Kind.WRITE, block, -1);
            default -> OTHER;
        };
    }

    private static Meant authenticate(int block, int keyType, int slot) {
        return new Meant(keyType == 0x61 ? Kind.AUTHENTICATE_B : Kind.AUTHENTICATE_A, block, slot);
    }

    boolean authenticates() {
        return kind == Kind.AUTHENTICATE_A || kind == Kind.AUTHENTICATE_B;
    }

    /// Whether it works on a block and so needs a session.
    boolean needsSession() {
        return kind == Kind.READ || kind == Kind.WRITE;
    }

    /// The block's sector, if there is a block.
    Optional<SectorNumber> sector() {
        return block < 0 ? Optional.empty() : Optional.of(BlockNumber.of(block).sector());
    }
}
