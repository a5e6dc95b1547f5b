package cardwright.dump;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.dump.Difference.Part;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.CardType;
import cardwright.mifare.GeneralPurposeByte;
import cardwright.mifare.KeyType;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.Uid;
import cardwright.mifare.ValueBlock;
import cardwright.text.Language;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ImageDiffTest {
    private static final String TRANSPORT = "FFFFFFFFFFFFFF078069FFFFFFFFFFFF";
    private final CardImage card = DumpSamples.dump("1k-empty.eml").image();

    @Test
    void a_card_does_not_differ_from_itself() {
        assertThat(ImageDiff.of(card, card).isEmpty()).isTrue();
    }

    @Test
    void each_part_of_a_trailer_is_told_by_itself() {
        assertThat(trailer("000000000001FF078069FFFFFFFFFFFF"))
                .containsExactly(new Difference.OfKey(sector(3), KeyType.A));
        assertThat(trailer("FFFFFFFFFFFFFF07806900FFFFFFFFFF"))
                .containsExactly(new Difference.OfKey(sector(3), KeyType.B));
        assertThat(trailer("FFFFFFFFFFFFFF0780C1FFFFFFFFFFFF"))
                .containsExactly(new Difference.OfGeneralPurposeByte(
                        sector(3), GeneralPurposeByte.TRANSPORT, GeneralPurposeByte.MAD1));
        assertThat(trailer("FFFFFFFFFFFF7F078869FFFFFFFFFFFF"))
                .containsExactly(new Difference.OfAccess(
                        sector(3), AccessConditions.TRANSPORT, AccessConditions.parse(0x7F, 0x07, 0x88)));
        assertThat(trailer("FFFFFFFFFFFF00000069FFFFFFFFFFFF"))
                .containsExactly(new Difference.OfMalformed(sector(3), "FF0780", "000000"));
        assertThat(trailer("A0A1A2A3A4A57F0788C1A0A1A2A3A4A5")).hasSize(4);
    }

    @Test
    void changed_rights_are_told_in_words_in_both_languages() {
        Difference difference = trailer("FFFFFFFFFFFF7F078869FFFFFFFFFFFF").getFirst();
        List<String> english =
                difference.lines().stream().map(line -> line.in(Language.EN)).toList();
        assertThat(english.getFirst()).isEqualTo("Sector 3: access bytes FF0780 → 7F0788");
        assertThat(english).hasSizeGreaterThan(1).anyMatch(line -> line.contains("key B"));
        assertThat(difference.lines().getFirst().in(Language.ZH)).startsWith("扇区 3");
    }

    @Test
    void a_value_is_told_as_a_value() {
        CardImage before = card.with(block(5), new ValueBlock(100, 5).block());
        CardImage after = card.with(block(5), new ValueBlock(90, 5).block());
        Difference found = ImageDiff.of(before, after).differences().getFirst();
        assertThat(found).isEqualTo(new Difference.OfValue(block(5), new ValueBlock(100, 5), new ValueBlock(90, 5)));
        assertThat(found.lines().stream().map(line -> line.in(Language.EN))).containsExactly("Block 5: value 100 → 90");
        assertThat(ImageDiff.of(card, after).differences().getFirst()).isInstanceOf(Difference.OfData.class);
    }

    @Test
    void what_one_side_does_not_know_is_no_difference_of_the_card() {
        CardImage less = card.with(block(4), PartialBlock.UNKNOWN)
                .with(block(7), new PartialBlock(Block.parse(TRANSPORT), 0xFFC0));
        ImageDiff diff = ImageDiff.of(card, less);
        assertThat(diff.differences())
                .containsExactly(
                        new Difference.OfKnowledge(block(4), Part.DATA, true),
                        new Difference.OfKnowledge(block(7), Part.KEY_A, true));
        assertThat(diff.isEmpty()).isFalse();
        assertThat(diff.differs()).isFalse();
        assertThat(ImageDiff.of(less, card).differences())
                .contains(new Difference.OfKnowledge(block(4), Part.DATA, false));
    }

    @Test
    void bytes_both_sides_know_differ_even_where_others_are_unknown() {
        CardImage before = card.with(block(4), new PartialBlock(Block.parse("01".repeat(16)), 0x00FF));
        CardImage after = card.with(block(4), new PartialBlock(Block.parse("02".repeat(16)), 0x0FF0));
        assertThat(ImageDiff.of(before, after).differs()).isTrue();
    }

    @Test
    void another_type_and_another_UID_are_told() {
        CardImage large = CardImage.unknown(CardType.CLASSIC_4K).with(Uid.parse("01020304"));
        assertThat(ImageDiff.of(card.with(Uid.parse("05060708")), large).differences())
                .contains(
                        new Difference.OfType(CardType.CLASSIC_1K, CardType.CLASSIC_4K),
                        new Difference.OfUid(Uid.parse("05060708"), Uid.parse("01020304")));
    }

    /// Whatever differs is found, and nothing else: for random pairs, there is a difference of a block exactly
    /// if the blocks are not equal.
    @Test
    void every_block_that_differs_has_a_difference_and_no_other_has() {
        Random random = new Random(4_000_003);
        for (int round = 0; round < 300; round++) {
            CardImage before = card;
            CardImage after = card;
            boolean[] touched = new boolean[64];
            for (int i = random.nextInt(6); i >= 0; i--) {
                int number = random.nextInt(64);
                byte[] bytes = card.block(block(number)).bytes().toBytes();
                bytes[random.nextInt(16)] ^= (byte) (1 + random.nextInt(255));
                after = after.with(block(number), new PartialBlock(Block.of(bytes), random.nextInt(0x10000)));
                touched[number] = !after.block(block(number)).equals(before.block(block(number)));
            }
            boolean[] told = new boolean[64];
            for (Difference difference : ImageDiff.of(before, after).differences()) {
                told[place(difference)] = true;
            }
            assertThat(told).as("round " + round).isEqualTo(touched);
        }
    }

    private static int place(Difference difference) {
        return switch (difference) {
            case Difference.OfValue(BlockNumber at, var _, var _) -> at.value();
            case Difference.OfData(BlockNumber at, var _, var _) -> at.value();
            case Difference.OfKnowledge(BlockNumber at, var _, var _) -> at.value();
            case Difference.OfKey(SectorNumber at, var _) -> at.trailer().value();
            case Difference.OfAccess(SectorNumber at, var _, var _) ->
                at.trailer().value();
            case Difference.OfMalformed(SectorNumber at, var _, var _) ->
                at.trailer().value();
            case Difference.OfGeneralPurposeByte(SectorNumber at, var _, var _) ->
                at.trailer().value();
            case Difference.OfType _, Difference.OfUid _ -> throw new IllegalStateException("not of a block");
        };
    }

    private List<Difference> trailer(String after) {
        BlockNumber trailer = sector(3).trailer();
        return ImageDiff.of(card.with(trailer, Block.parse(TRANSPORT)), card.with(trailer, Block.parse(after)))
                .differences();
    }

    private static SectorNumber sector(int number) {
        return SectorNumber.of(number);
    }

    private static BlockNumber block(int number) {
        return BlockNumber.of(number);
    }
}
