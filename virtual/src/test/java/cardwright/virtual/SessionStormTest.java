package cardwright.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.card.AuthenticationRefused;
import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardLost;
import cardwright.card.CardSession;
import cardwright.card.CommandRefused;
import cardwright.card.Disposition;
import cardwright.card.ReaderDialect;
import cardwright.card.SessionOptions;
import cardwright.card.SessionReport;
import cardwright.card.ShareMode;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.text.Hex;
import cardwright.virtual.fault.Exchange;
import cardwright.virtual.fault.Fault;
import cardwright.virtual.fault.FaultKind;
import cardwright.virtual.fault.FaultScene;
import cardwright.virtual.fault.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ten thousand rounds of load key, authenticate, read, and every fifty rounds something goes wrong.
class SessionStormTest {
    private static final int ROUNDS = 10_000;
    private static final int EVERY = 50;
    private static final int MOST_COMMANDS_A_ROUND = 32;
    private static final byte[] FOREIGN = Hex.parse("00A4040000");

    private final Storm storm = new Storm();
    private final VirtualCard card = card();

    /// The events, in turn: what others do to the card, and every fault there is.
    private static List<String> events() {
        List<String> events = new ArrayList<>(List.of("reset", "slip"));
        for (FaultKind kind : FaultKind.values()) {
            events.add(
                    switch (kind) {
                        case DROP_AT, TORN_WRITE, MUTE -> kind.id() + "=";
                        case SLOW -> "slow=100";
                        case FLAKY -> "flaky=30";
                        case FOREIGN_SW -> "foreign-sw=alternating";
                        case FOREIGN_UPSETS, FORGETS_KEYS, CLEARS_ON_RESET -> kind.id();
                    });
        }
        return events;
    }

    /// Trailer condition 011 and data condition 100: both keys read.
    private static VirtualCard card() {
        CardBench bench = CardBench.of(CardType.CLASSIC_1K);
        for (int number = 0; number < 16; number++) {
            SectorNumber sector = SectorNumber.of(number);
            bench.access(sector, "787788");
            for (int position = number == 0 ? 1 : 0; position < 3; position++) {
                BlockNumber block = sector.block(position);
                bench.block(block, SessionBench.content(block.value()).hex());
            }
        }
        return bench.card();
    }

    @ParameterizedTest
    @ValueSource(strings = {"standard", "acr122u", "scl3711"})
    void every_round_ends_in_the_right_data_or_the_right_error(String dialect) throws Exception {
        VirtualReaderOptions options = VirtualReaderOptions.DEFAULT
                .withDialect(ReaderDialect.byId(dialect))
                .withFault(storm);
        TreeMap<String, Integer> failures = new TreeMap<>();
        long memory = 0;
        try (VirtualReader reader = VirtualReader.holding(card, options)) {
            SessionOptions session = SessionOptions.DEFAULT.withRecovery(
                    SessionOptions.DEFAULT.recovery().withUid(card.uid()));
            try (CardSession reading = CardSession.open(reader, session)) {
                List<String> events = events();
                for (int round = 0; round < ROUNDS; round++) {
                    String event = round < EVERY ? "none" : events.get(round / EVERY % events.size());
                    if (round % EVERY == 0) {
                        strike(event, round / EVERY % 5, reader);
                    }
                    if (round == ROUNDS / 2) {
                        memory = usedMemory();
                    }
                    long before = reading.report().commands();
                    if (!reads(reading, round)) {
                        failures.merge(event, 1, Integer::sum);
                    }
                    assertThat(reading.report().commands() - before)
                            .as("commands of round " + round + " under " + event)
                            .isLessThanOrEqualTo(MOST_COMMANDS_A_ROUND);
                }
                assertThat(usedMemory() - memory).as("bytes kept").isLessThan(1_000_000);
                SessionReport report = reading.report();
                assertThat(report.losses())
                        .containsOnlyKeys(
                                CardLost.Reason.CARD_RESET, CardLost.Reason.CARD_REMOVED, CardLost.Reason.CARD_SILENT);
                assertThat(report.losses(CardLost.Reason.CARD_RESET)).isGreaterThan(15);
                assertThat(report.losses(CardLost.Reason.CARD_REMOVED)).isGreaterThan(45);
            }
            assertThat(reader.report().leftovers()).isEmpty();
        }
        assertThat(card.writeCycles()).isZero();
        assertThat(failures.keySet())
                .as("only a weak field makes a read fail: " + failures)
                .isSubsetOf("flaky=30");
    }

    private void strike(String event, int later, VirtualReader reader) throws CardException {
        storm.calm();
        switch (event) {
            case "none" -> {}
            case "reset" -> reader.connect(ShareMode.SHARED).close(Disposition.RESET);
            case "slip" -> {
                reader.remove();
                reader.place(card);
            }
            default -> storm.raise(event, later + 1);
        }
        if (event.startsWith("foreign")) {
            foreign(reader);
        }
    }

    /// Another program tries its drivers on the card.
    private static void foreign(VirtualReader reader) throws CardException {
        try (CardConnection other = reader.connect(ShareMode.SHARED)) {
            other.transmit(FOREIGN);
            other.transmit(FOREIGN);
        } catch (CardLost upset) {
            // The other program's misfortune, and the one to be got over here.
        }
    }

    /// Whether it read; it must be the right block then, and else one of the errors a weak field leads to.
    private static boolean reads(CardSession session, int round) {
        BlockNumber block = BlockNumber.of(4 + round * 7 % 60);
        BlockNumber data = block.isTrailer() ? block.sector().firstBlock() : block;
        KeyType type = round % 2 == 0 ? KeyType.A : KeyType.B;
        Key key = CardBench.key(type);
        try {
            Block read = session.read(data, type, key);
            assertThat(read).as("round " + round).isEqualTo(SessionBench.content(data.value()));
            return true;
        } catch (AuthenticationRefused | CommandRefused weak) {
            return false;
        } catch (CardException e) {
            throw new AssertionError("round " + round, e);
        }
    }

    private static long usedMemory() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /// A fault that becomes another one from time to time.
    private static final class Storm implements Fault {
        private @Nullable Exchange next;
        private @Nullable Exchange current;
        private @Nullable FaultScene scene;

        void calm() {
            current = next;
        }

        /// The fault of this notation; a number of a command is counted from now on.
        void raise(String notation, int later) {
            FaultScene there = Objects.requireNonNull(scene);
            String whole = notation.endsWith("=") ? notation + (there.commandNumber() + later) : notation;
            current = FaultKind.parse(whole).around(Objects.requireNonNull(next), there);
        }

        @Override
        public Exchange around(Exchange inner, FaultScene where) {
            next = inner;
            current = inner;
            scene = where;
            return new Layer(inner) {
                @Override
                public byte[] transmit(byte[] command) throws CardException {
                    return Objects.requireNonNull(current).transmit(command);
                }

                @Override
                public void activate() {
                    Objects.requireNonNull(current).activate();
                }
            };
        }

        @Override
        public String notation() {
            return "storm";
        }
    }
}
