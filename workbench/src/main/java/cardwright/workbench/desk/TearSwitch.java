package cardwright.workbench.desk;

import cardwright.card.CardException;
import cardwright.card.CardLost;
import cardwright.virtual.fault.Exchange;
import cardwright.virtual.fault.Fault;
import cardwright.virtual.fault.FaultScene;
import cardwright.virtual.fault.Layer;
import java.util.concurrent.atomic.AtomicInteger;

/// A fault of a virtual reader that is switched on while it is used: in a write from now on the power fails
/// half-way, and the card is away until somebody puts it back. Armed from any thread, but not
/// while a command is on its way.
public final class TearSwitch implements Fault {
    /// Update Binary, and the value commands of PC/SC Part 3 and of ACS readers.
    private static final int UPDATE_BINARY = 0xD6;

    private static final int VALUE = 0xD7;
    private static final int VALUE_PART_3 = 0xC2;
    private static final int INS = 1;
    private static final int HALF = 8;

    private Runnable away = () -> {};
    private final AtomicInteger left = new AtomicInteger();

    /// What takes the card away when the power fails; called on the thread that transmits.
    public void whenTorn(Runnable action) {
        away = action;
    }

    /// Lets the power fail in a write from now on.
    ///
    /// @param write in which one, from 1 on; 0 for none
    public void arm(int write) {
        left.set(write);
    }

    /// In which write from now on the power fails; 0 for none.
    public int armed() {
        return left.get();
    }

    @Override
    public Exchange around(Exchange next, FaultScene scene) {
        return new Layer(next) {
            @Override
            public byte[] transmit(byte[] command) throws CardException {
                if (left.get() == 0 || !isWrite(command) || left.decrementAndGet() > 0) {
                    return super.transmit(command);
                }
                scene.failPowerInNextWrite(HALF);
                super.transmit(command);
                CardLost lost = scene.dropCard();
                away.run();
                throw lost;
            }
        };
    }

    private static boolean isWrite(byte[] command) {
        int ins = command.length > INS ? command[INS] & 0xFF : 0;
        return ins == UPDATE_BINARY || ins == VALUE || ins == VALUE_PART_3;
    }

    /// Stands in no options: it is not a fault a text names.
    @Override
    public String notation() {
        return "tear-switch";
    }
}
