package cardwright.dump;

import cardwright.keys.KeyMap;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Proxmark's `hf-mf-UID-key.bin`: all keys A, then all keys B, six bytes each and nothing else; recognised by
/// its size.
///
/// | bytes | card |
/// |---|---|
/// | 60 | Mini |
/// | 192 | 1K |
/// | 216 | 1K EV1, whose two hidden sectors are left out |
/// | 384 | 2K |
/// | 480 | 4K |
///
/// `FFFFFFFFFFFF` stands for an unknown key as well as for the delivery key.
///
/// Source: github RfidResearchGroup/proxmark3 `client/src/cmdhfmf.c`.
final class BinaryKeys {
    private static final int EV1_SECTORS = 18;

    private BinaryKeys() {}

    /// The type of card whose keys take this many bytes.
    static Optional<CardType> type(int length) {
        for (CardType type : CardType.values()) {
            if (length == bytes(type.sectorCount())) {
                return Optional.of(type);
            }
        }
        return length == bytes(EV1_SECTORS) ? Optional.of(CardType.CLASSIC_1K) : Optional.empty();
    }

    private static int bytes(int sectors) {
        return 2 * sectors * Key.LENGTH;
    }

    static KeyFile parse(byte[] bytes, CardType type, String source) {
        int sectors = bytes.length / (2 * Key.LENGTH);
        KeyMap.Builder map = KeyMap.builder();
        int transport = 0;
        for (int i = 0; i < type.sectorCount(); i++) {
            for (KeyType keyType : KeyType.values()) {
                Key key = Key.of(bytes, (i + (keyType == KeyType.A ? 0 : sectors)) * Key.LENGTH);
                transport += key.equals(Key.TRANSPORT) ? 1 : 0;
                map.put(SectorNumber.of(i), keyType, key, source);
            }
        }
        List<KeyNote> notes = new ArrayList<>(List.of(new KeyNote.Ambiguous(2 * sectors)));
        if (transport > 0) {
            notes.add(new KeyNote.MaybeUnknown(transport));
        }
        if (sectors == EV1_SECTORS) {
            notes.add(new KeyNote.HiddenSectors());
        }
        return KeyFile.map(KeyFileFormat.BINARY, map.build(), notes);
    }

    static byte[] print(KeyMap map, CardType type) {
        byte[] bytes = new byte[bytes(type.sectorCount())];
        for (int i = 0; i < type.sectorCount(); i++) {
            for (KeyType keyType : KeyType.values()) {
                Key key = map.key(SectorNumber.of(i), keyType).orElse(Key.TRANSPORT);
                int at = i + (keyType == KeyType.A ? 0 : type.sectorCount());
                System.arraycopy(key.toBytes(), 0, bytes, at * Key.LENGTH, Key.LENGTH);
            }
        }
        return bytes;
    }
}
