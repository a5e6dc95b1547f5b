package cardwright.virtual;

import static cardwright.virtual.SessionBench.DATA;
import static cardwright.virtual.SessionBench.NEW;
import static cardwright.virtual.SessionBench.OLD;
import static cardwright.virtual.SessionBench.START;
import static cardwright.virtual.SessionBench.VALUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.card.CardException;
import cardwright.card.CardLost;
import cardwright.card.CardSession;
import cardwright.card.CommandRefused;
import cardwright.card.OtherCard;
import cardwright.card.ReaderDialect;
import cardwright.card.SessionOptions;
import cardwright.card.ValueForm;
import cardwright.card.ValueRefused;
import cardwright.card.WriteOutcome;
import cardwright.card.WriteOutcome.How;
import cardwright.card.WriteUnfinished;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.Uid;
import cardwright.mifare.ValueBlock;
import cardwright.text.InvalidInput;
import cardwright.text.Language;
import cardwright.virtual.fault.DropAt;
import cardwright.virtual.fault.Fault;
import cardwright.virtual.fault.Mute;
import cardwright.virtual.fault.TornWrite;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a session does with writes and value operations, above all when the card is lost in the middle.
class SessionWriteTest {
    private static WriteOutcome write(CardSession session) throws CardException {
        return session.write(DATA, NEW, KeyType.A, Key.TRANSPORT);
    }

    private static WriteOutcome increment(CardSession session) throws CardException {
        return session.increment(VALUE, 7, KeyType.A, Key.TRANSPORT);
    }

    @Test
    void a_write_reads_first_and_reads_back() throws Exception {
        SessionBench bench = new SessionBench();
        try (CardSession session = bench.session()) {
            assertThat(write(session)).isEqualTo(new WriteOutcome(How.READ_BACK, OLD, NEW, 1));
            assertThat(bench.held(DATA)).isEqualTo(NEW);
            assertThat(session.report().commands()).isEqualTo(5);
            assertThat(write(session)).isEqualTo(new WriteOutcome(How.AS_BEFORE, NEW, NEW, 0));
            assertThat(bench.card.writeCycles()).isEqualTo(1);
        }
    }

