package cardwright.virtual.fault;

import cardwright.card.CardException;

/// One certain command is never answered: the reader gives up after a second, and the card must be activated
/// anew. The command is not executed.
///
/// @param command its number, from 1 on
public record Mute(int command) implements Fault {
    /// This command is never answered.
    ///
    /// @throws IllegalArgumentException if the number is less than 1
    public Mute {
        FaultKind.requireCommandNumber(command);
    }

    @Override
    public Exchange around(Exchange next, FaultScene scene) {
        return new Layer(next) {
            @Override
            public byte[] transmit(byte[] bytes) throws CardException {
                if (scene.commandNumber() == command) {
                    throw scene.timeOut();
                }
                return super.transmit(bytes);
            }
        };
    }

    @Override
    public String notation() {
        return FaultKind.MUTE.id() + "=" + command;
    }
}
