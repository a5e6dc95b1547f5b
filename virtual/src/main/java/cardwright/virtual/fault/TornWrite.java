package cardwright.virtual.fault;

import cardwright.card.CardException;

/// The card loses the field half-way through one certain command, and is back at once. If the command writes
/// a block, bytes 0 to 7 of it are new then and bytes 8 to 15 old; any other command is done, but its answer
/// is lost.
///
/// What a real card's memory holds after a torn write no data sheet says; half and half is as good as any,
/// and cruel enough: a torn trailer has malformed access bytes, a torn value block no value.
///
/// @param command its number, from 1 on
public record TornWrite(int command) implements Fault {
    /// The field fails in this command.
    ///
    /// @throws IllegalArgumentException if the number is less than 1
    public TornWrite {
        FaultKind.requireCommandNumber(command);
    }

    @Override
    public Exchange around(Exchange next, FaultScene scene) {
        return new Layer(next) {
            @Override
            public byte[] transmit(byte[] bytes) throws CardException {
                if (scene.commandNumber() != command) {
                    return super.transmit(bytes);
                }
                scene.failPowerInNextWrite();
                super.transmit(bytes);
                throw scene.dropCard();
            }
        };
    }

    @Override
    public String notation() {
        return FaultKind.TORN_WRITE.id() + "=" + command;
    }
}
