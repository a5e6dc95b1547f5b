package cardwright.virtual;

import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardLost;
import cardwright.card.CardReader;
import cardwright.card.CardSession;
import cardwright.card.Disposition;
import cardwright.card.Protocol;
import cardwright.card.ReaderDialect;
import cardwright.card.ReaderStatus;
import cardwright.card.Recovery;
import cardwright.card.SessionOptions;
import cardwright.card.ShareMode;
import cardwright.card.SimulatedClock;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.ValueBlock;
import cardwright.virtual.fault.Exchange;
import cardwright.virtual.fault.Fault;
import cardwright.virtual.fault.FaultScene;
import cardwright.virtual.fault.Layer;
import java.util.function.BiConsumer;

/// A virtual reader with a card whose data blocks each hold their number, and sessions with it.
final class SessionBench {
    static final BlockNumber DATA = BlockNumber.of(4);
    static final BlockNumber VALUE = BlockNumber.of(5);
    static final Block OLD = content(4);
    static final Block NEW = Block.parse("F0F1F2F3F4F5F6F7F8F9FAFBFCFDFEFF");
    static final int START = 1000;

    final SimulatedClock clock = new SimulatedClock();
    final VirtualCard card = card();
    final VirtualReader reader;

    SessionBench(VirtualReaderOptions options) {
        reader = VirtualReader.holding(card, options.withClock(clock));
    }

    SessionBench() {
        this(VirtualReaderOptions.DEFAULT);
    }

    static SessionBench with(Fault... faults) {
        return new SessionBench(options(faults));
    }

    static VirtualReaderOptions options(Fault... faults) {
        VirtualReaderOptions options = VirtualReaderOptions.DEFAULT;
        for (Fault fault : faults) {
            options = options.withFault(fault);
        }
        return options;
    }

    static Block content(int block) {
        byte[] bytes = new byte[Block.LENGTH];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (block * 16 + i);
        }
        return Block.of(bytes);
    }

    static VirtualCard card() {
        byte[] image = VirtualCard.blank(CardType.CLASSIC_1K).toBytes();
        for (int i = 1; i < CardType.CLASSIC_1K.blockCount(); i++) {
            BlockNumber block = BlockNumber.of(i);
            if (!block.isTrailer()) {
                Block held = block.equals(VALUE) ? new ValueBlock(START, 5).block() : content(i);
                System.arraycopy(held.toBytes(), 0, image, i * Block.LENGTH, Block.LENGTH);
            }
        }
        return VirtualCard.of(CardType.CLASSIC_1K, image);
    }

    Recovery recovery() {
        return Recovery.DEFAULT;
    }

    CardSession session() throws CardException {
        return session(recovery().withUid(card.uid()));
    }

    CardSession session(Recovery recovery) throws CardException {
        return CardSession.open(reader, SessionOptions.DEFAULT.withRecovery(recovery));
    }

    static Block read(CardSession session, int block) throws CardException {
        return session.read(BlockNumber.of(block), KeyType.A, Key.TRANSPORT);
    }

    Block held(BlockNumber block) {
        return Block.of(card.toBytes(), block.value() * Block.LENGTH);
    }

    int value() {
        return ValueBlock.parse(held(VALUE)).value();
    }

    /// What other programs do: they connect, and reset the card when they leave.
    void resetByAnother() throws CardException {
        CardConnection other = reader.connect(ShareMode.SHARED);
        other.close(Disposition.RESET);
    }

    void slipOff() {
        reader.remove();
        reader.place(card);
    }

    /// Something that happens at a command: before it is done, after it was done, or instead of it.
    static Fault at(int command, When when, BiConsumer<FaultScene, Integer> what) {
        return new Fault() {
            @Override
            public Exchange around(Exchange next, FaultScene scene) {
                return new Layer(next) {
                    @Override
                    public byte[] transmit(byte[] bytes) throws CardException {
                        int number = scene.commandNumber();
                        if (number == command && when == When.BEFORE) {
                            what.accept(scene, number);
                        }
                        byte[] answer = super.transmit(bytes);
                        if (number == command && when == When.ANSWER_LOST) {
                            throw scene.dropCard();
                        }
                        return answer;
                    }
                };
            }

            @Override
            public String notation() {
                return when + "=" + command;
            }
        };
    }

    enum When {
        BEFORE,
        ANSWER_LOST
    }

    static Fault answerLost(int command) {
        return at(command, When.ANSWER_LOST, (scene, number) -> {});
    }

    /// A reader that can be unplugged, or whose service can end: connections break, and for a while none
    /// can be made.
    static final class Unplugged implements CardReader {
        final VirtualReader reader;
        CardLost.Reason reason = CardLost.Reason.READER_GONE;
        boolean gone;
        int connects;

        Unplugged(VirtualReader reader) {
            this.reader = reader;
        }

        @Override
        public String name() {
            return reader.name();
        }

        @Override
        public ReaderStatus status() {
            return reader.status();
        }

        @Override
        public CardConnection connect(ShareMode mode, Protocol protocol) throws CardException {
            connects++;
            if (gone) {
                throw new CardLost(reason, language -> "still gone");
            }
            return new Broken(reader.connect(mode, protocol));
        }

        @Override
        public void close() {
            reader.close();
        }

        private final class Broken extends PassingConnection {
            private boolean broken;

            Broken(CardConnection connection) {
                super(connection);
            }

            @Override
            void check() throws CardException {
                broken |= gone;
                if (broken) {
                    throw new CardLost(reason, language -> "gone");
                }
            }
        }
    }

    static ReaderDialect dialect(String line) {
        return ReaderDialect.parse(line);
    }
}
