package cardwright.lint;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.mifare.ApplicationDirectory;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.CardType;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;
import cardwright.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A whole card: sectors that share a finding share it once, and sector 0 tells the truth about the
/// directory.
class ImageLintTest {
    private static final String WORKED = "A0A1A2A3A4A5E873C169B0B1B2B3B4B5";
    private static final String GOOD = "A0A1A2A3A4A5787788C1B0B1B2B3B4B5";
    private static final int ACCESS_KNOWN = 0b0000_0011_1100_0000;

    @Test
    void a_card_as_delivered_has_one_finding_for_all_sectors() {
        assertThat(lines(filled(CardType.CLASSIC_4K, SectorTrailer.TRANSPORT.block())))
                .containsExactly(
                        "warning transport-keys @ sectors 0-39, key A", "note key-b-is-data @ sectors 0-39, key B");
    }

    @Test
    void a_card_of_which_nothing_is_known_has_no_finding() {
        for (CardType type : CardType.values()) {
            assertThat(Lint.image(CardImage.unknown(type))).isEmpty();
        }
    }

    @Test
    void sectors_with_the_same_finding_share_it_and_sizes_are_kept_apart_where_blocks_are_named() {
        CardImage image = filled(CardType.CLASSIC_4K, Block.parse(GOOD.replace("C1B0", "C2B0")));
        for (int sector : List.of(3, 4, 7, 31, 32, 35)) {
            image = image.with(SectorNumber.of(sector).trailer(), Block.parse(WORKED));
        }
        assertThat(lines(image))
                .containsExactly(
                        "error key-b-readable-but-needed @ sectors 3-4, 7 and 31, blocks 0, 1 and 2 of each",
                        "error key-b-readable-but-needed @ sectors 32 and 35, blocks 0-4, 5-9 and 10-14 of each",
                        "warning block-unreadable @ sectors 3-4, 7 and 31, block 2 of each",
                        "warning block-unreadable @ sectors 32 and 35, blocks 10-14 of each",
                        "warning value-not-rechargeable @ sectors 3-4, 7 and 31, block 0 of each",
                        "warning value-not-rechargeable @ sectors 32 and 35, blocks 0-4 of each",
                        "note block-unwritable @ sectors 3-4, 7 and 31, blocks 0, 1 and 2 of each",
                        "note block-unwritable @ sectors 32 and 35, blocks 0-4, 5-9 and 10-14 of each");
        assertThat(Lint.image(image).getFirst().place().in(Language.ZH)).isEqualTo("扇区 3-4、7、31，每扇区块 0、1、2");
    }

    @Test
    void a_single_sector_has_its_block_numbers_and_malformed_bytes_are_found() {
        CardImage image = filled(CardType.CLASSIC_1K, Block.parse(GOOD.replace("C1B0", "00B0")))
                .with(SectorNumber.of(5).trailer(), Block.parse(WORKED))
                .with(SectorNumber.of(6).trailer(), Block.parse("FFFFFFFFFFFFFF078169FFFFFFFFFFFF"))
                .with(SectorNumber.of(0).trailer(), Block.parse(WORKED.replace("69B0", "00B0")));
        assertThat(lines(image))
                .containsExactly(
                        "error malformed-access-bytes @ sector 6, access bytes",
                        "error key-b-readable-but-needed @ sector 0, blocks 1 and 2",
                        "error key-b-readable-but-needed @ sector 5, blocks 20, 21 and 22",
                        "warning block-unreadable @ sectors 0 and 5, block 2 of each",
                        "warning value-not-rechargeable @ sector 5, block 20",
                        "note block-unwritable @ sector 0, blocks 1 and 2",
                        "note block-unwritable @ sector 5, blocks 20, 21 and 22");
    }

