package cardwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.card.CardSession;
import cardwright.card.KeyRing;
import cardwright.card.OtherCard;
import cardwright.card.Recovery;
import cardwright.card.SessionOptions;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.SectorNumber;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.VirtualReaderOptions;
import cardwright.virtual.fault.DropAt;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BlockRunTest {
    private static final List<BlockNumber> BLOCKS = List.of(
            SectorNumber.of(1).block(0),
            SectorNumber.of(1).block(1),
            SectorNumber.of(1).block(2));

    private static VirtualReader reader(int... drops) {
        VirtualReaderOptions options = VirtualReaderOptions.DEFAULT;
        for (int drop : drops) {
            options = options.withFault(new DropAt(drop));
        }
        return VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K), options);
    }

    @Test
    void a_card_that_slips_between_two_blocks_is_read_from_the_first_on() throws Exception {
        TreeMap<BlockNumber, Block> read = new TreeMap<>();
        VirtualReader reader = reader(5);
        try (CardSession session = CardSession.open(reader)) {
            BlockRun.read(session, BLOCKS, KeyRing.AS_DELIVERED, read::put);
        }
        assertThat(read.keySet()).containsExactlyElementsOf(BLOCKS);
        assertThat(reader.report().commands()).as("4, one lost, 5 anew").isEqualTo(10);
    }

    @Test
    void a_card_that_never_stays_is_given_up_and_shows_nothing_of_two_cards() throws Exception {
        List<BlockNumber> read = new ArrayList<>();
        VirtualReader reader = reader(4, 8, 12, 16);
        SessionOptions once = SessionOptions.DEFAULT.withRecovery(Recovery.DEFAULT.withRenewals(1));
        try (CardSession session = CardSession.open(reader, once)) {
            assertThatThrownBy(() ->
                            BlockRun.read(session, BLOCKS, KeyRing.AS_DELIVERED, (block, content) -> read.add(block)))
                    .isInstanceOf(OtherCard.class);
        }
        assertThat(read).containsExactly(BLOCKS.getFirst());
        assertThat(reader.report().commands()).isEqualTo(16);
    }
}
