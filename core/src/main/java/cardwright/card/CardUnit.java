package cardwright.card;

/// What is done in one transaction, and repeated as a whole when the card was lost and is back, see
/// [CardSession#unit]. Whoever writes in one reads the block first: the write may be there already.
@FunctionalInterface
public interface CardUnit<T> {
    /// Does it with the card.
    ///
    /// @throws CardException as the calls on the card do
    T with(ClassicCard card) throws CardException;
}
