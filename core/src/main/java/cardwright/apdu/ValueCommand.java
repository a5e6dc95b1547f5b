package cardwright.apdu;

import org.jspecify.annotations.Nullable;

/// A value command of any maker, taken apart: what it does to which block.
///
/// ```
/// ACS      FF D7 00 blk 05 | op v3 v2 v1 v0            op 00 store, 01 increment, 02 decrement
/// ACS      FF D7 00 src 02 | 03 dst                    copy a value to another block of the sector
/// Identiv  FF F0 00 blk 06 | op blk v0 v1 v2 v3        op C1 increment, C0 decrement
/// Feitian  FF FC 00 00  06 | op blk v0 v1 v2 v3        op as Identiv
/// OMNIKEY  FF D4 00 blk 04 | v0 v1 v2 v3               increment; FF D8 decrement
/// Part 3   FF C2 00 03  0B | op 09 80 01 blk 81 04 v0 v1 v2 v3 | 00      op A0 increment, A1 decrement
/// ```
///
/// Sources: ACR122U API v2.04, 5.5; uTrust 4701F manual 6.2.9; R502 manual 1.4, 6.5; libLogicalAccess.
///
/// @param action what it does
/// @param block the block it works on, 0 to FFFF
/// @param operand the value or amount, signed; for a copy, the block to copy to
record ValueCommand(Action action, int block, int operand) {
    enum Action {
        STORE,
        INCREMENT,
        DECREMENT,
        COPY
    }

    /// The value command these bytes are, or null if they are none of the forms above.
    static @Nullable ValueCommand of(CommandApdu command) {
        if (command.cla() != 0xFF) {
            return null;
        }
        int block = command.p1() << 8 | command.p2();
        return switch (command.ins()) {
            case 0xD7 -> acs(command, block);
            case 0xF0, 0xFC -> command.dataLength() == 6 ? byOperation(command, 0xC1, 0xC0, 1) : null;
            case 0xD4 ->
                command.dataLength() == 4 ? new ValueCommand(Action.INCREMENT, block, little(command, 0)) : null;
            case 0xD8 ->
                command.dataLength() == 4 ? new ValueCommand(Action.DECREMENT, block, little(command, 0)) : null;
            case 0xC2 -> isPart3(command) ? byOperation(command, 0xA0, 0xA1, 4) : null;
            default -> null;
        };
    }

    private static @Nullable ValueCommand acs(CommandApdu command, int block) {
        if (command.dataLength() == 2 && command.dataAt(0) == 3) {
            return new ValueCommand(Action.COPY, block, command.dataAt(1));
        }
        if (command.dataLength() != 5 || command.dataAt(0) > 2) {
            return null;
        }
        Action action = switch (command.dataAt(0)) {
            case 0 -> Action.STORE;
            case 1 -> Action.INCREMENT;
            default -> Action.DECREMENT;
        };
        return new ValueCommand(action, block, Integer.reverseBytes(little(command, 1)));
    }

    private static boolean isPart3(CommandApdu command) {
        return command.p1() == 0
                && command.p2() == 3
                && command.dataLength() == 11
                && command.dataAt(2) == 0x80
                && command.dataAt(5) == 0x81;
    }

    /// The operation in the first byte, the block at `blockAt`, the amount in the last four.
    private static @Nullable ValueCommand byOperation(CommandApdu command, int increment, int decrement, int blockAt) {
        int operation = command.dataAt(0);
        if (operation != increment && operation != decrement) {
            return null;
        }
        Action action = operation == increment ? Action.INCREMENT : Action.DECREMENT;
        return new ValueCommand(action, command.dataAt(blockAt), little(command, command.dataLength() - 4));
    }

    private static int little(CommandApdu command, int from) {
        return command.dataAt(from)
                | command.dataAt(from + 1) << 8
                | command.dataAt(from + 2) << 16
                | command.dataAt(from + 3) << 24;
    }
}
