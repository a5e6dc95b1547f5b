package cardwright.virtual.fault;

import cardwright.card.CardException;

/// The field is weak: with some probability a command finds the card halted. The reader does what it can do
/// alone (Load Keys, Get Data) and refuses the rest until the card is activated anew.
///
/// @param percent how many commands in a hundred meet a halted card, 0 to 100
public record Flaky(int percent) implements Fault {
    /// This many commands in a hundred fail.
    ///
    /// @throws IllegalArgumentException if it is not 0 to 100
    public Flaky {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException(percent + " % is not 0 to 100");
        }
    }

    @Override
    public Exchange around(Exchange next, FaultScene scene) {
        return new Layer(next) {
            @Override
            public byte[] transmit(byte[] command) throws CardException {
                if (scene.random() * 100 < percent) {
                    scene.haltCard();
                }
                return super.transmit(command);
            }
        };
    }

    @Override
    public String notation() {
        return FaultKind.FLAKY.id() + "=" + percent;
    }
}
