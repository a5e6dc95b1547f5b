package cardwright.apdu;

import cardwright.text.Text;
import cardwright.words.CoreMessages;
import java.util.function.Function;

/// What a status word means after a command. First by the command that was answered, then by the status word
/// alone, then by its first byte; the number of an unknown one is always told.
///
/// Sources: PC/SC Part 3, 3.2.2.1.3 to 3.2.2.1.9, as quoted in the manuals of ACS, Gemalto, OMNIKEY, SCM and
/// SpringCard; ISO/IEC 7816-4, table 6. Where readers differ, the sentence says what both mean.
final class Meaning {
    private Meaning() {}

    static Text of(StatusWord status) {
        return CoreMessages.text(other(status));
    }

    static Text of(StatusWord status, CommandApdu command) {
        int sw = status.value();
        Function<CoreMessages, String> said = switch (CommandKind.of(command)) {
            case GET_DATA -> getData(sw, command.p1());
            case LOAD_KEYS -> loadKeys(sw);
            case AUTHENTICATE -> authenticate(sw);
            case READ -> read(sw);
            case UPDATE -> update(sw);
            case VALUE -> value(sw);
            case OTHER -> other(status);
        };
        return CoreMessages.text(said);
    }

    private static Function<CoreMessages, String> getData(int sw, int p1) {
        return switch (sw) {
            case 0x6300 -> CoreMessages::swDataNone;
            case 0x6A81 -> p1 == 1 ? CoreMessages::swDataNoAts : CoreMessages::swFunction;
            case 0x6E00 -> CoreMessages::swDataContact;
            default -> other(StatusWord.of(sw));
        };
    }

    /// 63 8x in older drafts and generic lists, 69 8x in the manuals: both mean the same.
    private static Function<CoreMessages, String> loadKeys(int sw) {
        return switch (sw) {
            case 0x9000 -> CoreMessages::swLoadDone;
            case 0x6300 -> CoreMessages::swLoadFailed;
            case 0x6382, 0x6982 -> CoreMessages::swLoadCardKey;
            case 0x6383, 0x6983 -> CoreMessages::swLoadReaderKey;
            case 0x6384, 0x6984 -> CoreMessages::swLoadPlain;
            case 0x6385, 0x6985 -> CoreMessages::swLoadSecured;
            case 0x6386, 0x6986 -> CoreMessages::swLoadVolatile;
            case 0x6387, 0x6987 -> CoreMessages::swLoadNonVolatile;
            case 0x6388, 0x6988 -> CoreMessages::swLoadSlot;
            case 0x6389, 0x6989 -> CoreMessages::swLoadLength;
            default -> other(StatusWord.of(sw));
        };
    }

    private static Function<CoreMessages, String> authenticate(int sw) {
        return switch (sw) {
            case 0x9000 -> CoreMessages::swAuthenticated;
            case 0x6300 -> CoreMessages::swAuthenticateFailed;
            case 0x6982, 0x6983 -> CoreMessages::swAuthenticateRefused;
            case 0x6984 -> CoreMessages::swAuthenticateKey;
            case 0x6986 -> CoreMessages::swAuthenticateType;
            case 0x6988 -> CoreMessages::swAuthenticateSlot;
            case 0x6581 -> CoreMessages::swAuthenticateBlock;
            default -> other(StatusWord.of(sw));
        };
    }

    private static Function<CoreMessages, String> read(int sw) {
        return switch (sw) {
            case 0x6300 -> CoreMessages::swReadFailed;
            case 0x6982 -> CoreMessages::swReadSecurity;
            default -> blockAccess(sw);
        };
    }

    private static Function<CoreMessages, String> update(int sw) {
        return switch (sw) {
            case 0x9000 -> CoreMessages::swUpdateDone;
            case 0x6300 -> CoreMessages::swUpdateFailed;
            case 0x6581 -> CoreMessages::swUpdateMemory;
            case 0x6982 -> CoreMessages::swUpdateSecurity;
            case 0x6A84 -> CoreMessages::swLength;
            default -> blockAccess(sw);
        };
    }

    private static Function<CoreMessages, String> value(int sw) {
        return switch (sw) {
            case 0x6300 -> CoreMessages::swValueFailed;
            case 0x6581 -> CoreMessages::swUpdateMemory;
            case 0x6981 -> CoreMessages::swValueNone;
            case 0x6982 -> CoreMessages::swValueSecurity;
            default -> blockAccess(sw);
        };
    }

    /// What reading and writing have in common.
    private static Function<CoreMessages, String> blockAccess(int sw) {
        return switch (sw) {
            case 0x6981 -> CoreMessages::swIncompatible;
            case 0x6986 -> CoreMessages::swNotAllowed;
            default -> other(StatusWord.of(sw));
        };
    }

    private static Function<CoreMessages, String> other(StatusWord status) {
        return switch (status.value()) {
            case 0x9000 -> CoreMessages::swDone;
            case 0x6281 -> CoreMessages::swCorrupted;
            case 0x6282 -> CoreMessages::swEnd;
            case 0x6300 -> CoreMessages::swNoInformation;
            case 0x6400 -> CoreMessages::swExecution;
            case 0x6581 -> CoreMessages::swMemory;
            case 0x6700 -> CoreMessages::swLength;
            case 0x6800 -> CoreMessages::swClass;
            case 0x6982 -> CoreMessages::swSecurity;
            case 0x6983 -> CoreMessages::swMethodBlocked;
            case 0x6985 -> CoreMessages::swConditions;
            case 0x6A81 -> CoreMessages::swFunction;
            case 0x6A82 -> CoreMessages::swNotFound;
            case 0x6B00 -> CoreMessages::swParameters;
            case 0x6D00 -> CoreMessages::swInstruction;
            case 0x6E00 -> CoreMessages::swClass;
            case 0x6F00 -> CoreMessages::swNoDiagnosis;
            default -> byFirstByte(status);
        };
    }

    private static Function<CoreMessages, String> byFirstByte(StatusWord status) {
        int second = status.sw2();
        return switch (status.sw1()) {
            case 0x61 -> m -> m.swMore(second == 0 ? 256 : second);
            case 0x6C -> m -> m.swRightLength(second == 0 ? 256 : second);
            case 0x62, 0x63 -> m -> m.swWarning(status);
            case 0x64, 0x65, 0x66 -> m -> m.swError(status);
            case 0x68, 0x69 -> m -> m.swForbidden(status);
            case 0x6A -> m -> m.swBadParameters(status);
            default -> m -> m.swUnknown(status);
        };
    }
}
