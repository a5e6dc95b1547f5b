package cardwright.mifare;

import cardwright.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which key may do what in a sector: for each of the 18 [AccessRight]s a [Permission]. Immutable.
///
/// Held as 36 bits, two for each right in the order of [AccessRight#all]: key A, then key B. So two sets of
/// grants are compared, and taken from one another, in one step.
public final class Grants {
    /// Nobody may do anything.
    public static final Grants NONE = new Grants(0);

    private static final List<AccessRight> RIGHTS = AccessRight.all();

    private static final long KEY_A_OF_EACH = 0x5_5555_5555L;

    private final long bits;

    private Grants(long bits) {
        this.bits = bits;
    }

    /// What the data sheet's tables grant.
    public static Grants ofTable(AccessConditions conditions) {
        long bits = 0;
        for (AccessRight right : RIGHTS) {
            bits |= bits(right, right.permission(conditions));
        }
        return new Grants(bits);
    }

    /// What the keys can really do: a key B that can be read opens nothing.
    public static Grants usable(AccessConditions conditions) {
        long bits = 0;
        for (AccessRight right : RIGHTS) {
            bits |= bits(right, right.usable(conditions));
        }
        return new Grants(bits);
    }

    static Grants ofBits(long bits) {
        return new Grants(bits);
    }

    static long bits(AccessRight right, Permission permission) {
        long pair = (permission.allows(KeyType.A) ? 1 : 0) | (permission.allows(KeyType.B) ? 2 : 0);
        return pair << (2 * index(right));
    }

    /// The right's place in [AccessRight#all].
    private static int index(AccessRight right) {
        return switch (right) {
            case AccessRight.OfData(int group, Operation operation) ->
                4 * group
                        + switch (operation) {
                            case READ -> 0;
                            case WRITE -> 1;
                            case INCREMENT -> 2;
                            case DECREMENT -> 3;
                        };
            case AccessRight.OfTrailer(TrailerField field, boolean write) ->
                switch (field) {
                            case KEY_A -> 12;
                            case ACCESS -> 14;
                            case KEY_B -> 16;
                        }
                        + (write ? 1 : 0);
        };
    }

    long bits() {
        return bits;
    }

    /// Which keys have the right.
    public Permission permission(AccessRight right) {
        long pair = bits >> (2 * index(right));
        return Permission.of((pair & 1) != 0, (pair & 2) != 0);
    }

    /// These with a right given to keys, whoever had it before.
    public Grants with(AccessRight right, Permission permission) {
        return new Grants((bits & ~bits(right, Permission.A_OR_B)) | bits(right, permission));
    }

    /// These without the others.
    public Grants without(Grants others) {
        return new Grants(bits & ~others.bits);
    }

    /// How many there are: a right that both keys have counts twice.
    public int count() {
        return Long.bitCount(bits);
    }

    /// In how many rights there are any.
    int rights() {
        return Long.bitCount((bits | (bits >> 1)) & KEY_A_OF_EACH);
    }

    /// Whether nobody may do anything.
    public boolean isEmpty() {
        return bits == 0;
    }

    /// Who can do what, and what nobody can: one line for each kind of block, then the trailer's three
    /// parts.
    public List<Text> explained(GroupNames names) {
        return new GrantWords(GrantWords.Saying.CAN, names).lines(this);
    }

    /// These as what is granted beyond something: `block 2: key A can also read`.
    public List<Text> asExtra(GroupNames names) {
        return new GrantWords(GrantWords.Saying.CAN_ALSO, names).lines(this);
    }

    /// These as what is missing: `block 1: key B can't write`.
    public List<Text> asMissing(GroupNames names) {
        return new GrantWords(GrantWords.Saying.CANNOT, names).lines(this);
    }

    /// These as what nobody can do, whichever key they were meant for: `block 1: nobody can write`.
    public List<Text> asLost(GroupNames names) {
        return new GrantWords(GrantWords.Saying.NOBODY, names).lines(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Grants grants && bits == grants.bits;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(bits);
    }

    /// The permissions in the order of [AccessRight#all], e.g. `A|B never … A`.
    @Override
    public String toString() {
        return String.join(
                " ", RIGHTS.stream().map(right -> permission(right).notation()).toList());
    }
}