    @Test
    void a_write_without_reading_back_trusts_the_card() throws Exception {
        SessionBench bench = new SessionBench();
        try (CardSession session = CardSession.open(bench.reader, SessionOptions.DEFAULT.withoutReadingBack())) {
            assertThat(write(session).how()).isEqualTo(How.CONFIRMED);
            assertThat(session.report().commands()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @EnumSource(value = ValueForm.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_value_is_added_to_and_taken_from_in_every_makers_form(ValueForm form) throws Exception {
        ReaderDialect dialect = ReaderDialect.ALL.stream()
                .filter(row -> row.valueForm() == form)
                .findFirst()
                .orElseThrow();
        SessionBench bench = new SessionBench(VirtualReaderOptions.DEFAULT.withDialect(dialect));
        try (CardSession session = bench.session()) {
            WriteOutcome more = increment(session);
            assertThat(more.how()).isEqualTo(How.READ_BACK);
            assertThat(more.after()).isEqualTo(new ValueBlock(START + 7, 5).block());
            session.decrement(VALUE, START, KeyType.A, Key.TRANSPORT);
            assertThat(bench.value()).isEqualTo(7);
        }
    }

    static Stream<Arguments> losses() {
        return IntStream.rangeClosed(1, 9)
                .boxed()
                .flatMap(command -> Stream.<IntFunction<Fault>>of(
                                DropAt::new, Mute::new, TornWrite::new, SessionBench::answerLost)
                        .map(kind -> Arguments.of(command, kind.apply(command).notation(), kind.apply(command))));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("losses")
    void a_write_lost_at_any_command_is_done_or_told_as_torn(int command, String name, Fault fault) throws Exception {
        SessionBench bench = SessionBench.with(fault);
        try (CardSession session = bench.session()) {
            WriteOutcome outcome = write(session);
            assertThat(outcome.after()).isEqualTo(NEW);
            assertThat(outcome.before()).isEqualTo(OLD);
            assertThat(bench.held(DATA)).isEqualTo(NEW);
            assertThat(bench.card.writeCycles()).isEqualTo(1);
            boolean unsure = command >= 4
                    && command <= 5
                    && !(command == 4 && fault instanceof DropAt)
                    && !(command == 4 && fault instanceof Mute);
            assertThat(outcome.how()).isEqualTo(unsure ? How.FOUND_WRITTEN : How.READ_BACK);
        } catch (WriteUnfinished torn) {
            assertThat(fault).isEqualTo(new TornWrite(4));
            assertThat(torn.found()).contains(bench.held(DATA));
            assertThat(torn.before()).isEqualTo(OLD);
            assertThat(torn.wanted()).isEqualTo(NEW);
            assertThat(torn.block()).isEqualTo(DATA);
            assertThat(bench.held(DATA)).isNotEqualTo(OLD).isNotEqualTo(NEW);
            assertThat(torn.text().in(Language.EN)).contains(bench.held(DATA).hex());
        }
        assertThat(bench.reader.report().commands()).isLessThan(16);
        assertThat(bench.reader.report().leftovers()).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("losses")
    void a_value_lost_at_any_command_is_never_added_to_twice(int command, String name, Fault fault) throws Exception {
        SessionBench bench = SessionBench.with(fault);
        try (CardSession session = bench.session()) {
            assertThat(increment(session).after()).isEqualTo(new ValueBlock(START + 7, 5).block());
            assertThat(bench.value()).isEqualTo(START + 7);
            assertThat(bench.card.writeCycles()).isEqualTo(1);
        } catch (WriteUnfinished torn) {
            assertThat(fault).isEqualTo(new TornWrite(4));
            assertThat(torn.found()).contains(bench.held(VALUE));
            assertThat(ValueBlock.isValid(bench.held(VALUE))).isFalse();
        }
    }

    /// Two losses in one call, at every pair of commands.
    @Test
    void a_value_lost_twice_is_never_added_to_twice() throws Exception {
        for (int first = 1; first <= 9; first++) {
            for (int second = first + 1; second <= 18; second++) {
                SessionBench bench = SessionBench.with(SessionBench.answerLost(first), new DropAt(second));
                try (CardSession session = bench.session()) {
                    increment(session);
                    assertThat(bench.value()).as(first + ", " + second).isEqualTo(START + 7);
                    assertThat(bench.card.writeCycles()).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void a_loss_that_can_not_be_mended_leaves_the_write_in_doubt_and_says_so() throws Exception {
        SessionBench bench = SessionBench.with(SessionBench.answerLost(4));
        try (CardSession session = bench.session(bench.recovery().withRenewals(0))) {
            assertThatThrownBy(() -> write(session)).isInstanceOfSatisfying(WriteUnfinished.class, doubt -> {
                assertThat(doubt.found()).isEmpty();
                assertThat(doubt).hasCauseInstanceOf(CardException.class);
                assertThat(doubt.text().in(Language.EN)).contains(OLD.hex(), NEW.hex(), "left the field");
            });
        }
    }

    @Test
    void a_loss_before_anything_was_sent_leaves_no_doubt() throws Exception {
        SessionBench bench = SessionBench.with(new DropAt(3));
        try (CardSession session = bench.session(bench.recovery().withRenewals(0))) {
            assertThatThrownBy(() -> write(session)).isNotInstanceOf(WriteUnfinished.class);
        }
        assertThat(bench.held(DATA)).isEqualTo(OLD);
    }

    @Test
    void a_write_is_not_gone_on_with_on_a_card_that_may_be_another() throws Exception {
        SessionBench unknown = SessionBench.with(SessionBench.answerLost(4));
        try (CardSession session = unknown.session(unknown.recovery())) {
            assertThatThrownBy(() -> write(session))
                    .isInstanceOf(WriteUnfinished.class)
                    .hasCauseInstanceOf(OtherCard.class);
        }
        VirtualCard another = VirtualCard.blank(CardType.CLASSIC_1K, Uid.parse("0A0B0C0D"));
        SessionBench bench = new SessionBench();
        VirtualReader reader = VirtualReader.holding(bench.card, VirtualReaderOptions.DEFAULT);
        Unplug swapped = new Unplug(reader, another);
        try (CardSession session = CardSession.open(
                swapped, SessionOptions.DEFAULT.withRecovery(bench.recovery().withUid(bench.card.uid())))) {
            assertThatThrownBy(() -> write(session))
                    .isInstanceOf(WriteUnfinished.class)
                    .hasCauseInstanceOf(OtherCard.class);
        }
        assertThat(another.writeCycles()).isZero();
        assertThat(bench.held(DATA)).isEqualTo(NEW);
    }

    /// A reader whose card is taken away after its fourth command, and another one put in its place.
    private static final class Unplug extends PassingReader {
        private final VirtualReader reader;
        private final VirtualCard next;

        Unplug(VirtualReader reader, VirtualCard next) {
            super(reader);
            this.reader = reader;
            this.next = next;
        }

        @Override
        void after(int command) throws CardException {
            if (command == 4) {
                reader.remove();
                reader.place(next);
                throw new CardLost(CardLost.Reason.CARD_REMOVED, language -> "swapped");
            }
        }
    }

    @Test
    void a_refused_write_is_looked_at_and_told_as_refused_if_nothing_changed() throws Exception {
        VirtualCard card = CardBench.of(CardType.CLASSIC_1K)
                .access(SectorNumber.of(1), "787788")
                .card();
        try (VirtualReader reader = VirtualReader.holding(card);
                CardSession session = CardSession.open(reader)) {
            assertThatThrownBy(() -> session.write(DATA, NEW, KeyType.A, CardBench.KEY_A))
                    .isInstanceOfSatisfying(
                            CommandRefused.class,
                            refused -> assertThat(refused.command().ins()).isEqualTo(0xD6));
            assertThat(session.write(DATA, NEW, KeyType.B, CardBench.KEY_B).how())
                    .isEqualTo(How.READ_BACK);
        }
        assertThat(card.writeCycles()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 63})
    void the_manufacturer_block_and_trailers_are_not_written_as_data(int block) throws Exception {
        SessionBench bench = new SessionBench();
        try (CardSession session = bench.session()) {
            BlockNumber number = BlockNumber.of(block);
            assertThatThrownBy(() -> session.write(number, NEW, KeyType.A, Key.TRANSPORT))
                    .isInstanceOf(InvalidInput.class);
            assertThatThrownBy(() -> session.increment(number, 1, KeyType.A, Key.TRANSPORT))
                    .isInstanceOf(InvalidInput.class);
            assertThat(session.report().commands()).isZero();
        }
    }

    @Test
    void what_can_not_be_added_is_not_sent() throws Exception {
        SessionBench bench = new SessionBench();
        try (CardSession session = bench.session()) {
            for (int amount : new int[] {0, -1, Integer.MIN_VALUE}) {
                assertThatThrownBy(() -> session.decrement(VALUE, amount, KeyType.A, Key.TRANSPORT))
                        .isInstanceOf(InvalidInput.class);
            }
            assertThatThrownBy(() -> session.increment(VALUE, Integer.MAX_VALUE, KeyType.A, Key.TRANSPORT))
                    .isInstanceOfSatisfying(
                            ValueRefused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(ValueRefused.Reason.NO_ROOM));
            assertThatThrownBy(() -> session.increment(DATA, 1, KeyType.A, Key.TRANSPORT))
                    .isInstanceOfSatisfying(ValueRefused.class, refused -> {
                        assertThat(refused.reason()).isEqualTo(ValueRefused.Reason.NOT_A_VALUE);
                        assertThat(refused.found()).isEqualTo(Optional.of(OLD));
                    });
        }
        try (CardSession session =
                CardSession.open(bench.reader, SessionOptions.DEFAULT.withDialect(ReaderDialect.CRT_603))) {
            assertThatThrownBy(() -> increment(session))
                    .isInstanceOfSatisfying(
                            ValueRefused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(ValueRefused.Reason.NO_COMMANDS));
        }
        assertThat(bench.card.writeCycles()).isZero();
        Block held = bench.held(VALUE);
        assertThat(held).isEqualTo(new ValueBlock(START, 5).block());
    }

    @Test
    void a_value_is_copied_by_readers_that_can_and_refused_before_anything_is_sent_by_others() throws Exception {
        SessionBench bench = new SessionBench(VirtualReaderOptions.DEFAULT.withDialect(ReaderDialect.ACR1252U));
        BlockNumber target = BlockNumber.of(VALUE.value() == 5 ? 6 : 5);
        assertThat(target.sector()).isEqualTo(VALUE.sector());
        try (CardSession session = bench.session()) {
            WriteOutcome outcome = session.copy(VALUE, target, KeyType.A, Key.TRANSPORT);
            assertThat(outcome.how()).isEqualTo(How.READ_BACK);
            assertThat(bench.held(target)).isEqualTo(bench.held(VALUE));
            assertThatThrownBy(() -> session.copy(VALUE, BlockNumber.of(20), KeyType.A, Key.TRANSPORT))
                    .isInstanceOf(InvalidInput.class);
        }
        SessionBench other = new SessionBench();
        try (CardSession session = other.session()) {
            assertThatThrownBy(() -> session.copy(VALUE, target, KeyType.A, Key.TRANSPORT))
                    .isInstanceOfSatisfying(
                            ValueRefused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(ValueRefused.Reason.NO_RESTORE));
            assertThat(session.report().commands()).isZero();
        }
    }

    @Test
    void a_card_that_is_not_the_one_required_is_told_apart() throws Exception {
        SessionBench bench = new SessionBench();
        try (CardSession session = bench.session(bench.recovery())) {
            session.require(bench.card.uid());
            assertThatThrownBy(() -> session.require(Uid.parse("0A0B0C0D"))).isInstanceOf(OtherCard.class);
        }
    }
}
