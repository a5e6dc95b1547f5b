package cardwright.card;

import cardwright.mifare.BlockNumber;
import cardwright.mifare.KeyType;
import cardwright.words.CoreTexts;
import java.util.List;

/// None of several keys could do what was asked: the sector refused them, or accepted one that may not do it.
public final class KeysRefused extends CardException {
    private static final long serialVersionUID = 1L;

    private final transient BlockNumber block;
    private final transient List<KeyType> tried;

    /// The block could not be reached with any of these keys, told by their types in the order they were tried; this is
    /// what was said of the last one.
    public KeysRefused(BlockNumber block, List<KeyType> tried, CardException last) {
        super(CoreTexts.cardKeysRefused(tried.size(), block, block.sector(), last.text()));
        initCause(last);
        this.block = block;
        this.tried = List.copyOf(tried);
    }

    /// The block that was asked for.
    public BlockNumber block() {
        return block;
    }

    /// The types of the keys that were tried, in order.
    public List<KeyType> tried() {
        return tried;
    }
}
