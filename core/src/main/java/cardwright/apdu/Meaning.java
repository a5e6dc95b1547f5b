package cardwright.apdu;

import cardwright.text.Text;
import cardwright.words.CoreTexts;

/// What a status word means after a command. First by the command that was answered, then by the status word
/// alone, then by its first byte; the number of an unknown one is always told.
///
/// Sources: PC/SC Part 3, 3.2.2.1.3 to 3.2.2.1.9, as quoted in the manuals of ACS, Gemalto, OMNIKEY, SCM and
/// SpringCard; ISO/IEC 7816-4, table 6. Where readers differ, the sentence says what both mean.
final class Meaning {
    private Meaning() {}

    static Text of(StatusWord status, CommandApdu command) {
        int sw = status.value();
        return switch (CommandKind.of(command)) {
            case GET_DATA -> getData(sw, command.p1());
            case LOAD_KEYS -> loadKeys(sw);
            case AUTHENTICATE -> authenticate(sw);
            case READ -> read(sw);
            case UPDATE -> update(sw);
            case VALUE -> value(sw);
            case OTHER -> of(status);
        };
    }

    private static Text getData(int sw, int p1) {
        return switch (sw) {
            case 0x6300 -> CoreTexts.swDataNone();
            case 0x6A81 -> p1 == 1 ? CoreTexts.swDataNoAts() : CoreTexts.swFunction();
            case 0x6E00 -> CoreTexts.swDataContact();
            default -> of(StatusWord.of(sw));
        };
    }

    /// 63 8x in older drafts and generic lists, 69 8x in the manuals: both mean the same.
    private static Text loadKeys(int sw) {
        return switch (sw) {
            case 0x9000 -> CoreTexts.swLoadDone();
            case 0x6300 -> CoreTexts.swLoadFailed();
            case 0x6382, 0x6982 -> CoreTexts.swLoadCardKey();
            case 0x6383, 0x6983 -> CoreTexts.swLoadReaderKey();
            case 0x6384, 0x6984 -> CoreTexts.swLoadPlain();
            case 0x6385, 0x6985 -> CoreTexts.swLoadSecured();
            case 0x6386, 0x6986 -> CoreTexts.swLoadVolatile();
            case 0x6387, 0x6987 -> CoreTexts.swLoadNonVolatile();
            case 0x6388, 0x6988 -> CoreTexts.swLoadSlot();
            case 0x6389, 0x6989 -> CoreTexts.swLoadLength();
            default -> of(StatusWord.of(sw));
        };
    }

    private static Text authenticate(int sw) {
        return switch (sw) {
            case 0x9000 -> CoreTexts.swAuthenticated();
            case 0x6300 -> CoreTexts.swAuthenticateFailed();
            case 0x6982, 0x6983 -> CoreTexts.swAuthenticateRefused();
            case 0x6984 -> CoreTexts.swAuthenticateKey();
            case 0x6986 -> CoreTexts.swAuthenticateType();
            case 0x6988 -> CoreTexts.swAuthenticateSlot();
            case 0x6581 -> CoreTexts.swAuthenticateBlock();
            default -> of(StatusWord.of(sw));
        };
    }

    private static Text read(int sw) {
        return switch (sw) {
            case 0x6300 -> CoreTexts.swReadFailed();
            case 0x6982 -> CoreTexts.swReadSecurity();
            default -> blockAccess(sw);
        };
    }

    private static Text update(int sw) {
        return switch (sw) {
            case 0x9000 -> CoreTexts.swUpdateDone();
            case 0x6300 -> CoreTexts.swUpdateFailed();
            case 0x6581 -> CoreTexts.swUpdateMemory();
            case 0x6982 -> CoreTexts.swUpdateSecurity();
            case 0x6A84 -> CoreTexts.swLength();
            default -> blockAccess(sw);
        };
    }

    private static Text value(int sw) {
        return switch (sw) {
            case 0x6300 -> CoreTexts.swValueFailed();
            case 0x6581 -> CoreTexts.swUpdateMemory();
            case 0x6981 -> CoreTexts.swValueNone();
            case 0x6982 -> CoreTexts.swValueSecurity();
            default -> blockAccess(sw);
        };
    }

    /// What reading and writing have in common.
    private static Text blockAccess(int sw) {
        return switch (sw) {
            case 0x6981 -> CoreTexts.swIncompatible();
            case 0x6986 -> CoreTexts.swNotAllowed();
            default -> of(StatusWord.of(sw));
        };
    }

    static Text of(StatusWord status) {
        return switch (status.value()) {
            case 0x9000 -> CoreTexts.swDone();
            case 0x6281 -> CoreTexts.swCorrupted();
            case 0x6282 -> CoreTexts.swEnd();
            case 0x6300 -> CoreTexts.swNoInformation();
            case 0x6400 -> CoreTexts.swExecution();
            case 0x6581 -> CoreTexts.swMemory();
            case 0x6700 -> CoreTexts.swLength();
            case 0x6800 -> CoreTexts.swClass();
            case 0x6982 -> CoreTexts.swSecurity();
            case 0x6983 -> CoreTexts.swMethodBlocked();
            case 0x6985 -> CoreTexts.swConditions();
            case 0x6A81 -> CoreTexts.swFunction();
            case 0x6A82 -> CoreTexts.swNotFound();
            case 0x6B00 -> CoreTexts.swParameters();
            case 0x6D00 -> CoreTexts.swInstruction();
            case 0x6E00 -> CoreTexts.swClass();
            case 0x6F00 -> CoreTexts.swNoDiagnosis();
            default -> byFirstByte(status);
        };
    }

    private static Text byFirstByte(StatusWord status) {
        int second = status.sw2();
        return switch (status.sw1()) {
            case 0x61 -> CoreTexts.swMore(second == 0 ? 256 : second);
            case 0x6C -> CoreTexts.swRightLength(second == 0 ? 256 : second);
            case 0x62, 0x63 -> CoreTexts.swWarning(status);
            case 0x64, 0x65, 0x66 -> CoreTexts.swError(status);
            case 0x68, 0x69 -> CoreTexts.swForbidden(status);
            case 0x6A -> CoreTexts.swBadParameters(status);
            default -> CoreTexts.swUnknown(status);
        };
    }
}
