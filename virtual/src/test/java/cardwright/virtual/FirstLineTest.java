package cardwright.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.card.CardConnection;
import cardwright.card.CardReader;
import cardwright.card.ClassicCard;
import cardwright.card.ShareMode;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import org.junit.jupiter.api.Test;

class FirstLineTest {
    @Test
    void block_4_of_a_blank_card_can_be_read_with_the_transport_key() throws Exception {
        try (CardReader reader = VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K));
                CardConnection connection = reader.connect(ShareMode.EXCLUSIVE)) {
            Block block = ClassicCard.over(connection).read(BlockNumber.of(4), KeyType.A, Key.TRANSPORT);

            assertThat(block).isEqualTo(Block.zeros());
        }
    }
}
