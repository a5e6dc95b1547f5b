package cardwright.virtual.fault;

import cardwright.card.CardException;

/// The card leaves the field when one certain command comes, before it is executed, and is back at once.
///
/// @param command its number, from 1 on
public record DropAt(int command) implements Fault {
    /// The card drops at this command.
    ///
    /// @throws IllegalArgumentException if the number is less than 1
    public DropAt {
        FaultKind.requireCommandNumber(command);
    }

    @Override
    public Exchange around(Exchange next, FaultScene scene) {
        return new Layer(next) {
            @Override
            public byte[] transmit(byte[] bytes) throws CardException {
                if (scene.commandNumber() == command) {
                    throw scene.dropCard();
                }
                return super.transmit(bytes);
            }
        };
    }

    @Override
    public String notation() {
        return FaultKind.DROP_AT.id() + "=" + command;
    }
}
