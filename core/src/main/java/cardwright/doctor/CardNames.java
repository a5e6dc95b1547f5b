package cardwright.doctor;

import cardwright.card.Atr;
import cardwright.text.Hex;

/// What an ATR tells of a card before anything is sent.
///
/// ```
/// 3B 8F 80 01 | 80 4F 0C A0 00 00 03 06 | SS | NN NN | 00 00 00 00 | TCK
/// ```
///
/// NN NN names the card: 0001 and 0002 are MIFARE Classic 1K and 4K, 0026 the Mini, 0036 and 0037 MIFARE
/// Plus in security level 1, which answers as a Classic does. 0000 is a card whose name the reader does not
/// tell, and FFxx with ACS and SpringCard one they have no name for; such a card, and one with another
/// shape of ATR, may be a Classic. Source: PC/SC Part 3 supplement as quoted by ACS, Gemalto and SpringCard
/// manuals.
final class CardNames {
    private static final String STORAGE_CARD = "3B8F8001804F0CA000000306";
    private static final int NAME_AT = 13;
    private static final int LENGTH = 20;

    private CardNames() {}

    /// Whether the ATR is a storage card's and names another kind than MIFARE Classic.
    static boolean isOtherThanClassic(Atr atr) {
        byte[] bytes = atr.toBytes();
        if (bytes.length != LENGTH || !Hex.of(bytes).startsWith(STORAGE_CARD)) {
            return false;
        }
        int name = (bytes[NAME_AT] & 0xFF) << 8 | (bytes[NAME_AT + 1] & 0xFF);
        return switch (name) {
            case 0x0000, 0x0001, 0x0002, 0x0026, 0x0036, 0x0037 -> false;
            default -> name >> 8 != 0xFF;
        };
    }
}
