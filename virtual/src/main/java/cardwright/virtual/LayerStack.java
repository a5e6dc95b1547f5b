package cardwright.virtual;

import cardwright.card.CardLost;
import cardwright.card.Clock;
import cardwright.card.SimulatedClock;
import cardwright.virtual.fault.Exchange;
import cardwright.virtual.fault.Fault;
import cardwright.virtual.fault.FaultScene;

/// What lies between a connection and the card: the log outermost, then the faults, then the pace of the air,
/// and innermost the reader itself.
final class LayerStack implements FaultScene {
    private static final long TIME_OUT = 1_000_000_000;

    private final CardSlot slot;
    private final ReaderState reader;
    private final WireLog log;
    private final Clock clock;
    private final SeededRandom random;

    private LayerStack(VirtualReaderOptions options, CardSlot slot, ReaderState reader, WireLog log) {
        this.slot = slot;
        this.reader = reader;
        this.log = log;
        this.clock = options.clock().orElseGet(SimulatedClock::new);
        this.random = new SeededRandom(options.seed());
    }

    static Exchange build(VirtualReaderOptions options, CardSlot slot, ReaderState reader, WireLog log) {
        LayerStack scene = new LayerStack(options, slot, reader, log);
        Exchange exchange = new StorageCardInterpreter(reader);
        if (options.air() != Air.OFF) {
            exchange = new AirPace(exchange, reader.field(), scene.clock, AirPace.overhead(options));
        }
        for (Fault fault : options.faults()) {
            exchange = fault.around(exchange, scene);
        }
        return log.around(exchange);
    }

    @Override
    public int commandNumber() {
        return log.commandNumber();
    }

    @Override
    public void haltCard() {
        reader.field().card().ifPresent(VirtualCard::halt);
    }

    @Override
    public CardLost dropCard() {
        slot.hold(reader.field().card().orElse(null));
        return Loss.REMOVED.on(slot.readerName());
    }

    @Override
    public CardLost timeOut() {
        haltCard();
        clock.sleep(TIME_OUT);
        return Loss.MUTE.on(slot.readerName());
    }

    @Override
    public void failPowerInNextWrite(int bytes) {
        reader.field().card().ifPresent(card -> card.failPowerInNextWrite(bytes));
    }

    @Override
    public void forgetKeys() {
        reader.keys().forgetAll();
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public double random() {
        return random.next();
    }
}
