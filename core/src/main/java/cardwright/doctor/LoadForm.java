package cardwright.doctor;

import cardwright.mifare.KeyType;
import cardwright.text.Hex;
import java.util.List;

/// A form of Load Keys and of the General Authenticate that goes with it: `FF 82 KS KN …`, then `FF 86 …
/// SLOT`.
///
/// @param structure the key structure KS, P1 of Load Keys, 0 to FF
/// @param loadSlot the slot KN, P2 of Load Keys, 0 to FF
/// @param slot the slot General Authenticate names, 0 to FF
public record LoadForm(int structure, int loadSlot, int slot) {
    /// The forms that put the key into volatile memory, those most readers take first. Sources: PC/SC Part 3,
    /// 3.2.2.1.4; manuals of ACS, SCM and Identiv (slot by key type); transcripts and one program of a
    /// CRT-603 (structure 10); libLogicalAccess (Cherry: slot 01 only).
    static List<LoadForm> volatileForms(KeyType type) {
        return List.of(
                new LoadForm(0x00, 0x00, 0x00),
                new LoadForm(0x00, 0x01, 0x01),
                new LoadForm(0x00, type.code(), 0x01),
                new LoadForm(0x00, type.code(), type.code()),
                new LoadForm(0x10, 0x00, 0x00));
    }

    /// The form for readers that keep keys for good only, such as OMNIKEY's. The key stays in the reader.
    static final LoadForm NON_VOLATILE = new LoadForm(0x20, 0x00, 0x00);

    /// Whether a key so loaded survives the loss of power: bit 5 of the structure.
    public boolean isNonVolatile() {
        return (structure & 0x20) != 0;
    }

    boolean loadsLike(LoadForm other) {
        return structure == other.structure && loadSlot == other.loadSlot;
    }

    /// `00/60>01`: structure, slot, and the slot to authenticate with if that is another.
    @Override
    public String toString() {
        String load = Hex.ofByte(structure) + "/" + Hex.ofByte(loadSlot);
        return slot == loadSlot ? load : load + ">" + Hex.ofByte(slot);
    }
}
