package cardwright.virtual.fault;

import cardwright.card.CardException;
import cardwright.card.CardLost;
import java.util.function.Supplier;

/// A layer that loses the card at one certain command, which is not executed.
final class LosingLayer extends Layer {
    private final FaultScene scene;
    private final int command;
    private final Supplier<CardLost> loss;

    LosingLayer(Exchange next, FaultScene scene, int command, Supplier<CardLost> loss) {
        super(next);
        this.scene = scene;
        this.command = command;
        this.loss = loss;
    }

    @Override
    public byte[] transmit(byte[] bytes) throws CardException {
        if (scene.commandNumber() == command) {
            throw loss.get();
        }
        return super.transmit(bytes);
    }
}
