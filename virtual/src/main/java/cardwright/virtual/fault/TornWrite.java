package cardwright.virtual.fault;

import cardwright.card.CardException;
import cardwright.mifare.Block;

/// The card loses the field half-way through one certain command, and is back at once. If the command writes
/// a block, its first bytes are new then and the others old; any other command is done, but its answer is
/// lost.
///
/// What a real card's memory holds after a torn write no data sheet says; half and half is as good as any,
/// and cruel enough: a torn trailer has malformed access bytes, a torn value block no value.
///
/// @param command its number, from 1 on
/// @param bytes how many bytes of the block are new, 0 to 16
public record TornWrite(int command, int bytes) implements Fault {
    /// How many bytes are new unless it is said.
    public static final int HALF = Block.LENGTH / 2;

    /// The field fails in this command.
    ///
    /// @throws IllegalArgumentException if the number is less than 1, or the bytes are not 0 to 16
    public TornWrite {
        FaultKind.requireCommandNumber(command);
        if (bytes < 0 || bytes > Block.LENGTH) {
            throw new IllegalArgumentException(bytes + " bytes are not 0 to " + Block.LENGTH);
        }
    }

    /// The field fails in this command, and half a block is new.
    ///
    /// @throws IllegalArgumentException if the number is less than 1
    public TornWrite(int command) {
        this(command, HALF);
    }

    @Override
    public Exchange around(Exchange next, FaultScene scene) {
        return new Layer(next) {
            @Override
            public byte[] transmit(byte[] sent) throws CardException {
                if (scene.commandNumber() != command) {
                    return super.transmit(sent);
                }
                scene.failPowerInNextWrite(bytes);
                super.transmit(sent);
                throw scene.dropCard();
            }
        };
    }

    @Override
    public String notation() {
        return FaultKind.TORN_WRITE.id() + "=" + command + (bytes == HALF ? "" : ":" + bytes);
    }
}
