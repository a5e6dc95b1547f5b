package cardwright.lint;

import cardwright.mifare.AccessRight;
import cardwright.mifare.GeneralPurposeByte;
import cardwright.mifare.Grants;
import cardwright.mifare.MalformedAccessBytes;
import cardwright.mifare.Operation;
import cardwright.mifare.Permission;
import cardwright.mifare.TrailerCondition;
import cardwright.text.Text;
import cardwright.text.TextList;
import cardwright.words.CoreMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Marks put into words.
///
/// @param sectors what they are about
record Wording(Sectors sectors) {
    private static final Text ACCESS_BYTES = CoreMessages.text(CoreMessages::grantAccessBytes);
    private static final Text KEY_A = CoreMessages.text(CoreMessages::grantKeyA);
    private static final Text KEY_B = CoreMessages.text(CoreMessages::grantKeyB);
    private static final Text KEYS = CoreMessages.text(CoreMessages::grantBothKeys);
    private static final Text GENERAL_PURPOSE_BYTE = CoreMessages.text(CoreMessages::lintGeneralPurposeByte);

    Finding finding(Mark mark) {
        String trailer = mark.trailer().bits();
        return switch (mark.id()) {
            case MALFORMED_ACCESS_BYTES -> error(mark, ACCESS_BYTES, malformed(mark.detail()));
            case KEY_B_READABLE_BUT_NEEDED -> {
                Text lost = new TextList(lost(mark.detail()).asLost(sectors.names())).clauses();
                Text where = sectors.names().blocks(groupsOf(mark.detail()));
                yield error(mark, where, text(m -> m.lintKeyBNeeded(trailer, lost.in(m.language()))));
            }
            case BLOCK_UNREADABLE -> warning(mark, blocks(mark), text(m -> m.lintUnreadable(until(mark, m))));
            case BLOCK_UNWRITABLE -> note(mark, blocks(mark), text(m -> m.lintUnwritable(until(mark, m))));
            case VALUE_NOT_RECHARGEABLE ->
                warning(mark, blocks(mark), text(m -> m.lintNotRechargeable(until(mark, m))));
            case ACCESS_BITS_FROZEN -> warning(mark, ACCESS_BYTES, text(m -> m.lintAccessFrozen(trailer)));
            case KEY_FROZEN ->
                ConditionsLint.isFrozen(mark.trailer())
                        ? warning(mark, KEYS, text(m -> m.lintKeyFrozen(trailer)))
                        : note(mark, KEYS, text(m -> m.lintKeyFrozenForNow(trailer)));
            case KEY_B_IS_DATA -> note(mark, KEY_B, text(m -> m.lintKeyBIsData(trailer)));
            case TRANSPORT_KEYS -> warning(mark, keys(mark), text(CoreMessages::lintTransportKeys));
            case KEYS_EQUAL -> warning(mark, KEYS, text(CoreMessages::lintKeysEqual));
            case ZERO_KEY -> warning(mark, keys(mark), text(CoreMessages::lintZeroKey));
            case GPB_CONTRADICTS_MAD -> warning(mark, GENERAL_PURPOSE_BYTE, directory(mark.detail()));
            case IRREVERSIBLE_CHANGE -> warning(mark, ACCESS_BYTES, text(m -> m.lintIrreversible(trailer)));
            case CHANGE_WITHOUT_EFFECT -> warning(mark, parts(mark.detail()), withoutEffect(mark));
            case WIDER_THAN_POLICY, NARROWER_THAN_POLICY ->
                throw new IllegalArgumentException(mark.id() + " comes from a policy");
        };
    }

    /// What conditions grant beyond a policy, or less than it.
    Finding policy(FindingId id, List<Text> lines) {
        Text list = new TextList(lines).clauses();
        Text message = text(m -> {
            String grants = list.in(m.language());
            return id == FindingId.WIDER_THAN_POLICY ? m.lintWider(grants) : m.lintNarrower(grants);
        });
        return new Finding(id, Severity.WARNING, sectors.place(ACCESS_BYTES), message);
    }

    private Finding error(Mark mark, Text part, Text message) {
        return new Finding(mark.id(), Severity.ERROR, sectors.place(part), message);
    }

    private Finding warning(Mark mark, Text part, Text message) {
        return new Finding(mark.id(), Severity.WARNING, sectors.place(part), message);
    }

    private Finding note(Mark mark, Text part, Text message) {
        return new Finding(mark.id(), Severity.NOTE, sectors.place(part), message);
    }

    private static Text text(Function<CoreMessages, String> message) {
        return CoreMessages.text(message);
    }

    private static Text malformed(int bytes) {
        return new MalformedAccessBytes(bytes >> 16 & 0xFF, bytes >> 8 & 0xFF, bytes & 0xFF).text();
    }

    private static Grants lost(int detail) {
        Grants lost = Grants.NONE;
        int left = detail;
        for (int group = 0; group < 3; group++) {
            for (Operation operation : Operation.values()) {
                if ((left & 1) != 0) {
                    lost = lost.with(new AccessRight.OfData(group, operation), Permission.B);
                }
                left >>= 1;
            }
        }
        return lost;
    }

    private static int groupsOf(int lost) {
        int groups = 0;
        for (int group = 0; group < 3; group++) {
            groups |= (lost >> (4 * group) & 0xF) != 0 ? 1 << group : 0;
        }
        return groups;
    }

    private Text blocks(Mark mark) {
        return sectors.names().blocks(mark.detail());
    }

    private static String until(Mark mark, CoreMessages m) {
        return ConditionsLint.isFrozen(mark.trailer()) ? m.lintForEver() : m.lintUntilChanged();
    }

    private static Text keys(Mark mark) {
        return switch (mark.detail()) {
            case KeysLint.A -> KEY_A;
            case KeysLint.B -> KEY_B;
            default -> KEYS;
        };
    }

    private static Text parts(int detail) {
        List<Text> parts = new ArrayList<>();
        if ((detail & ChangeLint.KEY_A) != 0) {
            parts.add(KEY_A);
        }
        if ((detail & ChangeLint.ACCESS) != 0) {
            parts.add(ACCESS_BYTES);
        }
        if ((detail & ChangeLint.KEY_B) != 0) {
            parts.add(KEY_B);
        }
        return new TextList(parts).and();
    }

    private static Text withoutEffect(Mark mark) {
        String trailer = mark.trailer().bits();
        boolean thaws = mark.trailer() == TrailerCondition.C101;
        return text(m -> thaws ? m.lintWithoutEffectYet(trailer) : m.lintWithoutEffect(trailer));
    }

    private static Text directory(int detail) {
        String told = GeneralPurposeByte.of(detail >> 4).toString();
        int version = detail >> 2 & 3;
        String right = (version == 1 ? GeneralPurposeByte.MAD1 : GeneralPurposeByte.MAD2).toString();
        return text(m -> switch (detail & 3) {
            case DirectoryLint.MISSING -> m.lintDirectoryMissing(told);
            case DirectoryLint.DENIED -> m.lintDirectoryDenied(told, right);
            default -> m.lintDirectoryVersion(told, right, version);
        });
    }
}
