package cardwright.mifare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cardwright.mifare.NibbleMismatch.Nibble;
import cardwright.text.Hex;
import cardwright.text.Language;
import org.junit.jupiter.api.Test;

/// What a person is told about access bytes that would cost a sector.
class MalformedAccessBytesTest {
    @Test
    void the_error_names_byte_nibble_and_both_ways_out() {
        MalformedAccessBytes error = parse("FF0781");
        assertThat(error.mismatches())
                .containsExactly(new NibbleMismatch(2, new Nibble(6, true, 0xF), new Nibble(8, false, 1)));
        assertThat(error.text().in(Language.EN))
                .isEqualTo("The access bytes FF 07 81 are malformed: a bit and its inverted copy do not agree. C2:"
                        + " either the high nibble of byte 6 is F and should be E, or the low nibble of byte 8 is 1"
                        + " and should be 0. A card that finds such bytes blocks the sector for good: do not write"
                        + " them.");
        assertThat(error.text().in(Language.ZH))
                .isEqualTo("访问控制字节 FF 07 81 无效：某一控制位与它的反码不一致。C2：或者字节 6 的高半字节为 F，应为 E，"
                        + "或者字节 8 的低半字节为 1，应为 0。卡发现这样的字节会永久锁死该扇区：切勿写入。");
    }

    @Test
    void every_bit_that_disagrees_is_named() {
        MalformedAccessBytes error = parse("000000");
        assertThat(error.mismatches())
                .containsExactly(
                        new NibbleMismatch(1, new Nibble(6, false, 0), new Nibble(7, true, 0)),
                        new NibbleMismatch(2, new Nibble(6, true, 0), new Nibble(8, false, 0)),
                        new NibbleMismatch(3, new Nibble(7, false, 0), new Nibble(8, true, 0)));
        assertThat(error.text().in(Language.EN)).contains("C1: ", "; C2: ", "; C3: ");
        assertThat(error.text().in(Language.ZH)).contains("C1：", "；C2：", "；C3：");
    }

    @Test
    void either_way_out_of_a_single_wrong_nibble_gives_bytes_that_parse() {
        for (int word = 0; word < 4096; word++) {
            byte[] good = AccessConditions.ofWord(word).toBytes();
            for (int bit = 0; bit < 24; bit++) {
                byte[] bad = good.clone();
                bad[bit / 8] ^= (byte) (1 << bit % 8);
                NibbleMismatch mismatch =
                        NibbleMismatch.in(bad[0], bad[1], bad[2]).getFirst();
                byte[] byInverted = with(bad, mismatch.inverted(), mismatch.invertedShouldBe());
                byte[] byPlain = with(bad, mismatch.plain(), mismatch.plainShouldBe());
                assertThat(AccessConditions.decode(byInverted[0], byInverted[1], byInverted[2]))
                        .isNotNegative();
                assertThat(AccessConditions.decode(byPlain[0], byPlain[1], byPlain[2]))
                        .isNotNegative();
                assertThat(word)
                        .isIn(
                                AccessConditions.decode(byInverted[0], byInverted[1], byInverted[2]),
                                AccessConditions.decode(byPlain[0], byPlain[1], byPlain[2]));
            }
        }
    }

    @Test
    void bytes_that_agree_have_nothing_wrong() {
        assertThat(NibbleMismatch.in(0xFF, 0x07, 0x80)).isEmpty();
    }

    private static byte[] with(byte[] bytes, Nibble nibble, int value) {
        byte[] changed = bytes.clone();
        int index = nibble.byteNumber() - 6;
        int kept = changed[index] & (nibble.high() ? 0x0F : 0xF0);
        changed[index] = (byte) (kept | (nibble.high() ? value << 4 : value));
        return changed;
    }

    private static MalformedAccessBytes parse(String hex) {
        byte[] bytes = Hex.parse(hex);
        return catchThrowableOfType(
                MalformedAccessBytes.class, () -> AccessConditions.parse(bytes[0], bytes[1], bytes[2]));
    }
}
