package cardwright.mifare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// A dump with gaps stays a dump with gaps.
class CardImageTest {
    private static final Block TRAILER = Block.parse("A0A1A2A3A4A5787788C1B0B1B2B3B4B5");
    private static final int ACCESS_KNOWN = 0b0000_0011_1100_0000;
    private static final int KEY_A_KNOWN = 0b0000_0000_0011_1111;
    private static final int KEY_B_KNOWN = 0b1111_1100_0000_0000;

    @Test
    void what_is_unknown_is_never_shown_as_known() {
        Samples.bytes(18, bytes -> {
            int known = (bytes[16] & 0xFF) << 8 | (bytes[17] & 0xFF);
            PartialBlock block = new PartialBlock(Block.of(bytes, 0), known);
            for (int i = 0; i < Block.LENGTH; i++) {
                boolean knows = (known & (1 << i)) != 0;
                assertThat(block.knows(i)).isEqualTo(knows);
                assertThat(block.bytes().byteAt(i)).isEqualTo(knows ? bytes[i] & 0xFF : 0);
            }
            assertThat(block.known()).isEqualTo(known);
            assertThat(block.whole().isPresent()).isEqualTo(known == 0xFFFF);
        });
    }

    @Test
    void blocks_that_know_the_same_are_equal_whatever_the_unknown_bytes_were() {
        PartialBlock one = new PartialBlock(TRAILER, ACCESS_KNOWN);
        PartialBlock other = new PartialBlock(Block.parse("000000000000787788C1000000000000"), ACCESS_KNOWN);
        assertThat(one).isEqualTo(other).isNotEqualTo(PartialBlock.of(TRAILER)).isNotEqualTo(PartialBlock.UNKNOWN);
        assertThat(PartialBlock.of(TRAILER).whole()).contains(TRAILER);
        assertThat(PartialBlock.UNKNOWN.whole()).isEmpty();
    }

    @Test
    void a_part_is_known_only_if_all_of_it_is() {
        PartialBlock block = new PartialBlock(TRAILER, ACCESS_KNOWN);
        assertThat(block.knows(6, 4)).isTrue();
        assertThat(block.knows(5, 5)).isFalse();
        assertThat(block.knows(6, 5)).isFalse();
        assertThat(block.knows(3, 0)).isTrue();
        assertThatThrownBy(() -> block.knows(16)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> block.knows(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new PartialBlock(TRAILER, 0x10000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PartialBlock(TRAILER, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new PartialBlock(TRAILER, 0).known()).isZero();
    }

    @Test
    void every_block_put_in_comes_out_and_no_other_changes() {
        for (CardType type : CardType.values()) {
            CardImage empty = CardImage.unknown(type);
            CardImage full = empty;
            for (int i = 0; i < type.blockCount(); i++) {
                assertThat(full.isComplete()).isFalse();
                full = full.with(BlockNumber.of(i), block(i));
            }
            for (int i = 0; i < type.blockCount(); i++) {
                assertThat(full.block(BlockNumber.of(i)).whole()).contains(block(i));
                assertThat(empty.block(BlockNumber.of(i))).isEqualTo(PartialBlock.UNKNOWN);
            }
            assertThat(full.isComplete()).isTrue();
            assertThat(full.type()).isEqualTo(type);
            assertThat(full).isNotEqualTo(empty);
        }
    }

    @Test
    void a_sector_whose_keys_are_unknown_still_tells_its_rights() {
        CardImage image = withTrailer(ACCESS_KNOWN);
        assertThat(image.access(SectorNumber.of(1))).contains(AccessConditions.parse(0x78, 0x77, 0x88));
        assertThat(image.trailer(SectorNumber.of(1))).isEmpty();
        assertThat(image.key(SectorNumber.of(1), KeyType.A)).isEmpty();
        assertThat(image.key(SectorNumber.of(1), KeyType.B)).isEmpty();
        assertThat(image.access(SectorNumber.of(2))).isEmpty();
    }

    @Test
    void a_key_is_there_exactly_if_its_six_bytes_are() {
        CardImage withA = withTrailer(KEY_A_KNOWN);
        assertThat(withA.key(SectorNumber.of(1), KeyType.A)).contains(Key.MAD);
        assertThat(withA.key(SectorNumber.of(1), KeyType.B)).isEmpty();
        CardImage withB = withTrailer(KEY_B_KNOWN);
        assertThat(withB.key(SectorNumber.of(1), KeyType.A)).isEmpty();
        assertThat(withB.key(SectorNumber.of(1), KeyType.B)).contains(Key.parse("B0B1B2B3B4B5"));
        CardImage whole = withTrailer(0xFFFF);
        assertThat(whole.trailer(SectorNumber.of(1))).contains(SectorTrailer.parse(TRAILER));
    }

    @Test
    void malformed_access_bytes_are_kept_and_told() {
        Block malformed = Block.parse("FFFFFFFFFFFF00000069FFFFFFFFFFFF");
        CardImage image = CardImage.unknown(CardType.CLASSIC_1K).with(BlockNumber.of(7), malformed);
        assertThat(image.block(BlockNumber.of(7)).whole()).contains(malformed);
        assertThatThrownBy(() -> image.trailer(SectorNumber.of(1))).isInstanceOf(MalformedAccessBytes.class);
        assertThatThrownBy(() -> image.access(SectorNumber.of(1))).isInstanceOf(MalformedAccessBytes.class);
    }

    @Test
    void a_block_the_card_does_not_have_is_a_mistake_of_the_program() {
        CardImage image = CardImage.unknown(CardType.CLASSIC_1K);
        BlockNumber beyond = BlockNumber.of(64);
        assertThatThrownBy(() -> image.block(beyond)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> image.with(beyond, Block.zeros())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> image.trailer(SectorNumber.of(16))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void images_are_equal_if_all_they_know_is() {
        CardImage image = withTrailer(0xFFFF);
        Uid uid = Uid.parse("01020304");
        assertThat(image).isEqualTo(withTrailer(0xFFFF)).hasSameHashCodeAs(withTrailer(0xFFFF));
        assertThat(image).isNotEqualTo(image.with(uid)).isNotEqualTo(null);
        assertThat(image.with(uid)).isEqualTo(withTrailer(0xFFFF).with(uid));
        assertThat(image.with(uid).hashCode()).isNotEqualTo(image.hashCode());
        assertThat(CardImage.unknown(CardType.MINI)).isNotEqualTo(CardImage.unknown(CardType.CLASSIC_1K));
        assertThat(image.uid()).isEmpty();
        assertThat(image.with(uid).uid()).contains(uid);
    }

    @Test
    void an_image_in_a_log_shows_no_key() {
        CardImage image = withTrailer(0xFFFF);
        assertThat(image).hasToString("CardImage[1K, UID unknown, 1 of 64 blocks whole]");
        assertThat(image.with(Uid.parse("01020304"))).hasToString("CardImage[1K, UID 01020304, 1 of 64 blocks whole]");
        assertThat(new PartialBlock(TRAILER, ACCESS_KNOWN)).hasToString("PartialBlock[4 of 16 bytes known]");
    }

    private static CardImage withTrailer(int known) {
        return CardImage.unknown(CardType.CLASSIC_1K).with(BlockNumber.of(7), new PartialBlock(TRAILER, known));
    }

    private static Block block(int number) {
        byte[] bytes = new byte[Block.LENGTH];
        bytes[0] = (byte) number;
        bytes[15] = 1;
        return Block.of(bytes);
    }
}
