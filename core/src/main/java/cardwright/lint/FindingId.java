package cardwright.lint;

import java.util.Arrays;
import java.util.List;

/// What can be found. Words and bits are for other programs and stay as they are.
public enum FindingId {
    /// A bit and its inverted copy do not agree: a card blocks the sector for good.
    MALFORMED_ACCESS_BYTES(0, "malformed-access-bytes"),
    /// A right that only key B has, where key B can be read and so opens nothing.
    KEY_B_READABLE_BUT_NEEDED(1, "key-b-readable-but-needed"),
    /// Blocks that nobody can read.
    BLOCK_UNREADABLE(2, "block-unreadable"),
    /// Blocks that nobody can write.
    BLOCK_UNWRITABLE(3, "block-unwritable"),
    /// Values that can be taken from, but neither added to nor written.
    VALUE_NOT_RECHARGEABLE(4, "value-not-rechargeable"),
    /// Access bytes that nobody can ever change.
    ACCESS_BITS_FROZEN(5, "access-bits-frozen"),
    /// Keys that nobody can change.
    KEY_FROZEN(6, "key-frozen"),
    /// Key B can be read, and nothing is lost by it.
    KEY_B_IS_DATA(7, "key-b-is-data"),
    /// A key as delivered.
    TRANSPORT_KEYS(8, "transport-keys"),
    /// Key A and key B are the same.
    KEYS_EQUAL(9, "keys-equal"),
    /// A key of zeros: a trailer as it was read.
    ZERO_KEY(10, "zero-key"),
    /// The general purpose byte and the application directory do not agree.
    GPB_CONTRADICTS_MAD(11, "gpb-contradicts-mad"),
    /// More is granted than a policy wishes.
    WIDER_THAN_POLICY(12, "wider-than-policy"),
    /// Less is granted than a policy wishes.
    NARROWER_THAN_POLICY(13, "narrower-than-policy"),
    /// A change after which there is no way back.
    IRREVERSIBLE_CHANGE(14, "irreversible-change"),
    /// A change that a card will not make.
    CHANGE_WITHOUT_EFFECT(15, "change-without-effect");

    private final int bit;
    private final String id;

    FindingId(int bit, String id) {
        this.bit = bit;
        this.id = id;
    }

    /// The finding's name in machine-readable output, e.g. `key-b-is-data`.
    public String id() {
        return id;
    }

    /// The finding's bit in a mask, see [Lint#mask].
    public int mask() {
        return 1 << bit;
    }

    /// Whether a mask holds the finding.
    public boolean isIn(int mask) {
        return (mask & mask()) != 0;
    }

    /// The findings of a mask.
    public static List<FindingId> of(int mask) {
        return Arrays.stream(values()).filter(id -> id.isIn(mask)).toList();
    }
}
