package cardwright.card;

import cardwright.mifare.CardType;
import cardwright.text.Hex;
import cardwright.text.Text;
import cardwright.words.CoreTexts;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The answer to reset a reader makes up for a contactless storage card: 20 bytes that name the card. Immutable.
///
/// ```
/// 3B 8F 80 01 | 80 4F 0C A0 00 00 03 06 | SS | NN NN | 00 00 00 00 | TCK
/// ```
///
/// SS is the standard (03: ISO 14443 A part 3), NN NN the card name, TCK the exclusive or of all bytes after the first.
/// Source: PC/SC Part 3 supplement as quoted by ACS, Gemalto, SCM and SpringCard manuals.
public final class Atr {
    private static final byte[] STORAGE_CARD = Hex.parse("3B8F8001804F0CA000000306");
    private static final int NAME_AT = 13;
    private static final int LENGTH = 20;

    private final byte[] bytes;

    private Atr(byte[] bytes) {
        this.bytes = bytes;
    }

    /// An answer to reset of these bytes, which are copied.
    ///
    /// @throws IllegalArgumentException if there are none or more than 33
    public static Atr of(byte[] bytes) {
        if (bytes.length == 0 || bytes.length > 33) {
            throw new IllegalArgumentException("an ATR has 1 to 33 bytes, not " + bytes.length);
        }
        return new Atr(Arrays.copyOf(bytes, bytes.length));
    }

    /// The ATR of a MIFARE Classic of this type. A 2K card is a MIFARE Plus 2K in security level 1 and says so.
    public static Atr of(CardType type) {
        byte[] bytes = Arrays.copyOf(STORAGE_CARD, LENGTH);
        bytes[12] = 0x03;
        bytes[NAME_AT + 1] = (byte) name(type);
        int check = 0;
        for (int i = 1; i < LENGTH - 1; i++) {
            check ^= bytes[i];
        }
        bytes[LENGTH - 1] = (byte) check;
        return new Atr(bytes);
    }

    private static int name(CardType type) {
        return switch (type) {
            case CLASSIC_1K -> 0x01;
            case CLASSIC_4K -> 0x02;
            case MINI -> 0x26;
            case CLASSIC_2K -> 0x36;
        };
    }

    /// What card this is, in a few words: the name a reader gives a storage card, else what kind of card
    /// answers so.
    public Text name() {
        if (isStorageCard()) {
            int number = ((bytes[NAME_AT] & 0xFF) << 8) | (bytes[NAME_AT + 1] & 0xFF);
            String name = StorageCardNames.of(number);
            return name == null ? CoreTexts.atrStorage(Hex.ofShort(number)) : _ -> name;
        }
        boolean contactless = bytes.length > 4
                && bytes[0] == 0x3B
                && (bytes[1] & 0xF0) == 0x80
                && bytes[2] == (byte) 0x80
                && bytes[3] == 0x01;
        return contactless ? CoreTexts.atrContactless() : CoreTexts.atrChip();
    }

    private boolean isStorageCard() {
        return bytes.length == LENGTH && Arrays.equals(STORAGE_CARD, Arrays.copyOf(bytes, STORAGE_CARD.length));
    }

    /// The type of MIFARE Classic the ATR names, if it names one. A card that says 1K may still be a larger one in
    /// disguise.
    public Optional<CardType> cardType() {
        if (!isStorageCard() || bytes[NAME_AT] != 0) {
            return Optional.empty();
        }
        int name = bytes[NAME_AT + 1] & 0xFF;
        for (CardType type : CardType.values()) {
            if (name(type) == name) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /// A copy of the bytes.
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, bytes.length);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Atr atr && Arrays.equals(bytes, atr.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// The bytes in hexadecimal.
    @Override
    public String toString() {
        return Hex.spaced(bytes);
    }
}
