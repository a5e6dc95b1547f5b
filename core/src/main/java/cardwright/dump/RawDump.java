package cardwright.dump;

import cardwright.dump.FileDetails.Extra;
import cardwright.mifare.Block;
import cardwright.mifare.CardImage;
import cardwright.mifare.CardType;
import cardwright.text.Hex;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The blocks and nothing else; recognised by its size.
///
/// | bytes | card |
/// |---|---|
/// | 320 | Mini |
/// | 1024 | 1K |
/// | 1152 | 1K EV1 with its two hidden sectors, after block 63 |
/// | 2048 | 2K |
/// | 4096 | 4K |
///
/// Sources: github nfc-tools/libnfc `utils/nfc-mfclassic.c`; github RfidResearchGroup/proxmark3
/// `client/src/fileutils.c` (1152).
final class RawDump {
    private static final int HIDDEN = FileDetails.HIDDEN_BLOCKS * Block.LENGTH;

    private static final int EV1 = 1024 + HIDDEN;

    private RawDump() {}

    /// The type of card whose raw dump has this many bytes.
    static Optional<CardType> type(int length) {
        int size = length == EV1 ? EV1 - HIDDEN : length;
        for (CardType type : CardType.values()) {
            if (type.byteCount() == size) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    static Dump parse(byte[] bytes) {
        int length = bytes.length;
        CardType type = type(length).orElseThrow(() -> UnreadableFile.whole(CoreTexts.dumpRawLength(length)));
        if (length != EV1) {
            return dump(CardImage.of(type, bytes), FileDetails.NONE, List.of());
        }
        byte[] memory = Arrays.copyOf(bytes, type.byteCount());
        List<String> hidden = new ArrayList<>();
        for (int at = memory.length; at < length; at += Block.LENGTH) {
            hidden.add(Hex.of(bytes, at, Block.LENGTH, ""));
        }
        return dump(
                CardImage.of(type, memory),
                FileDetails.NONE.with(new Extra.HiddenSectors(List.copyOf(hidden))),
                List.of(new DumpNote.HiddenSectors(false)));
    }

    private static Dump dump(CardImage image, FileDetails details, List<DumpNote> notes) {
        return Dump.of(image).from(DumpOrigin.of(DumpFormat.RAW, details, notes));
    }

    static byte[] print(Dump dump) {
        CardImage image = dump.image();
        boolean ev1 = image.type() == CardType.CLASSIC_1K;
        byte[] hidden = Hex.parse(ev1 ? String.join("", dump.origin().details().hiddenSectors()) : "");
        byte[] bytes = new byte[image.type().byteCount() + hidden.length];
        for (int i = 0; i < image.type().blockCount(); i++) {
            byte[] block = Blocks.of(image, i).bytes().toBytes();
            System.arraycopy(block, 0, bytes, i * Block.LENGTH, Block.LENGTH);
        }
        System.arraycopy(hidden, 0, bytes, image.type().byteCount(), hidden.length);
        return bytes;
    }
}
