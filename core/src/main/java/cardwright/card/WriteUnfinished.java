package cardwright.card;

import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.words.CoreTexts;
import java.util.Optional;

/// Something was sent that changes a block, and the block holds neither what it held before nor what it
/// was to hold, or could not be looked at. It was not repeated.
public final class WriteUnfinished extends CardException {
    private static final long serialVersionUID = 1L;

    private final transient BlockNumber block;
    private final transient Block before;
    private final transient Block wanted;
    private final transient Optional<Block> found;

    private WriteUnfinished(
            BlockNumber block, Block before, Block wanted, Optional<Block> found, Optional<CardException> cause) {
        super(
                found.isPresent()
                        ? CoreTexts.sessionTorn(
                                block, before.hex(), wanted.hex(), found.get().hex())
                        : CoreTexts.sessionInDoubt(
                                block,
                                before.hex(),
                                wanted.hex(),
                                cause.<Object>map(CardException::text).orElse("")));
        cause.ifPresent(this::initCause);
        this.block = block;
        this.before = before;
        this.wanted = wanted;
        this.found = found;
    }

    /// The block was read and holds this.
    static WriteUnfinished torn(BlockNumber block, Block before, Block wanted, Block found) {
        return new WriteUnfinished(block, before, wanted, Optional.of(found), Optional.empty());
    }

    /// The block could not be read, for this reason.
    static WriteUnfinished inDoubt(BlockNumber block, Block before, Block wanted, CardException cause) {
        return new WriteUnfinished(block, before, wanted, Optional.empty(), Optional.of(cause));
    }

    /// The block.
    public BlockNumber block() {
        return block;
    }

    /// What it held before.
    public Block before() {
        return before;
    }

    /// What it was to hold.
    public Block wanted() {
        return wanted;
    }

    /// What it holds, neither of the two; empty if it could not be read: then it may be either, or
    /// neither. The cause of this exception tells why.
    public Optional<Block> found() {
        return found;
    }
}
