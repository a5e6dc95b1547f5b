package cardwright.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.card.Atr;
import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardInUse;
import cardwright.card.CardLost;
import cardwright.card.CardReader;
import cardwright.card.KeyRing;
import cardwright.card.NoCard;
import cardwright.card.Protocol;
import cardwright.card.ReaderDialect;
import cardwright.card.ReaderStatus;
import cardwright.card.ShareMode;
import cardwright.card.SimulatedClock;
import cardwright.doctor.Doctor;
import cardwright.doctor.DoctorOptions;
import cardwright.doctor.DoctorReport;
import cardwright.doctor.ExperimentId;
import cardwright.doctor.Verdict;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.text.Hex;
import cardwright.text.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Examinations that can't go to their end: each has one clear verdict or error.
class DoctorStopsTest {
    private static KeyRing ring(KeyType type, String key) {
        return new KeyRing(List.of(new KeyRing.Entry(type, Key.parse(key))));
    }

    @Test
    void a_key_the_card_refuses_is_told_for_every_dialect_and_little_is_sent() throws CardException {
        for (ReaderDialect dialect : ReaderDialect.ALL) {
            DoctorReport report = Bench.of(Bench.options(dialect))
                    .examine(DoctorOptions.DEFAULT.withKeys(ring(KeyType.A, "A0A1A2A3A4A5")));

            assertThat(report.verdict().kind()).as(dialect.id()).isEqualTo(Verdict.Kind.KEY_REFUSED);
            assertThat(report.verdict().text().in(Language.EN))
                    .contains("key A")
                    .doesNotContain("A0A1");
            assertThat(report.oddities()).isEmpty();
            assertThat(report.commands()).isLessThan(130);
            assertThat(report.experiments())
                    .singleElement()
                    .satisfies(result -> assertThat(result.id()).isEqualTo(ExperimentId.LOAD_FORMS));
        }
    }

    /// A key B that can be read lets itself be used and opens nothing.
    @Test
    void a_key_that_may_not_read_is_told() throws CardException {
        DoctorReport report = Bench.with().examine(DoctorOptions.DEFAULT.withKeys(ring(KeyType.B, "FFFFFFFFFFFF")));

        assertThat(report.verdict().kind()).isEqualTo(Verdict.Kind.READ_REFUSED);
        assertThat(report.verdict().text().in(Language.EN)).contains("block 4");
    }

    @Test
    void no_card_is_told_before_anything_is_sent() {
        VirtualReader reader = VirtualReader.empty(VirtualReaderOptions.DEFAULT);

        assertThatThrownBy(() -> examine(reader)).isInstanceOf(NoCard.class);
        assertThat(reader.report().commands()).isZero();
    }

    private static DoctorReport examine(CardReader reader) throws CardException {
        return Doctor.examine(reader, DoctorOptions.DEFAULT, new SimulatedClock(), (_, _, _) -> {});
    }

