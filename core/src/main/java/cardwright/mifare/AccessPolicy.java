package cardwright.mifare;

import cardwright.text.InvalidInput;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Wishes: which key shall be able to do what in a sector. Immutable. [#parse] reads them from words,
/// [#design] finds the encodings that grant them.
///
/// ```
/// data: read A|B, write B; value: increment B, decrement A|B; keys: changed by B; rights: changed by B
/// 数据：读 A|B，写 B；值：加值 B，减值 A|B；密钥：由 B 修改；控制位：由 B 修改
/// ```
///
/// A policy is clauses, with `;` between; a clause is places, `:`, and wishes, with `,` between; a wish is
/// operations and keys. English and Chinese words, either case, half-width or full-width signs.
///
/// | places | |
/// |---|---|
/// | `block 0`, `blocks 0-1`, `block 0, 1` | data groups by number |
/// | `data`, `value` | both: every data group that no clause names by number |
/// | `key A`, `key B`, `keys` | the keys |
/// | `rights`, `access bits` | the access bytes, and the general purpose byte with them |
/// | `trailer` | its parts are then named in the wishes: `trailer: keys B, rights B` |
///
/// | operations | |
/// |---|---|
/// | `read`, `write`, `increment`, `decrement` | of data; decrement is transfer and restore as well |
/// | `read`, `changed by` | of keys and access bytes; `keys: B` is `keys: changed by B` |
///
/// Data groups are blocks 0, 1 and 2 of a sector; in a large one they are its three groups of five blocks.
///
/// Keys are `A`, `B`, `A|B` (or `A or B`, `A/B`), or `never` (or `nobody`, `none`, `-`).
///
/// Of a data group, what is not wished is wished away: exactly the wishes are granted. Of the trailer, what
/// is not spoken of is free. Wishes are about what keys can really do: a key B that can be read opens
/// nothing, so only key A can have rights there.
public final class AccessPolicy {
    /// Both bits of every right that is spoken of, see [Grants].
    private final long spoken;

    private final long wished;

    AccessPolicy(long spoken, long wished) {
        this.spoken = spoken;
        this.wished = wished;
    }

    /// The policy that these words are.
    ///
    /// @throws InvalidInput if a word is not known in its place, a right is wished twice differently, or
    ///     nothing is said of a data group; names the word, its position and the way out
    public static AccessPolicy parse(String words) {
        return new PolicyParser(PolicyLexer.tokens(words)).parse();
    }

    /// The policy that wishes what these conditions really grant, all 18 rights.
    public static AccessPolicy of(AccessConditions conditions) {
        long all = 0;
        for (AccessRight right : AccessRight.all()) {
            all |= Grants.bits(right, Permission.A_OR_B);
        }
        return new AccessPolicy(all, Grants.usable(conditions).bits());
    }

    /// The keys that shall have a right, or nothing if the policy does not speak of it.
    public Optional<Permission> wish(AccessRight right) {
        boolean silent = (spoken & Grants.bits(right, Permission.A_OR_B)) == 0;
        return silent ? Optional.empty() : Optional.of(Grants.ofBits(wished).permission(right));
    }

    /// Every encoding that grants exactly this, or the nearest ones.
    public AccessDesign design() {
        return AccessSearch.design(this);
    }

    /// What conditions really grant beyond the wishes, in rights the policy speaks of.
    public Grants extra(AccessConditions conditions) {
        long usable = Grants.usable(conditions).bits();
        return Grants.ofBits(missedBy(usable) & usable);
    }

    /// What conditions don't really grant of the wishes.
    public Grants missing(AccessConditions conditions) {
        long usable = Grants.usable(conditions).bits();
        return Grants.ofBits(missedBy(usable) & ~usable);
    }

    /// Where conditions really grant something else than wished, in the order of [AccessRight#all].
    public List<AccessDifference> differences(AccessConditions conditions) {
        Grants missed = Grants.ofBits(missedBy(Grants.usable(conditions).bits()));
        return AccessRight.all().stream()
                .filter(right -> missed.permission(right) != Permission.NEVER)
                .map(right ->
                        new AccessDifference(right, Grants.ofBits(wished).permission(right), right.usable(conditions)))
                .toList();
    }

    /// The grants in which what is really granted and the wishes disagree, as bits of [Grants].
    long missedBy(long usable) {
        return (usable & spoken) ^ wished;
    }

    /// Whether two data groups have the same wishes.
    boolean wishesTheSame(int group, int other) {
        return groupBits(group) == groupBits(other);
    }

    private long groupBits(int group) {
        return (wished >> (8 * group)) & 0xFF;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccessPolicy policy && spoken == policy.spoken && wished == policy.wished;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(spoken) * 31 + Long.hashCode(wished);
    }

    /// The policy in English words, which [#parse] reads back.
    @Override
    public String toString() {
        return PolicyPrinter.print(this);
    }
}
