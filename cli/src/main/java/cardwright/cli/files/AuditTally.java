package cardwright.cli.files;

import cardwright.cli.spec.ExitCode;
import cardwright.lint.FindingId;
import cardwright.mifare.CardType;
import java.util.EnumMap;
import java.util.Map;

/// What an audit counted.
final class AuditTally {
    /// Findings that are always errors: see [cardwright.lint.Severity#ERROR].
    private static final int ERRORS =
            FindingId.MALFORMED_ACCESS_BYTES.mask() | FindingId.KEY_B_READABLE_BUT_NEEDED.mask();

    private final int[] cards = new int[FindingId.values().length];
    private final int[] sectors = new int[FindingId.values().length];
    private final Map<CardType, Integer> types = new EnumMap<>(CardType.class);
    private int files;
    private int unreadable;
    private int clean;
    private int seen;

    void add(AuditedCard card) {
        files++;
        types.merge(card.type(), 1, Integer::sum);
        int all = 0;
        for (int i = 0; i < card.sectors(); i++) {
            int mask = card.mask(i);
            all |= mask;
            for (int left = mask; left != 0; left &= left - 1) {
                sectors[Integer.numberOfTrailingZeros(left)]++;
            }
        }
        for (int left = all; left != 0; left &= left - 1) {
            cards[Integer.numberOfTrailingZeros(left)]++;
        }
        clean += all == 0 ? 1 : 0;
        seen |= all;
    }

    void unreadable() {
        files++;
        unreadable++;
    }

    /// How many files there were.
    int files() {
        return files;
    }

    /// How many of them hold no card.
    int unreadableFiles() {
        return unreadable;
    }

    /// How many cards have no finding.
    int clean() {
        return clean;
    }

    /// How many cards there were of a type.
    int of(CardType type) {
        return types.getOrDefault(type, 0);
    }

    /// How many cards have a finding.
    int cards(FindingId id) {
        return cards[Integer.numberOfTrailingZeros(id.mask())];
    }

    /// How many sectors of all cards have a finding.
    int sectors(FindingId id) {
        return sectors[Integer.numberOfTrailingZeros(id.mask())];
    }

    /// Refused if a card has a finding that is an error; wrong input if a file holds no card.
    ExitCode exitCode() {
        return unreadable > 0 ? ExitCode.USAGE : (seen & ERRORS) != 0 ? ExitCode.REFUSED : ExitCode.DONE;
    }
}