    @Test
    void a_card_someone_has_for_themselves_is_told() throws CardException {
        VirtualReader reader = VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K));
        try (CardConnection _ = reader.connect(ShareMode.EXCLUSIVE)) {
            assertThatThrownBy(() -> examine(reader)).isInstanceOf(CardInUse.class);
        }
        assertThat(reader.report().commands()).isZero();
    }

    @Test
    void a_card_someone_shares_is_examined_and_the_report_says_so() throws CardException {
        VirtualReader reader = VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K));
        try (CardConnection _ = reader.connect(ShareMode.SHARED)) {
            DoctorReport report = examine(reader);

            assertThat(report.verdict().kind()).isEqualTo(Verdict.Kind.FINE);
            assertThat(report.remarks())
                    .anyMatch(remark -> remark.in(Language.EN).contains("Another program"));
        }
    }

    @Test
    void a_card_lost_again_and_again_ends_the_examination() throws CardException {
        String[] drops = new String[30];
        for (int i = 0; i < drops.length; i++) {
            drops[i] = "drop-at=" + (20 + 3 * i);
        }
        DoctorReport report = Bench.with(drops).examine();

        assertThat(report.verdict().kind()).isEqualTo(Verdict.Kind.STOPPED);
        assertThat(report.losses()).hasSize(8);
    }

    @Test
    void a_card_taken_away_for_good_is_told() {
        for (int n : new int[] {1, 2, 3, 20, 100, 101, 102, 103, 250, 300}) {
            VirtualReader reader = VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K));
            CardReader robbed = new PassingReader(reader) {
                @Override
                void after(int command) {
                    if (command == n) {
                        reader.remove();
                    }
                }
            };

            assertThatThrownBy(() -> examine(robbed))
                    .as("taken away after " + n)
                    .isInstanceOfSatisfying(
                            CardLost.class, lost -> assertThat(lost.reason()).isEqualTo(CardLost.Reason.CARD_REMOVED))
                    .hasMessageContaining("did not come back")
                    .hasMessageContaining("Nothing was written");
            assertThat(reader.report().commands()).isEqualTo(n);
            assertThat(reader.report().leftovers()).isEmpty();
        }
    }

    @Test
    void a_card_of_another_kind_is_sent_nothing() throws CardException {
        VirtualReader reader = VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K));
        Atr ultralight = Atr.of(Hex.parse("3B8F8001804F0CA0000003060300030000000068"));

        DoctorReport report = examine(new Wrapped(reader, ReaderStatus.Presence.PRESENT, Optional.of(ultralight)));

        assertThat(report.verdict().kind()).isEqualTo(Verdict.Kind.NOT_CLASSIC);
        assertThat(report.commands()).isZero();
        assertThat(reader.report().commands()).isZero();
    }

    @Test
    void a_card_with_an_atr_that_names_no_card_is_tried() throws CardException {
        for (String atr : List.of(
                "3B8F8001804F0CA000000306030000000000006B",
                "3B8580012063CBA0CA",
                "3B8F8001804F0CA00000030603FF880000000001")) {
            VirtualReader reader = VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K));

            DoctorReport report =
                    examine(new Wrapped(reader, ReaderStatus.Presence.PRESENT, Optional.of(Atr.of(Hex.parse(atr)))));

            assertThat(report.verdict().kind()).isEqualTo(Verdict.Kind.FINE);
            assertThat(report.cardType()).isEmpty();
        }
    }

    @Test
    void a_mute_card_is_told() {
        VirtualReader reader = VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K));

        assertThatThrownBy(() -> examine(new Wrapped(reader, ReaderStatus.Presence.MUTE, Optional.empty())))
                .isInstanceOfSatisfying(
                        CardLost.class, lost -> assertThat(lost.reason()).isEqualTo(CardLost.Reason.CARD_SILENT))
                .hasMessageContaining("does not answer");
        assertThat(reader.report().commands()).isZero();
    }

    @Test
    void the_wrong_key_is_none_of_those_given() throws CardException {
        Key first = wrongKeyOf(KeyRing.AS_DELIVERED);
        KeyRing both =
                new KeyRing(List.of(new KeyRing.Entry(KeyType.A, Key.TRANSPORT), new KeyRing.Entry(KeyType.B, first)));

        assertThat(wrongKeyOf(both)).isNotEqualTo(first).isNotEqualTo(Key.TRANSPORT);
    }

    private static Key wrongKeyOf(KeyRing keys) throws CardException {
        Bench bench = Bench.with();
        bench.examine(DoctorOptions.DEFAULT.withKeys(keys).withBlock(BlockNumber.of(8)));
        return bench.sent().stream()
                .filter(command -> command.ins() == 0x82)
                .map(command -> Key.of(command.data()))
                .filter(key -> !key.equals(Key.TRANSPORT))
                .findFirst()
                .orElseThrow();
    }

    /// A reader that says something else of its card than is true.
    private record Wrapped(VirtualReader reader, ReaderStatus.Presence presence, Optional<Atr> atr)
            implements CardReader {
        @Override
        public String name() {
            return reader.name();
        }

        @Override
        public ReaderStatus status() {
            return new ReaderStatus(name(), presence, ReaderStatus.Use.FREE, atr);
        }

        @Override
        public CardConnection connect(ShareMode mode, Protocol protocol) throws CardException {
            return new PassingConnection(reader.connect(mode, protocol)) {
                @Override
                void check() {}

                @Override
                public Atr atr() {
                    return atr.orElseThrow();
                }
            };
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}
