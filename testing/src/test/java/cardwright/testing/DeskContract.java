package cardwright.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.card.CardConnection;
import cardwright.card.CardLost;
import cardwright.card.ClassicCard;
import cardwright.card.NoCard;
import cardwright.card.ReaderDialect;
import cardwright.card.ShareMode;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.testing.junit.CardOnDesk;
import cardwright.virtual.VirtualCard;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The same tests for a desk in memory and one on a real pcscd: what somebody else's test relies on.
abstract class DeskContract {
    private static final List<String> READING =
            List.of("FF 82 00 00 06 ** ** ** ** ** **", "FF 86 00 00 05 01 00 04 60 00", "FF B0 00 04 10");

    private static String blockFour(Desk desk) throws Exception {
        try (CardConnection connection = desk.reader().connect(ShareMode.EXCLUSIVE)) {
            return ClassicCard.over(connection)
                    .read(BlockNumber.of(4), KeyType.A, Key.TRANSPORT)
                    .hex();
        }
    }

    @Test
    void the_commands_that_reached_the_card_are_told_exactly_and_without_keys(Desk desk) throws Exception {
        assertThat(desk.commands()).isEmpty();
        assertThat(blockFour(desk)).isEqualTo("00".repeat(16));
        assertThat(desk.commands()).isEqualTo(READING);
        assertThat(desk.report().text().in(cardwright.text.Language.EN)).doesNotContain("FF FF FF FF FF FF");
    }

    @Test
    void a_removed_card_is_gone_for_programs_and_a_placed_one_is_there(Desk desk, VirtualCard card) throws Exception {
        blockFour(desk);
        desk.remove();
        assertThat(desk.card()).isEmpty();
        assertThatThrownBy(() -> blockFour(desk)).isInstanceOf(NoCard.class);
        desk.place(VirtualCard.blank(CardType.CLASSIC_4K));
        assertThat(desk.card().orElseThrow().type()).isEqualTo(CardType.CLASSIC_4K);
        desk.remove();
        desk.place(card);
        assertThat(blockFour(desk)).hasSize(32);
        assertThat(desk.commands()).hasSize(6);
    }

    @Test
    void a_second_card_on_top_of_the_first_is_a_mistake(Desk desk) {
        assertThatThrownBy(() -> desk.place(VirtualCard.blank(CardType.MINI)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @CardOnDesk("1k,fault=drop-at=3")
    void a_method_s_own_card_and_fault_stand_before_those_of_its_class(Desk desk) {
        assertThat(desk.readerName()).isEqualTo(ReaderDialect.STANDARD.readerName());
        assertThatThrownBy(() -> blockFour(desk)).isInstanceOf(CardLost.class);
    }

    @Test
    @CardOnDesk("../docs/cases/after.nfc")
    void a_dump_file_is_a_card_with_its_content(VirtualCard card) {
        byte[] block = Arrays.copyOfRange(card.toBytes(), 4 * 16, 5 * 16);
        assertThat(HexFormat.of().formatHex(block)).isEqualTo("48656c6c6f2c20636172642100000000");
    }
}
