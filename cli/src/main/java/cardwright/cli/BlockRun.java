package cardwright.cli;

import cardwright.card.CardException;
import cardwright.card.CardSession;
import cardwright.card.KeyRing;
import cardwright.card.OtherCard;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/// Reads blocks of one card. If the card was away in between and nobody can tell that it is still the
/// same, it begins again, so that blocks of two cards are never shown as those of one.
final class BlockRun {
    private static final int MOST_RUNS = 4;

    private BlockRun() {}

    /// Reads the blocks in order and hands them on at the end; those before one that can't be read too.
    static void read(CardSession session, List<BlockNumber> blocks, KeyRing keys, BiConsumer<BlockNumber, Block> sink)
            throws CardException {
        List<Block> read = new ArrayList<>();
        int runs = 1;
        try {
            while (read.size() < blocks.size()) {
                try {
                    read.add(session.read(blocks.get(read.size()), keys));
                } catch (OtherCard other) {
                    if (other.expected().isPresent() || runs == MOST_RUNS) {
                        throw other;
                    }
                    runs++;
                    read.clear();
                }
            }
        } finally {
            for (int i = 0; i < read.size(); i++) {
                sink.accept(blocks.get(i), read.get(i));
            }
        }
    }
}
