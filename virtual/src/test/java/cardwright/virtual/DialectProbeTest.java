package cardwright.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.card.CardException;
import cardwright.card.CardLost;
import cardwright.card.CardSession;
import cardwright.card.DialectProbe;
import cardwright.card.Disposition;
import cardwright.card.KeyRing;
import cardwright.card.NoCard;
import cardwright.card.ProbeResult;
import cardwright.card.ProbeResult.Question;
import cardwright.card.ReaderDialect;
import cardwright.card.SessionOptions;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.text.Hex;
import cardwright.virtual.fault.ClearsOnReset;
import cardwright.virtual.fault.DropAt;
import cardwright.virtual.fault.Exchange;
import cardwright.virtual.fault.Fault;
import cardwright.virtual.fault.FaultScene;
import cardwright.virtual.fault.ForgetsKeys;
import cardwright.virtual.fault.Layer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DialectProbeTest {
    private static final SectorNumber SECTOR = SectorNumber.of(1);
    private static final BlockNumber BLOCK = BlockNumber.of(5);

    /// A card whose sector 1 key A and key B both open: trailer condition 011.
    private static VirtualCard card() {
        return CardBench.of(CardType.CLASSIC_1K).access(SECTOR, "7F0788").card();
    }

    private static KeyRing.Entry right(KeyType type) {
        return new KeyRing.Entry(type, CardBench.key(type));
    }

    private static VirtualReader reader(ReaderDialect dialect, Fault... faults) {
        return VirtualReader.holding(card(), SessionBench.options(faults).withDialect(dialect));
    }

    /// The rows of the table, and readers no row is for.
    static Stream<ReaderDialect> dialects() {
        return Stream.concat(
                ReaderDialect.ALL.stream(),
                Stream.of(
                                "keys=00:00-1F auth=88",
                                "keys=20:00 auth=88 sw=all:6300",
                                "keys=00:01 recovers",
                                "keys=10:00 forgets-keys",
                                "keys=00:type auth=88@01 recovers sw=all:6300")
                        .map(ReaderDialect::parse));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void a_dialect_that_was_found_out_reads_with_both_keys_and_nothing_was_written(ReaderDialect dialect)
            throws Exception {
        for (KeyType type : KeyType.values()) {
            VirtualReader reader = reader(dialect);
            ProbeResult result = DialectProbe.run(reader, BLOCK, right(type));
            ReaderDialect found = result.dialect().orElseThrow();
            assertThat(result.commands())
                    .isEqualTo(reader.report().commands())
                    .isEqualTo(result.evidence().size())
                    .isLessThanOrEqualTo(DialectProbe.MAX_COMMANDS);
            assertThat(reader.report().leftovers()).isEmpty();
            assertThat(found.recoversAfterRefusal()).isEqualTo(dialect.recoversAfterRefusal());
            assertThat(found.readLimit(SECTOR)).isEqualTo(dialect.readLimit(SECTOR));
            assertThat(found.takesGeneralAuthenticate()).isEqualTo(dialect.takesGeneralAuthenticate());
            int before = reader.report().commands();
            try (CardSession session = CardSession.open(reader, SessionOptions.DEFAULT.withDialect(found))) {
                session.read(BLOCK, KeyType.A, CardBench.KEY_A);
                session.read(BLOCK, KeyType.B, CardBench.KEY_B);
            }
            assertThat(reader.report().commands() - before).as("no detours").isEqualTo(6);
            assertThat(reader.card().orElseThrow().writeCycles()).isZero();
        }
    }

    @Test
    void a_reader_that_loses_keys_in_a_reset_is_remembered_as_such() throws Exception {
        for (Fault fault : List.of(new ClearsOnReset(), new ForgetsKeys())) {
            ReaderDialect found = DialectProbe.run(reader(ReaderDialect.STANDARD, fault), BLOCK, right(KeyType.A))
                    .dialect()
                    .orElseThrow();
            assertThat(found.notation()).startsWith("keys=00:00 auth=86 read=16 values=none forgets-keys");
        }
    }

    @Test
    void a_slot_that_holds_the_right_key_from_the_beginning_is_not_taken_for_the_one_that_was_loaded()
            throws Exception {
        VirtualReader reader = VirtualReader.holding(
                VirtualCard.blank(CardType.CLASSIC_1K),
                SessionBench.options(new DefaultSlot()).withDialect(ReaderDialect.parse("keys=00:00-01,20:00")));
        ProbeResult result = DialectProbe.run(reader, BLOCK, new KeyRing.Entry(KeyType.A, Key.TRANSPORT));
        assertThat(result.dialect().orElseThrow().keyPlaces().getFirst().structure())
                .isEqualTo(0x20);
        assertThat(result.evidence().get(3))
                .satisfies(accepted -> assertThat(accepted.question()).isEqualTo(Question.WRONG_KEY))
                .satisfies(accepted -> assertThat(accepted.status().isOk()).isTrue());
    }

    /// Says it took a volatile key, and authenticates with FFFFFFFFFFFF whatever was loaded.
    private record DefaultSlot() implements Fault {
        @Override
        public Exchange around(Exchange next, FaultScene scene) {
            return new Layer(next) {
                @Override
                public byte[] transmit(byte[] command) throws CardException {
                    boolean volatileKey = command[1] == (byte) 0x82 && command[2] == 0;
                    byte[] standard = Hex.parse("FF820000 06 FFFFFFFFFFFF");
                    standard[3] = command[3];
                    return super.transmit(volatileKey ? standard : command);
                }
            };
        }

        @Override
        public String notation() {
            return "default-slot";
        }
    }

    @Test
    void a_wrong_key_finds_nothing_and_is_not_taken_for_a_strange_reader() throws Exception {
        VirtualReader reader = reader(ReaderDialect.STANDARD);
        ProbeResult result = DialectProbe.run(reader, BLOCK, new KeyRing.Entry(KeyType.A, Key.TRANSPORT));
        assertThat(result.dialect()).isEmpty();
        assertThat(result.evidence()).hasSizeLessThan(DialectProbe.MAX_COMMANDS).anySatisfy(answer -> {
            assertThat(answer.question()).isEqualTo(Question.AUTHENTICATE);
            assertThat(answer.status()).hasToString("69 83");
        });
    }

    @Test
    void a_card_that_does_not_stay_ends_the_probe_and_leaves_nothing_open() throws Exception {
        VirtualReader reader = reader(ReaderDialect.STANDARD, new DropAt(5));
        assertThatThrownBy(() -> DialectProbe.run(reader, BLOCK, right(KeyType.A)))
                .isInstanceOf(CardLost.class);
        assertThat(reader.report().leftovers()).isEmpty();
        reader.remove();
        assertThatThrownBy(() -> DialectProbe.run(reader, BLOCK, right(KeyType.A)))
                .isInstanceOf(NoCard.class);
    }

    @Test
    void the_way_a_reader_takes_values_is_known_by_its_name_only() throws Exception {
        ReaderDialect found = DialectProbe.run(reader(ReaderDialect.SCL3711), BLOCK, right(KeyType.B))
                .dialect()
                .orElseThrow();
        assertThat(found.notation())
                .isEqualTo("keys=00:type auth=86@01 read=16 values=identiv-f0 sw=authenticate-key:6982");
    }

    @Test
    void the_probe_closes_the_card_as_it_is_told() throws Exception {
        VirtualReader reader = reader(ReaderDialect.STANDARD);
        DialectProbe.run(reader, SessionOptions.DEFAULT.withAtEnd(Disposition.UNPOWER), BLOCK, right(KeyType.A));
        assertThat(reader.card().orElseThrow().isSelected()).isFalse();
    }
}
