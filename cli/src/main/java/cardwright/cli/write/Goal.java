package cardwright.cli.write;

import cardwright.card.CardException;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.CardType;
import cardwright.mifare.SectorNumber;
import cardwright.write.Allowance;
import cardwright.write.Wish;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What a writing command wants of a card. Immutable.
///
/// @param blocks the blocks it is about; they are read before anything is planned. Block 0 may be among
///     them to be compared, and does not count
/// @param wishes what is wished, once the card was read
/// @param allowed what the plan may hold beyond what the options of all writing commands allow
public record Goal(Predicate<BlockNumber> blocks, Wishes wishes, Set<Allowance> allowed) {
    /// A goal of these parts; the set is copied.
    public Goal {
        allowed = Set.copyOf(allowed);
    }

    /// Makes wishes of what was typed and what the card holds.
    @FunctionalInterface
    public interface Wishes {
        /// The wishes for this card.
        ///
        /// @param present the card as it is, as far as it was read
        /// @throws cardwright.text.InvalidInput if this can't be wished of such a card
        /// @throws CardException if it needs what is not there
        List<Wish> of(CardImage present) throws CardException;
    }

    /// These wishes, about these blocks.
    public static Goal of(Predicate<BlockNumber> blocks, List<Wish> wishes) {
        return new Goal(blocks, _ -> wishes, Set.of());
    }

    /// What an image holds shall be on the card, as far as it is known there; block 0 stays as it is.
    ///
    /// @param image of the card's type
    /// @param trailers what is taken of its trailers
    public static Goal restoring(CardImage image, Wish.Trailers trailers) {
        return of(
                block -> image.type().has(block)
                        && (trailers != Wish.Trailers.NONE || !block.isTrailer())
                        && image.block(block).known() != 0,
                List.of(new Wish.Restore(image, trailers)));
    }

    /// The same goal, where this may be planned too.
    public Goal allowing(Allowance more) {
        Set<Allowance> all = new HashSet<>(allowed);
        all.add(more);
        return new Goal(blocks, wishes, all);
    }

    /// How many blocks of a card it is about.
    public int count(CardType type) {
        return blocks(type).size();
    }

    /// Whether it is about a trailer of a card.
    boolean touchesTrailers(CardType type) {
        return blocks(type).stream().anyMatch(BlockNumber::isTrailer);
    }

    /// Whether it is about a block of a sector.
    boolean touches(SectorNumber sector) {
        for (int position = 0; position < sector.blockCount(); position++) {
            if (blocks.test(sector.block(position))) {
                return true;
            }
        }
        return false;
    }

    private List<BlockNumber> blocks(CardType type) {
        List<BlockNumber> list = new ArrayList<>();
        for (int number = 1; number < type.blockCount(); number++) {
            if (blocks.test(BlockNumber.of(number))) {
                list.add(BlockNumber.of(number));
            }
        }
        return list;
    }
}
