package cardwright.read;

import cardwright.mifare.BlockNumber;
import cardwright.mifare.SectorNumber;
import cardwright.text.Ranges;
import cardwright.text.Text;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
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
        return why(
                isWhole()
                        ? CoreTexts.unreadSector(sector)
                        : first == last
                                ? CoreTexts.unreadBlock(first, sector)
                                : CoreTexts.unreadBlocks(numbers(), sector));
    }

    /// The same of many, reason by reason; whole sectors that are unread for one reason share a sentence.
    public static List<Text> texts(List<Unread> unread) {
        List<Text> texts = new ArrayList<>();
        for (Reason reason : Reason.values()) {
            List<Unread> whole = of(unread, reason, true);
            if (whole.size() > 1) {
                String sectors =
                        Ranges.of(whole.stream().map(one -> one.sector.value()).toList());
                texts.add(whole.getFirst().why(CoreTexts.unreadSectors(sectors)));
            } else {
                whole.forEach(one -> texts.add(one.text()));
            }
            of(unread, reason, false).forEach(one -> texts.add(one.text()));
        }
        return List.copyOf(texts);
    }

    private static List<Unread> of(List<Unread> unread, Reason reason, boolean whole) {
        return unread.stream()
                .filter(one -> one.reason == reason && one.isWhole() == whole)
                .toList();
    }

    private boolean isWhole() {
        return blocks.size() == sector.blockCount();
    }

    private Text why(Text where) {
        return switch (reason) {
            case NO_KEY -> CoreTexts.unreadNoKey(where);
            case NEEDS_KEY_B -> CoreTexts.unreadNeedsKeyB(where);
            case NEEDS_KEY_A -> CoreTexts.unreadNeedsKeyA(where);
            case NOBODY -> CoreTexts.unreadNobody(where);
            case MALFORMED -> CoreTexts.unreadMalformed(where);
            case REFUSED -> CoreTexts.unreadRefused(where);
        };
    }

    private String numbers() {
        return Ranges.of(blocks.stream().map(BlockNumber::value).toList());
    }
}
