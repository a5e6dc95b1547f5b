package cardwright.read;

import cardwright.mifare.BlockNumber;
import cardwright.mifare.SectorNumber;
import cardwright.text.Text;
import cardwright.words.CoreMessages;
import java.util.List;

/// Blocks of a sector that were to be read and were not, and why. Immutable.
///
/// @param sector the sector
/// @param blocks its blocks that stay unknown, in rising order, at least one
/// @param reason why
public record Unread(SectorNumber sector, List<BlockNumber> blocks, Reason reason) {
    /// Why a block stays unknown.
    public enum Reason {
        /// None of the keys given opens the sector.
        NO_KEY,
        /// A key opens the sector, but only key B may read the block, and none of those given is that.
        NEEDS_KEY_B,
        /// Key B opened the sector, but key A alone may read anything there, and none of those given is that.
        NEEDS_KEY_A,
        /// The access conditions let no key read the block.
        NOBODY,
        /// The access bytes are malformed: which of the blocks may be read can't be told.
        MALFORMED,
        /// The access conditions allow it and the card refused all the same.
        REFUSED
    }

    /// Blocks that were not read; the list is copied.
    public Unread {
        blocks = List.copyOf(blocks);
    }

    /// Which blocks, and why, for people.
    public Text text() {
        int first = blocks.getFirst().value();
        int last = blocks.getLast().value();
        boolean whole = blocks.size() == sector.blockCount();
        return CoreMessages.text(m -> {
            String where = whole
                    ? m.unreadSector(sector)
                    : first == last ? m.unreadBlock(first, sector) : m.unreadBlocks(numbers(), sector);
            return switch (reason) {
                case NO_KEY -> m.unreadNoKey(where);
                case NEEDS_KEY_B -> m.unreadNeedsKeyB(where);
                case NEEDS_KEY_A -> m.unreadNeedsKeyA(where);
                case NOBODY -> m.unreadNobody(where);
                case MALFORMED -> m.unreadMalformed(where);
                case REFUSED -> m.unreadRefused(where);
            };
        });
    }

    /// The blocks' numbers, those that follow one another as `8-10`.
    private String numbers() {
        StringBuilder numbers = new StringBuilder();
        for (int from = 0, to; from < blocks.size(); from = to) {
            to = from + 1;
            while (to < blocks.size()
                    && blocks.get(to).value() == blocks.get(to - 1).value() + 1) {
                to++;
            }
            numbers.append(numbers.isEmpty() ? "" : ", ").append(blocks.get(from));
            if (to > from + 1) {
                numbers.append('-').append(blocks.get(to - 1));
            }
        }
        return numbers.toString();
    }
}
