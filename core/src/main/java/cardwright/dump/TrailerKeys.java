package cardwright.dump;

import cardwright.keys.KeyMap;
import cardwright.mifare.CardImage;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The keys in the trailers of a dump. Not taken for keys: zeros, which a card shows in place of a key, and a
/// key B that can be read, which is data and opens nothing (1K data sheet, 8.7.2, table 7).
final class TrailerKeys {
    private TrailerKeys() {}

    static KeyFile of(CardImage image, String source) {
        KeyMap.Builder map = KeyMap.builder();
        int zeros = 0;
        int data = 0;
        for (int i = 0; i < image.type().sectorCount(); i++) {
            SectorNumber sector = SectorNumber.of(i);
            for (KeyType type : KeyType.values()) {
                Optional<Key> key = image.key(sector, type);
                if (key.isEmpty()) {
                    continue;
                }
                if (key.get().isZeros()) {
                    zeros++;
                } else if (type == KeyType.B && SectorTrailer.isKeyBReadable(image.block(sector.trailer()))) {
                    data++;
                } else {
                    map.put(sector, type, key.get(), source);
                }
            }
        }
        List<KeyNote> notes = new ArrayList<>();
        if (zeros > 0) {
            notes.add(new KeyNote.ZerosLeftOut(zeros));
        }
        if (data > 0) {
            notes.add(new KeyNote.ReadableLeftOut(data));
        }
        return KeyFile.map(KeyFileFormat.DUMP, map.build(), notes);
    }
}
