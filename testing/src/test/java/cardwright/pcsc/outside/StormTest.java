package cardwright.pcsc.outside;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardLost;
import cardwright.card.CardReader;
import cardwright.card.CardSession;
import cardwright.card.Clock;
import cardwright.card.Disposition;
import cardwright.card.ReaderDialect;
import cardwright.card.Recovery;
import cardwright.card.SessionLost;
import cardwright.card.SessionOptions;
import cardwright.card.ShareMode;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.pcsc.PcscReaders;
import cardwright.testing.PrivatePcscd;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.vpcd.Vpcd;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Ten thousand rounds of load key, authenticate, read through a real pcscd, while others reset the card, it slips off
/// and comes back, and the service is killed and started again. Every fifty rounds one of these, from another thread,
/// at a moment that chance chooses, so that it hits between commands and within them.
@Tag("outside")
@Timeout(value = 15, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StormTest {
    private static final int ROUNDS = 10_000;
    private static final int EVERY = 50;
    private static final int PATIENCE = 20_000;
    private static final long SEED = 20261121;

    /// Two sectors with keys of their own, so that every round must load, authenticate and read.
    private static final BlockNumber[] BLOCKS = {BlockNumber.of(4), BlockNumber.of(8)};

    private static final Key[] KEYS = {Key.parse("A0A1A2A3A4A5"), Key.parse("D3F7D3F7D3F7")};
    private static final Block[] CONTENT = {
        Block.parse("43617264777269676874000102030405"), Block.parse("00112233445566778899AABBCCDDEEFF")
    };

    /// What goes wrong.
    private enum Fault {
        RESET_BY_OTHERS,
        CARD_OFF_AND_BACK,
        SERVICE_KILLED
    }

    private static VirtualCard card() {
        byte[] image = VirtualCard.blank(CardType.CLASSIC_1K).toBytes();
        for (int i = 0; i < BLOCKS.length; i++) {
            System.arraycopy(CONTENT[i].toBytes(), 0, image, BLOCKS[i].value() * Block.LENGTH, Block.LENGTH);
            int trailer = (BLOCKS[i].value() | 3) * Block.LENGTH;
            System.arraycopy(KEYS[i].toBytes(), 0, image, trailer, Key.LENGTH);
        }
        return VirtualCard.of(CardType.CLASSIC_1K, image);
    }

    /// The desk: the real service, and the hand that puts the card there.
    private static final class Desk implements AutoCloseable {
        private final PrivatePcscd pcscd;
        private final VirtualReader virtual;
        private final PcscReaders others;
        private final String name;
        private final int number = RealReaders.number(ReaderDialect.STANDARD);
        private Vpcd hand;

        Desk(VirtualReader virtual) throws Exception {
            this.pcscd = RealReaders.pcscd();
            this.virtual = virtual;
            this.others = PcscReaders.system();
            this.name = pcscd.readerName(number);
            this.hand = Vpcd.start(virtual, pcscd.driver(number));
        }

        void suffer(Fault fault) throws Exception {
            switch (fault) {
                case RESET_BY_OTHERS -> {
                    try (CardReader reader = others.open(name);
                            CardConnection connection = reader.connect(ShareMode.SHARED)) {
                        connection.reconnect(Disposition.RESET);
                        connection.close(Disposition.LEAVE);
                    }
                }
                case CARD_OFF_AND_BACK -> {
                    hand.close();
                    hand = Vpcd.start(virtual, pcscd.driver(number));
                }
                case SERVICE_KILLED -> {
                    pcscd.kill();
                    pcscd.restart();
                }
            }
        }

        @Override
        public void close() {
            hand.close();
            others.close();
        }
    }

    @Test
    void ten_thousand_rounds_among_resets_removals_and_restarts_read_no_wrong_byte_and_hang_never() throws Exception {
        Random random = new Random(SEED);
        VirtualReader virtual = VirtualReader.holding(card());
        Map<Fault, Integer> suffered = new EnumMap<>(Fault.class);
        Map<CardLost.Reason, Long> losses;
        int failed = 0;
        long heapEarly = 0;
        try (Desk desk = new Desk(virtual);
                PcscReaders readers = PcscReaders.system()) {
            RealReaders.await(readers, desk.name, cardwright.card.ReaderStatus.Presence.PRESENT);
            SessionOptions options = SessionOptions.DEFAULT.withRecovery(
                    Recovery.DEFAULT.withRenewals(10).waiting(PATIENCE, Clock.system()));
            try (CardReader reader = readers.open(desk.name);
                    CardSession session = CardSession.open(reader, options)) {
                session.uid();
                CompletableFuture<Void> trouble = CompletableFuture.completedFuture(null);
                for (int round = 0; round < ROUNDS; round++) {
                    if (round % EVERY == EVERY / 2) {
                        trouble.get(60, TimeUnit.SECONDS);
                        Fault fault = Fault.values()[round / EVERY % Fault.values().length];
                        suffered.merge(fault, 1, Integer::sum);
                        long pause = random.nextLong(20_000_000);
                        trouble = CompletableFuture.runAsync(() -> later(desk, fault, pause));
                    }
                    if (!reads(session, round % BLOCKS.length)) {
                        failed++;
                    }
                    if (round == ROUNDS / 10) {
                        heapEarly = usedHeap();
                    }
                }
                trouble.get(60, TimeUnit.SECONDS);
                losses = session.report().losses();
                System.out.println("storm, seed " + SEED + ": suffered " + suffered + ", losses noticed " + losses
                        + ", rounds that ended in an error " + failed + ", " + session.report());
            }
        }
        long heapLate = usedHeap();
        assertThat(suffered).containsOnlyKeys(Fault.values());
        assertThat(losses.values().stream().mapToLong(Long::longValue).sum())
                .as("that the storm was felt")
                .isGreaterThan(ROUNDS / EVERY / 2);
        assertThat(failed).as("rounds that ended in an error").isLessThanOrEqualTo(ROUNDS / EVERY / 10);
        assertThat(virtual.report().commands())
                .as("commands the card got")
                .isBetween(3 * (ROUNDS - failed), 3 * ROUNDS + 40 * (ROUNDS / EVERY));
        assertThat(heapLate - heapEarly)
                .as("bytes of heap kept since round 1000")
                .isLessThan(4_000_000);
        assertThat(Arrays.copyOf(virtual.card().orElseThrow().toBytes(), 1024)).isEqualTo(card().toBytes());
    }

    private static void later(Desk desk, Fault fault, long pause) {
        try {
            TimeUnit.NANOSECONDS.sleep(pause);
            desk.suffer(fault);
        } catch (CardException e) {
            // The service or the card is away from an earlier trouble: others have their losses too.
            System.out.println("the others met: " + e.getMessage());
        } catch (Exception e) {
            throw new AssertionError(fault.toString(), e);
        }
    }

    /// Whether the round read the block; if not, it said why with the right error.
    private static boolean reads(CardSession session, int which) throws CardException {
        try {
            assertThat(session.read(BLOCKS[which], KeyType.A, KEYS[which])).isEqualTo(CONTENT[which]);
            return true;
        } catch (SessionLost e) {
            return false;
        }
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
