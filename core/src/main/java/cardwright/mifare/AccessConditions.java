package cardwright.mifare;

import cardwright.text.Hex;
import cardwright.text.Text;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The access conditions of a sector: one of eight for each of the three data groups and for the trailer.
/// 4096 in all. Immutable.
///
/// On the card every bit stands twice, once inverted, in bytes 6 to 8 of the trailer (1K data sheet, 8.7.1,
/// figure 10):
///
/// | bit | 7 | 6 | 5 | 4 | 3 | 2 | 1 | 0 |
/// |---|---|---|---|---|---|---|---|---|
/// | byte 6 | ~C2(3) | ~C2(2) | ~C2(1) | ~C2(0) | ~C1(3) | ~C1(2) | ~C1(1) | ~C1(0) |
/// | byte 7 | C1(3) | C1(2) | C1(1) | C1(0) | ~C3(3) | ~C3(2) | ~C3(1) | ~C3(0) |
/// | byte 8 | C3(3) | C3(2) | C3(1) | C3(0) | C2(3) | C2(2) | C2(1) | C2(0) |
///
/// The number in brackets is the group: 0, 1, 2 for data, 3 for the trailer; see [BlockNumber#accessGroup].
public final class AccessConditions {
    /// How many access bytes a trailer has, the general purpose byte not counted.
    public static final int LENGTH = 3;

    /// The conditions of a card as delivered, `FF 07 80`: data 000, trailer 001.
    public static final AccessConditions TRANSPORT =
            of(DataCondition.C000, DataCondition.C000, DataCondition.C000, TrailerCondition.C001);

    private final int word;

    private AccessConditions(int word) {
        this.word = word;
    }

    /// The conditions of the three data groups and the trailer.
    public static AccessConditions of(
            DataCondition group0, DataCondition group1, DataCondition group2, TrailerCondition trailer) {
        return new AccessConditions(spread(group0.code(), 0)
                | spread(group1.code(), 1)
                | spread(group2.code(), 2)
                | spread(trailer.code(), 3));
    }

    private static int spread(int code, int group) {
        return ((code >> 2) << (8 + group)) | (((code >> 1) & 1) << (4 + group)) | ((code & 1) << group);
    }

    /// The conditions that grant exactly what a policy wishes; where several do, those that grant least.
    /// What the policy does not say about the trailer is frozen then: see [AccessPolicy#design] for all of
    /// them.
    ///
    /// @throws cardwright.text.InvalidInput if none do; names the nearest ones and the differences
    public static AccessConditions of(AccessPolicy policy) {
        return policy.design().least();
    }

    /// The conditions of a word, see [#word].
    ///
    /// @param word 0 to 4095
    /// @throws IllegalArgumentException if it is not
    public static AccessConditions ofWord(int word) {
        if (word < 0 || word > 0xFFF) {
            throw new IllegalArgumentException("access word " + word + " is not 12 bits");
        }
        return new AccessConditions(word);
    }

    /// Bytes 6, 7 and 8 as a word, without making an object: for audits of millions of trailers.
    ///
    /// @return the word, 0 to 4095, or -1 if a bit and its inverted copy do not agree
    public static int decode(int byte6, int byte7, int byte8) {
        int c1 = (byte7 >> 4) & 0xF;
        int c2 = byte8 & 0xF;
        int c3 = (byte8 >> 4) & 0xF;
        int inverted = ((byte6 & 0xF) << 8) | (byte6 & 0xF0) | (byte7 & 0xF);
        int word = (c1 << 8) | (c2 << 4) | c3;
        return (word ^ inverted) == 0xFFF ? word : -1;
    }

    /// Three access bytes, numbered 6, 7 and 8 in the trailer.
    ///
    /// @throws MalformedAccessBytes if a bit and its inverted copy do not agree
    public static AccessConditions parse(int byte6, int byte7, int byte8) {
        int word = decode(byte6, byte7, byte8);
        if (word < 0) {
            throw new MalformedAccessBytes(byte6, byte7, byte8);
        }
        return new AccessConditions(word);
    }

    /// The conditions as one number of 12 bits: C1 of groups 3 to 0, then C2, then C3.
    public int word() {
        return word;
    }

    /// The condition of a data group, 0 to 2.
    ///
    /// @throws IllegalArgumentException if there is no such group
    public DataCondition data(int group) {
        if (group < 0 || group > 2) {
            throw new IllegalArgumentException("data group " + group + " is not 0 to 2");
        }
        return DataCondition.of(code(group));
    }

    /// The condition of the trailer.
    public TrailerCondition trailer() {
        return TrailerCondition.of(code(3));
    }

    private int code(int group) {
        return ((word >> (8 + group)) & 1) << 2 | ((word >> (4 + group)) & 1) << 1 | ((word >> group) & 1);
    }

    /// Which keys the data sheet's table gives an operation on a data group to.
    public Permission permission(int group, Operation operation) {
        return data(group).permission(operation);
    }

    /// Which keys an operation on a data group really works with: a key B that can be read opens nothing.
    public Permission usable(int group, Operation operation) {
        return data(group).usable(operation, trailer());
    }

    /// Who can really do what, in sentences: a line for each kind of block and for each part of the
    /// trailer, then, where it is so, that key B opens nothing.
    public List<Text> explain(GroupNames names) {
        List<Text> lines = new ArrayList<>(Grants.usable(this).explained(names));
        if (trailer().keyBReadable()) {
            lines.add(CoreTexts.explainKeyBIsData());
        }
        return lines;
    }

    /// Bytes 6, 7 and 8 of the trailer.
    public byte[] toBytes() {
        int c1 = (word >> 8) & 0xF;
        int c2 = (word >> 4) & 0xF;
        int c3 = word & 0xF;
        return new byte[] {
            (byte) ((~c2 & 0xF) << 4 | (~c1 & 0xF)), (byte) (c1 << 4 | (~c3 & 0xF)), (byte) (c3 << 4 | c2)
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccessConditions conditions && word == conditions.word;
    }

    @Override
    public int hashCode() {
        return word;
    }

    /// The three bytes in hexadecimal and the four conditions: `FF0780 (000 000 000, 001)`.
    @Override
    public String toString() {
        return Hex.of(toBytes()) + " (" + data(0).bits() + " " + data(1).bits() + " " + data(2).bits() + ", "
                + trailer().bits() + ")";
    }
}
