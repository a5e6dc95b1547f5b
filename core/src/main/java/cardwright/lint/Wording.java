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
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.List;

/// Marks put into words.
///
/// @param sectors what they are about
record Wording(Sectors sectors) {
    private static final Part ACCESS_BYTES = new Part(CoreTexts.grantAccessBytes(), FindingPart.ACCESS_BYTES);
    private static final Part KEY_A = new Part(CoreTexts.grantKeyA(), FindingPart.KEY_A);
    private static final Part KEY_B = new Part(CoreTexts.grantKeyB(), FindingPart.KEY_B);
    private static final Part KEYS = new Part(CoreTexts.grantBothKeys(), FindingPart.KEY_A, FindingPart.KEY_B);
    private static final Part GENERAL_PURPOSE_BYTE =
            new Part(CoreTexts.lintGeneralPurposeByte(), FindingPart.GENERAL_PURPOSE_BYTE);
    private static final List<FindingPart> GROUPS =
            List.of(FindingPart.GROUP_0, FindingPart.GROUP_1, FindingPart.GROUP_2);

    /// What of a sector a finding is about, in words and for programs.
    private record Part(Text words, List<FindingPart> parts) {
        private Part(Text words, FindingPart... parts) {
            this(words, List.of(parts));
        }
    }

    Finding finding(Mark mark) {
        String trailer = mark.trailer().bits();
        return switch (mark.id()) {
            case MALFORMED_ACCESS_BYTES -> error(mark, ACCESS_BYTES, malformed(mark.detail()));
            case KEY_B_READABLE_BUT_NEEDED -> {
                Text lost = new TextList(lost(mark.detail()).asLost(sectors.names())).clauses();
                yield error(mark, blocks(groupsOf(mark.detail())), CoreTexts.lintKeyBNeeded(trailer, lost));
            }
            case BLOCK_UNREADABLE -> warning(mark, blocks(mark.detail()), CoreTexts.lintUnreadable(until(mark)));
            case BLOCK_UNWRITABLE -> note(mark, blocks(mark.detail()), CoreTexts.lintUnwritable(until(mark)));
            case VALUE_NOT_RECHARGEABLE ->
                warning(mark, blocks(mark.detail()), CoreTexts.lintNotRechargeable(until(mark)));
            case ACCESS_BITS_FROZEN -> warning(mark, ACCESS_BYTES, CoreTexts.lintAccessFrozen(trailer));
            case KEY_FROZEN ->
                ConditionsLint.isFrozen(mark.trailer())
                        ? warning(mark, KEYS, CoreTexts.lintKeyFrozen(trailer))
                        : note(mark, KEYS, CoreTexts.lintKeyFrozenForNow(trailer));
            case KEY_B_IS_DATA -> note(mark, KEY_B, CoreTexts.lintKeyBIsData(trailer));
            case TRANSPORT_KEYS -> warning(mark, keys(mark), CoreTexts.lintTransportKeys());
            case KEYS_EQUAL -> warning(mark, KEYS, CoreTexts.lintKeysEqual());
            case ZERO_KEY -> warning(mark, keys(mark), CoreTexts.lintZeroKey());
            case GPB_CONTRADICTS_MAD -> warning(mark, GENERAL_PURPOSE_BYTE, directory(mark.detail()));
            case IRREVERSIBLE_CHANGE -> warning(mark, ACCESS_BYTES, CoreTexts.lintIrreversible(trailer));
            case CHANGE_WITHOUT_EFFECT -> warning(mark, parts(mark.detail()), withoutEffect(mark));
            case WIDER_THAN_POLICY, NARROWER_THAN_POLICY ->
                throw new IllegalArgumentException(mark.id() + " comes from a policy");
        };
    }

    /// What conditions grant beyond a policy, or less than it.
    Finding policy(FindingId id, List<Text> lines) {
        Text list = new TextList(lines).clauses();
        Text message = id == FindingId.WIDER_THAN_POLICY ? CoreTexts.lintWider(list) : CoreTexts.lintNarrower(list);
        return new Finding(id, Severity.WARNING, place(ACCESS_BYTES), message);
    }

    private Finding error(Mark mark, Part part, Text message) {
        return new Finding(mark.id(), Severity.ERROR, place(part), message);
    }

    private Finding warning(Mark mark, Part part, Text message) {
        return new Finding(mark.id(), Severity.WARNING, place(part), message);
    }

    private Finding note(Mark mark, Part part, Text message) {
        return new Finding(mark.id(), Severity.NOTE, place(part), message);
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

    private FindingPlace place(Part part) {
        return new FindingPlace(sectors.numbers(), part.parts, sectors.place(part.words));
    }

    /// @param groups bit 0 for group 0, and so on
    private Part blocks(int groups) {
        List<FindingPart> parts = new ArrayList<>();
        for (int group = 0; group < GROUPS.size(); group++) {
            if ((groups >> group & 1) != 0) {
                parts.add(GROUPS.get(group));
            }
        }
        return new Part(sectors.names().blocks(groups), parts);
    }

    private static Text until(Mark mark) {
        return ConditionsLint.isFrozen(mark.trailer()) ? CoreTexts.lintForEver() : CoreTexts.lintUntilChanged();
    }

    private static Part keys(Mark mark) {
        return switch (mark.detail()) {
            case KeysLint.A -> KEY_A;
            case KeysLint.B -> KEY_B;
            default -> KEYS;
        };
    }

    private static Part parts(int detail) {
        List<Part> parts = new ArrayList<>();
        if ((detail & ChangeLint.KEY_A) != 0) {
            parts.add(KEY_A);
        }
        if ((detail & ChangeLint.ACCESS) != 0) {
            parts.add(ACCESS_BYTES);
        }
        if ((detail & ChangeLint.KEY_B) != 0) {
            parts.add(KEY_B);
        }
        return new Part(
                new TextList(parts.stream().map(Part::words).toList()).and(),
                parts.stream().flatMap(part -> part.parts.stream()).toList());
    }

    private static Text withoutEffect(Mark mark) {
        String trailer = mark.trailer().bits();
        boolean thaws = mark.trailer() == TrailerCondition.C101;
        return thaws ? CoreTexts.lintWithoutEffectYet(trailer) : CoreTexts.lintWithoutEffect(trailer);
    }

    private static Text directory(int detail) {
        String told = GeneralPurposeByte.of(detail >> 4).toString();
        int version = detail >> 2 & 3;
        String right = (version == 1 ? GeneralPurposeByte.MAD1 : GeneralPurposeByte.MAD2).toString();
        return switch (detail & 3) {
            case DirectoryLint.MISSING -> CoreTexts.lintDirectoryMissing(told);
            case DirectoryLint.DENIED -> CoreTexts.lintDirectoryDenied(told, right);
            default -> CoreTexts.lintDirectoryVersion(told, right, version);
        };
    }
}