    @Test
    void only_what_is_known_is_judged() {
        Block trailer = Block.parse("FFFFFFFFFFFF78778869000000000000");
        CardImage accessOnly = CardImage.unknown(CardType.MINI)
                .with(BlockNumber.of(7), new PartialBlock(Block.parse(WORKED), ACCESS_KNOWN));
        assertThat(Lint.image(accessOnly).getFirst().id()).isEqualTo(FindingId.KEY_B_READABLE_BUT_NEEDED);
        CardImage keyAOnly = CardImage.unknown(CardType.MINI).with(BlockNumber.of(7), new PartialBlock(trailer, 0x3F));
        assertThat(lines(keyAOnly)).containsExactly("warning transport-keys @ sector 1, key A");
        CardImage keyBOnly =
                CardImage.unknown(CardType.MINI).with(BlockNumber.of(7), new PartialBlock(trailer, 0xFC00));
        assertThat(lines(keyBOnly)).isEmpty();
        CardImage all = CardImage.unknown(CardType.MINI).with(BlockNumber.of(7), trailer);
        assertThat(lines(all))
                .containsExactly("warning transport-keys @ sector 1, key A", "warning zero-key @ sector 1, key B");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            1K   | 69 | none    => -
            1K   | 69 | empty   => -
            1K   | 00 | version 1 => Byte 00 says that the card has no application directory, but its blocks hold a valid one, which readers will not look at. Write C1.
            1K   | C1 | version 1 => -
            1K   | 81 | version 1 => -
            Mini | C1 | version 1 => -
            1K   | C1 | empty   => Byte C1 says that the card has an application directory, but its blocks hold none that is valid
            1K   | C1 | none    => -
            1K   | C2 | version 1 => Byte C2 does not name the version of application directory that a card of this size has, so a reader looks for it in the wrong place or not at all. Write C1, for version 1.
            1K   | C0 | none    => Write C1, for version 1.
            1K   | C3 | version 1 => Write C1, for version 1.
            4K   | C2 | version 2 => -
            2K   | C2 | version 2 => -
            4K   | C1 | version 2 => Write C2, for version 2.
            4K   | C1 | version 1 => Write C2, for version 2.
            4K   | C2 | version 1 => Byte C2 says that the card has an application directory, but its blocks hold none that is valid
            4K   | 69 | version 2 => Byte 69 says that the card has no application directory, but its blocks hold a valid one, which readers will not look at. Write C2.
            """)
    void the_general_purpose_byte_is_held_against_the_directory(String card, String message) {
        int first = card.indexOf('|');
        int second = card.indexOf('|', first + 1);
        CardType type = type(card.substring(0, first).strip());
        String gpb = card.substring(first + 1, second).strip();
        CardImage image = directory(
                        CardImage.unknown(type), card.substring(second + 1).strip())
                .with(BlockNumber.of(3), Block.parse("A0A1A2A3A4A5787788" + gpb + "B0B1B2B3B4B5"));
        List<Finding> findings = Lint.image(image);
        if (message.equals("-")) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(lines(image)).containsExactly("warning gpb-contradicts-mad @ sector 0, general purpose byte");
            assertThat(findings.getFirst().message().in(Language.EN)).contains(message);
            assertThat(findings.getFirst().message().in(Language.ZH)).contains("字节 " + gpb + " 声明");
        }
    }

    @Test
    void a_general_purpose_byte_that_is_not_known_says_nothing() {
        CardImage image = directory(CardImage.unknown(CardType.CLASSIC_1K), "version 1")
                .with(BlockNumber.of(3), new PartialBlock(Block.parse(GOOD), 0b0000_0001_1100_0000));
        assertThat(Lint.image(image)).isEmpty();
    }

    private static CardImage directory(CardImage image, String what) {
        CardImage with = image;
        int version = what.equals("version 2") ? 2 : 1;
        List<BlockNumber> numbers = ApplicationDirectory.blockNumbers(
                what.equals("empty") && image.type().sectorCount() > 16 ? 2 : version);
        List<Block> blocks = ApplicationDirectory.empty(version).blocks();
        for (int i = 0; i < numbers.size() && !what.equals("none"); i++) {
            with = with.with(numbers.get(i), what.equals("empty") ? Block.zeros() : blocks.get(i));
        }
        boolean secondHalf = what.equals("version 1") && image.type().sectorCount() > 16;
        for (int block = 64; secondHalf && block < 67; block++) {
            with = with.with(BlockNumber.of(block), Block.zeros());
        }
        return with;
    }

    private static CardType type(String name) {
        for (CardType type : CardType.values()) {
            if (type.shortName().equals(name)) {
                return type;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static CardImage filled(CardType type, Block trailer) {
        CardImage image = CardImage.unknown(type);
        for (int sector = 0; sector < type.sectorCount(); sector++) {
            image = image.with(SectorNumber.of(sector).trailer(), trailer);
        }
        return image;
    }

    private static List<String> lines(CardImage image) {
        return Lint.image(image).stream()
                .map(finding -> finding.severity().word() + " " + finding.id().id() + " @ "
                        + finding.place().in(Language.EN))
                .toList();
    }
}
