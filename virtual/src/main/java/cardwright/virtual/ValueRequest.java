package cardwright.virtual;

import cardwright.apdu.CommandApdu;
import cardwright.card.ValueForm;
import java.util.Optional;

/// A value command, taken apart as strictly as a reader of its form would.
///
/// | form | command |
/// |---|---|
/// | ACS | `FF D7 00 blk 05 op v3 v2 v1 v0`, op 00 store, 01 increment, 02 decrement |
/// | ACS | `FF D7 00 src 02 03 dst`: restore and transfer |
/// | ACS | `FF B1 00 blk 04`, Le 00 too: the value |
/// | Identiv | `FF F0 00 blk 06 C1 blk v0 v1 v2 v3`, C0 for decrement |
/// | Feitian | `FF FC 00 00 06 C1 blk v0 v1 v2 v3`, C0 for decrement |
/// | OMNIKEY | `FF D4 00 blk 04 v0 v1 v2 v3`, D8 for decrement |
/// | Part 3 | `FF C2 00 03 0B A0 09 80 01 blk 81 04 v0 v1 v2 v3`, A1 for decrement, Le 00 or none |
///
/// @param action what is to be done
/// @param block the number of the block, 0 to FF
/// @param operand the amount or value; for a restore, the number of the block to transfer to
record ValueRequest(Action action, int block, int operand) {
    enum Action {
        READ,
        STORE,
        INCREMENT,
        DECREMENT,
        RESTORE
    }

    /// Whether an instruction is one of the form's.
    static boolean isInstruction(ValueForm form, CommandApdu command) {
        int ins = command.ins();
        return switch (form) {
            case NONE -> false;
            case ACS_D7 -> ins == 0xD7 || ins == 0xB1;
            case IDENTIV_F0 -> ins == 0xF0;
            case FEITIAN_FC -> ins == 0xFC;
            case OMNIKEY_D4_D8 -> ins == 0xD4 || ins == 0xD8;
            case PART3_C2 -> ins == 0xC2 && command.p1() == 0 && command.p2() == 3;
        };
    }

    /// The request; none if lengths or fixed bytes are wrong.
    static Optional<ValueRequest> parse(ValueForm form, CommandApdu command) {
        boolean leIsRight = switch (form) {
            case ACS_D7 -> command.ins() == 0xD7 ? command.le() == 0 : command.le() == 4 || command.le() == 0x100;
            case PART3_C2 -> command.le() == 0 || command.le() == 0x100;
            default -> command.le() == 0;
        };
        if (!leIsRight || command.p1() != 0) {
            return Optional.empty();
        }
        return switch (form) {
            case NONE -> Optional.empty();
            case ACS_D7 -> command.ins() == 0xB1 ? acsRead(command) : acs(command);
            case IDENTIV_F0 -> cardCommand(command, command.p2());
            case FEITIAN_FC ->
                command.p2() == 0 && command.dataLength() == 6
                        ? cardCommand(command, command.dataAt(1))
                        : Optional.empty();
            case OMNIKEY_D4_D8 -> omnikey(command);
            case PART3_C2 -> part3(command);
        };
    }

    private static Optional<ValueRequest> acsRead(CommandApdu command) {
        return command.dataLength() == 0
                ? Optional.of(new ValueRequest(Action.READ, command.p2(), 0))
                : Optional.empty();
    }

    private static Optional<ValueRequest> acs(CommandApdu command) {
        if (command.dataLength() == 2 && command.dataAt(0) == 3) {
            return Optional.of(new ValueRequest(Action.RESTORE, command.p2(), command.dataAt(1)));
        }
        if (command.dataLength() != 5 || command.dataAt(0) > 2) {
            return Optional.empty();
        }
        Action action = switch (command.dataAt(0)) {
            case 0 -> Action.STORE;
            case 1 -> Action.INCREMENT;
            default -> Action.DECREMENT;
        };
        return Optional.of(new ValueRequest(action, command.p2(), Integer.reverseBytes(amount(command, 1))));
    }

    /// `C1|C0 blk v0 v1 v2 v3`: the command as the card gets it.
    private static Optional<ValueRequest> cardCommand(CommandApdu command, int block) {
        if (command.dataLength() != 6 || command.dataAt(1) != block) {
            return Optional.empty();
        }
        return action(command.dataAt(0), 0xC1, 0xC0).map(action -> new ValueRequest(action, block, amount(command, 2)));
    }

    private static Optional<ValueRequest> omnikey(CommandApdu command) {
        return command.dataLength() == 4
                ? action(command.ins(), 0xD4, 0xD8)
                        .map(action -> new ValueRequest(action, command.p2(), amount(command, 0)))
                : Optional.empty();
    }

    private static Optional<ValueRequest> part3(CommandApdu command) {
        boolean framed = command.dataLength() == 11
                && command.dataAt(1) == 9
                && command.dataAt(2) == 0x80
                && command.dataAt(3) == 1
                && command.dataAt(5) == 0x81
                && command.dataAt(6) == 4;
        return framed
                ? action(command.dataAt(0), 0xA0, 0xA1)
                        .map(action -> new ValueRequest(action, command.dataAt(4), amount(command, 7)))
                : Optional.empty();
    }

    private static Optional<Action> action(int code, int increment, int decrement) {
        if (code == increment) {
            return Optional.of(Action.INCREMENT);
        }
        return code == decrement ? Optional.of(Action.DECREMENT) : Optional.empty();
    }

    /// Four bytes, the least significant first.
    private static int amount(CommandApdu command, int at) {
        return command.dataAt(at)
                | command.dataAt(at + 1) << 8
                | command.dataAt(at + 2) << 16
                | command.dataAt(at + 3) << 24;
    }
}
