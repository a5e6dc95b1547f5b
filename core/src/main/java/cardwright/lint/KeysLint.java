package cardwright.lint;

import cardwright.mifare.Key;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorTrailer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a sector's keys tell. A key B that can be read is data and not looked at.
///
/// @param keyA key A, null if it is not known
/// @param keyB key B, null if it is not known or no key
record KeysLint(@Nullable Key keyA, @Nullable Key keyB) {
    /// Bit of a mark's detail: key A.
    static final int A = 1;

    /// Bit of a mark's detail: key B.
    static final int B = 2;

    static KeysLint of(SectorTrailer trailer) {
        return new KeysLint(trailer.keyA(), trailer.keyBReadable() ? null : trailer.keyB());
    }

    /// The keys of a trailer as far as they are known; key B is not looked at where it can be read.
    static KeysLint of(PartialBlock trailer, boolean keyBReadable) {
        byte[] bytes = trailer.bytes().toBytes();
        return new KeysLint(
                trailer.knows(0, Key.LENGTH) ? Key.of(bytes, 0) : null,
                !keyBReadable && trailer.knows(SectorTrailer.KEY_B_OFFSET, Key.LENGTH)
                        ? Key.of(bytes, SectorTrailer.KEY_B_OFFSET)
                        : null);
    }

    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        int delivered = (Key.TRANSPORT.equals(keyA) ? A : 0) | (Key.TRANSPORT.equals(keyB) ? B : 0);
        int zeros = (keyA != null && keyA.isZeros() ? A : 0) | (keyB != null && keyB.isZeros() ? B : 0);
        add(marks, FindingId.TRANSPORT_KEYS, delivered);
        add(marks, FindingId.ZERO_KEY, zeros);
        add(marks, FindingId.KEYS_EQUAL, keyA != null && keyA.equals(keyB) && zeros == 0 ? A | B : 0);
        return marks;
    }

    private static void add(List<Mark> marks, FindingId id, int keys) {
        if (keys != 0) {
            marks.add(Mark.of(id, keys));
        }
    }

    /// The same findings of 16 bytes with these access conditions, without making an object.
    static int mask(byte[] memory, int offset, boolean keyBReadable) {
        int b = offset + SectorTrailer.KEY_B_OFFSET;
        boolean equal = !keyBReadable;
        for (int i = 0; i < Key.LENGTH; i++) {
            equal &= memory[offset + i] == memory[b + i];
        }
        boolean zeros = isAll(memory, offset, 0) || (!keyBReadable && isAll(memory, b, 0));
        boolean delivered = isAll(memory, offset, -1) || (!keyBReadable && isAll(memory, b, -1));
        return (delivered ? FindingId.TRANSPORT_KEYS.mask() : 0)
                | (zeros ? FindingId.ZERO_KEY.mask() : 0)
                | (equal && !zeros ? FindingId.KEYS_EQUAL.mask() : 0);
    }

    private static boolean isAll(byte[] memory, int offset, int value) {
        for (int i = 0; i < Key.LENGTH; i++) {
            if (memory[offset + i] != value) {
                return false;
            }
        }
        return true;
    }
}
