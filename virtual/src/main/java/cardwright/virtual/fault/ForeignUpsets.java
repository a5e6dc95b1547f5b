package cardwright.virtual.fault;

import cardwright.card.CardException;

/// A command with class 00, which is not meant for the reader, reaches the card and halts it; every second
/// one makes it drop out of the field. Our own commands have class FF and do no harm, but fail until the card
/// is activated anew.
///
/// This is the story of a CRT-603 under opensc-tool, which sends up to 47 commands of class 00 before the
/// user's first: its runs fail by turns, and a run that gets through meets a card that no longer
/// authenticates.
public record ForeignUpsets() implements Fault {
    @Override
    public Exchange around(Exchange next, FaultScene scene) {
        return new Layer(next) {
            private int upset;

            @Override
            public byte[] transmit(byte[] command) throws CardException {
                if (command[0] == 0) {
                    upset++;
                    if (upset % 2 == 0) {
                        throw scene.dropCard();
                    }
                    scene.haltCard();
                }
                return super.transmit(command);
            }
        };
    }

    @Override
    public String notation() {
        return FaultKind.FOREIGN_UPSETS.id();
    }
}
