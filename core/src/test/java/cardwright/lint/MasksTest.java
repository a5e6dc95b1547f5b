package cardwright.lint;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.mifare.AccessConditions;
import cardwright.mifare.ApplicationDirectory;
import cardwright.mifare.ApplicationId;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.CardType;
import cardwright.mifare.SectorNumber;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MasksTest {
    private static final long SEED = 4_000_010;

    /// The three ways to lint a card, by objects, by image and by bytes, find the same.
    @ParameterizedTest
    @EnumSource
    void masks_of_a_card_are_the_findings_in_words(CardType type) {
        Random random = new Random(SEED);
        int found = 0;
        for (int round = 0; round < 400; round++) {
            byte[] memory = memory(type, random);
            CardImage image = CardImage.of(type, memory);
            int[] masks = Lint.masks(type, memory);
            String place = "seed " + SEED + ", round " + round;
            assertThat(Lint.masks(image)).as(place).isEqualTo(masks);
            int all = 0;
            for (int mask : masks) {
                all |= mask;
            }
            List<FindingId> words = Lint.image(image).stream()
                    .map(Finding::id)
                    .distinct()
                    .sorted()
                    .toList();
            assertThat(FindingId.of(all)).as(place).isEqualTo(words);
            found |= all;
        }
        assertThat(FindingId.of(found)).hasSizeGreaterThanOrEqualTo(11);
    }

    private static byte[] memory(CardType type, Random random) {
        byte[] memory = new byte[type.byteCount()];
        random.nextBytes(memory);
        for (int i = 0; i < type.sectorCount(); i++) {
            int trailer = SectorNumber.of(i).trailer().value() * 16;
            if (random.nextInt(12) > 0) {
                System.arraycopy(AccessConditions.ofWord(random.nextInt(4096)).toBytes(), 0, memory, trailer + 6, 3);
            }
            java.util.Arrays.fill(memory, trailer, trailer + 6, (byte) (random.nextInt(3) - 1));
            java.util.Arrays.fill(memory, trailer + 10, trailer + 16, (byte) (random.nextInt(3) - 1));
        }
        memory[57] = (byte) new int[] {0x69, 0xC1, 0xC2, 0x00}[random.nextInt(4)];
        if (random.nextBoolean()) {
            int version = type.sectorCount() > 16 && random.nextBoolean() ? 2 : 1;
            ApplicationDirectory directory = ApplicationDirectory.empty(version)
                    .with(SectorNumber.of(3), ApplicationId.NDEF)
                    .withPublisher(SectorNumber.of(1 + random.nextInt(15)));
            List<BlockNumber> numbers = ApplicationDirectory.blockNumbers(version);
            for (int i = 0; i < numbers.size(); i++) {
                Block block = directory.blocks().get(i);
                System.arraycopy(block.toBytes(), 0, memory, numbers.get(i).value() * 16, 16);
            }
        }
        return memory;
    }
}
