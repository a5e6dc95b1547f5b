package cardwright.dump;

import cardwright.mifare.Block;
import cardwright.mifare.CardImage;
import cardwright.mifare.CardType;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.Uid;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/// Dumps of every type, by a seed.
final class RandomDumps {
    private RandomDumps() {}

    /// A dump that came from no file.
    ///
    /// @param partial whether bytes, blocks and whole sectors of it may be unknown
    static Dump one(Random random, boolean partial) {
        CardType type = List.of(CardType.values()).get(random.nextInt(4));
        List<PartialBlock> blocks = new ArrayList<>();
        boolean sectorKnown = true;
        for (int i = 0; i < type.blockCount(); i++) {
            sectorKnown = i % 4 == 0 ? random.nextInt(6) > 0 : sectorKnown;
            byte[] bytes = new byte[Block.LENGTH];
            random.nextBytes(bytes);
            int known = partial ? mask(random, sectorKnown) : 0xFFFF;
            blocks.add(new PartialBlock(Block.of(bytes), i == 0 ? known | 0x7F : known));
        }
        CardImage image = CardImage.of(type, blocks);
        byte[] uid = new byte[random.nextBoolean() ? Uid.SINGLE : Uid.DOUBLE];
        random.nextBytes(uid);
        int atqa = random.nextInt(0x10000);
        // A number that is also how another program swaps ATQA would be taken for that.
        boolean swapped = List.of(0x0400, 0x0200, 0x4400, 0x4200).contains(atqa);
        return random.nextBoolean()
                ? Dump.of(image)
                : new Dump(
                        image.with(Uid.of(uid)),
                        OptionalInt.of(swapped ? 0x0004 : atqa),
                        OptionalInt.of(random.nextInt(256)),
                        DumpOrigin.NONE);
    }

    private static int mask(Random random, boolean sectorKnown) {
        return switch (sectorKnown ? random.nextInt(6) : 5) {
            case 0 -> random.nextInt(0x10000);
            case 1 -> 0x03FF;
            case 2 -> 0xFFC0;
            case 5 -> 0;
            default -> 0xFFFF;
        };
    }
}
