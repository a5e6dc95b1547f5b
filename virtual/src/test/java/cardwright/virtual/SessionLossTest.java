package cardwright.virtual;

import static cardwright.virtual.SessionBench.content;
import static cardwright.virtual.SessionBench.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.card.AuthenticationRefused;
import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardInUse;
import cardwright.card.CardLost;
import cardwright.card.CardSession;
import cardwright.card.Clock;
import cardwright.card.Disposition;
import cardwright.card.NoCard;
import cardwright.card.OtherCard;
import cardwright.card.Recovery;
import cardwright.card.SessionLost;
import cardwright.card.SessionOptions;
import cardwright.card.ShareMode;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.Uid;
import cardwright.text.Hex;
import cardwright.text.Language;
import cardwright.virtual.SessionBench.Unplugged;
import cardwright.virtual.fault.DropAt;
import cardwright.virtual.fault.ForgetsKeys;
import cardwright.virtual.fault.Mute;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a session does when its card is lost, reads only.
class SessionLossTest {
    private static final Uid OTHER_UID = Uid.parse("0A0B0C0D");

    @Test
    void connecting_sends_nothing_and_a_read_sends_three_commands() throws Exception {
        SessionBench bench = new SessionBench();
        try (CardSession session = bench.session()) {
            assertThat(bench.reader.report().commands()).isZero();
            assertThat(read(session, 4)).isEqualTo(content(4));
            assertThat(bench.reader.report().commands()).isEqualTo(3);
            read(session, 6);
            assertThat(session.report().commands()).isEqualTo(4);
            assertThat(bench.reader.report().leftovers())
                    .noneMatch(left -> left.kind() == WireReport.Leftover.Kind.TRANSACTION);
        }
        assertThat(bench.reader.report().leftovers()).isEmpty();
    }

    @Test
    void a_session_leaves_the_card_as_it_was_told_to() throws Exception {
        for (Disposition disposition : Disposition.values()) {
            SessionBench bench = new SessionBench();
            try (CardSession session = CardSession.open(bench.reader, SessionOptions.DEFAULT.withAtEnd(disposition))) {
                read(session, 4);
            }
            assertThat(bench.reader.report().events().getLast().equals(new WireEvent.Activated()))
                    .isEqualTo(disposition == Disposition.RESET);
            assertThat(bench.card.isSelected())
                    .isEqualTo(disposition == Disposition.LEAVE || disposition == Disposition.RESET);
        }
    }

    @Test
    void another_programs_reset_is_passed_over_by_repeating_the_read_from_load_key_on() throws Exception {
        SessionBench bench = new SessionBench();
        try (CardSession session = bench.session(bench.recovery())) {
            read(session, 4);
            bench.resetByAnother();
            assertThat(read(session, 6)).isEqualTo(content(6));
            assertThat(session.report().losses(CardLost.Reason.CARD_RESET)).isEqualTo(1);
            assertThat(session.report().commands()).isEqualTo(6);
            assertThat(bench.reader.report().events()).contains(new WireEvent.Reconnected(1, Disposition.LEAVE));
        }
    }

    @Test
    void another_program_that_used_the_card_meanwhile_does_not_make_a_read_fail() throws Exception {
        SessionBench bench = new SessionBench();
        try (CardSession session = bench.session();
                CardConnection other = bench.reader.connect(ShareMode.SHARED)) {
            read(session, 4);
            other.transmit(Hex.parse("FF82000006A0A1A2A3A4A5"));
            other.transmit(Hex.parse("FF860000050100086000"));
            other.reconnect(Disposition.LEAVE);
            assertThat(read(session, 6)).isEqualTo(content(6));
        }
    }

    @Test
    void a_key_that_another_program_put_in_the_slot_is_not_taken_for_ours() throws Exception {
        SessionBench bench = new SessionBench();
        try (CardSession session = bench.session();
                CardConnection other = bench.reader.connect(ShareMode.SHARED)) {
            read(session, 4);
            other.transmit(Hex.parse("FF82000006A0A1A2A3A4A5"));
            assertThat(read(session, 8)).isEqualTo(content(8));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_card_that_slips_at_any_command_is_read_from_load_key_on(int command) throws Exception {
        SessionBench bench = SessionBench.with(new DropAt(command));
        try (CardSession session = bench.session(bench.recovery())) {
            assertThat(read(session, 4)).isEqualTo(content(4));
            assertThat(session.report().commands()).isEqualTo(command + 3);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_card_that_falls_silent_at_any_command_is_woken_and_read(int command) throws Exception {
        SessionBench bench = SessionBench.with(new Mute(command));
        try (CardSession session = bench.session(bench.recovery())) {
            assertThat(read(session, 4)).isEqualTo(content(4));
            assertThat(bench.reader.report().events()).contains(new WireEvent.Reconnected(1, Disposition.RESET));
        }
    }

    @Test
    void a_card_lost_again_and_again_is_given_up_after_the_stated_number_of_renewals() throws Exception {
        SessionBench bench = SessionBench.with(new DropAt(1), new Mute(2), new DropAt(3), new Mute(4));
        try (CardSession session = bench.session(bench.recovery().withRenewals(2))) {
            assertThatThrownBy(() -> read(session, 4)).isInstanceOfSatisfying(SessionLost.class, lost -> {
                assertThat(lost.losses())
                        .containsExactly(
                                CardLost.Reason.CARD_REMOVED,
                                CardLost.Reason.CARD_SILENT,
                                CardLost.Reason.CARD_REMOVED);
                assertThat(lost.renewals()).isEqualTo(2);
                assertThat(lost.last()).isInstanceOf(CardLost.class);
                assertThat(lost.text().in(Language.EN)).contains("left the field", "did not answer");
                assertThat(lost.text().in(Language.ZH)).contains("离开了射频场", "没有应答");
            });
            assertThat(session.report().commands()).isEqualTo(3);
            assertThat(read(session, 4)).as("the next call begins anew").isEqualTo(content(4));
            assertThat(session.report().losses(CardLost.Reason.CARD_REMOVED)).isEqualTo(2);
            assertThat(session.report().losses(CardLost.Reason.CARD_SILENT)).isEqualTo(2);
        }
    }

    @Test
    void without_renewals_the_first_loss_is_the_end() throws Exception {
        SessionBench bench = SessionBench.with(new DropAt(3));
        try (CardSession session = bench.session(bench.recovery().withRenewals(0))) {
            assertThatThrownBy(() -> read(session, 4)).isInstanceOf(SessionLost.class);
            assertThat(session.report().commands()).isEqualTo(3);
        }
    }

    @Test
    void a_card_that_is_gone_is_told_at_once_unless_waiting_was_asked_for() throws Exception {
        SessionBench bench = new SessionBench();
        try (CardSession session = bench.session()) {
            read(session, 4);
            bench.reader.remove();
            assertThatThrownBy(() -> read(session, 4))
                    .isInstanceOfSatisfying(
                            SessionLost.class, lost -> assertThat(lost.last()).isInstanceOf(NoCard.class));
            assertThat(bench.clock.nanoTime()).isZero();
            bench.reader.place(bench.card);
            assertThat(read(session, 4)).isEqualTo(content(4));
        }
    }

    @Test
    void a_card_may_take_its_time_to_come_back_and_nobody_is_kept_out_meanwhile() throws Exception {
        SessionBench bench = new SessionBench();
        Clock person = new Clock() {
            private int waits;

            @Override
            public long nanoTime() {
                return bench.clock.nanoTime();
            }

            @Override
            public void sleep(long nanos) {
                bench.clock.sleep(nanos);
                assertThat(bench.reader.report().leftovers())
                        .noneMatch(left -> left.kind() == WireReport.Leftover.Kind.TRANSACTION);
                if (++waits == 7) {
                    bench.reader.place(bench.card);
                }
            }
        };
        Recovery recovery = bench.recovery().waiting(2000, person).withUid(bench.card.uid());
        try (CardSession session = bench.session(recovery)) {
            read(session, 4);
            bench.reader.remove();
            assertThat(read(session, 6)).isEqualTo(content(6));
            assertThat(bench.clock.nanoTime()).isEqualTo(700_000_000);
        }
    }

    @Test
    void waiting_ends_when_the_time_is_over_or_the_thread_is_interrupted() throws Exception {
        SessionBench bench = new SessionBench();
        try (CardSession session = bench.session(bench.recovery().waiting(1500, bench.clock))) {
            bench.reader.remove();
            assertThatThrownBy(() -> read(session, 4)).isInstanceOf(SessionLost.class);
            assertThat(bench.clock.nanoTime()).isEqualTo(1_500_000_000);
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> read(session, 4)).isInstanceOf(SessionLost.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(bench.clock.nanoTime()).isEqualTo(1_500_000_000);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CardLost.Reason.class,
            names = {"READER_GONE", "SERVICE_GONE"})
    void a_reader_or_service_that_comes_back_is_connected_to_anew(CardLost.Reason reason) throws Exception {
        SessionBench bench = new SessionBench();
        Unplugged plug = new Unplugged(bench.reader);
        plug.reason = reason;
        SessionOptions options =
                SessionOptions.DEFAULT.withRecovery(bench.recovery().withUid(bench.card.uid()));
        try (CardSession session = CardSession.open(plug, options)) {
            read(session, 4);
            plug.gone = true;
            assertThatThrownBy(() -> read(session, 4)).isInstanceOf(SessionLost.class);
            assertThatThrownBy(() -> read(session, 4)).isInstanceOf(SessionLost.class);
            plug.gone = false;
            assertThat(read(session, 6)).isEqualTo(content(6));
            assertThat(session.report().connections()).isEqualTo(2);
            assertThat(plug.connects).isEqualTo(4);
        }
        assertThat(bench.reader.report().leftovers())
                .as("old connections are closed")
                .isEmpty();
    }

    @Test
    void another_card_is_not_read_as_if_it_were_the_first() throws Exception {
        SessionBench bench = new SessionBench();
        try (CardSession session = bench.session()) {
            read(session, 4);
            bench.reader.remove();
            bench.reader.place(VirtualCard.blank(CardType.CLASSIC_1K, OTHER_UID));
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> read(session, 6)).isInstanceOfSatisfying(OtherCard.class, other -> {
                    assertThat(other.expected()).contains(bench.card.uid());
                    assertThat(other.found()).contains(OTHER_UID);
                    assertThat(other.text().in(Language.EN)).contains("its UID is 0A0B0C0D, not 01020304");
                    assertThat(other.text().in(Language.ZH)).contains("UID 为 0A0B0C0D，而不是 01020304");
                });
            }
            assertThat(session.report().commands())
                    .as("3, and two questions for the UID")
                    .isEqualTo(5);
            bench.reader.remove();
            bench.reader.place(bench.card);
            assertThat(read(session, 6)).isEqualTo(content(6));
        }
    }

    /// pcsc-lite tells a reset that followed a removal, and forgets the removal.
    @Test
    void a_card_that_was_exchanged_is_found_out_even_if_only_a_reset_was_told() throws Exception {
        SessionBench bench = new SessionBench();
        VirtualCard another = VirtualCard.blank(CardType.CLASSIC_1K, OTHER_UID);
        PassingReader forgetting = new PassingReader(bench.reader) {
            @Override
            void after(int command) throws CardException {
                if (command == 4) {
                    bench.reader.remove();
                    bench.reader.place(another);
                    throw new CardLost(CardLost.Reason.CARD_RESET, language -> "reset");
                }
            }
        };
        SessionOptions options = SessionOptions.DEFAULT
                .withShareMode(ShareMode.EXCLUSIVE)
                .withRecovery(bench.recovery().withUid(bench.card.uid()));
        try (CardSession session = CardSession.open(forgetting, options)) {
            read(session, 4);
            assertThatThrownBy(() -> read(session, 6)).isInstanceOf(OtherCard.class);
        }
    }

    @Test
    void a_card_of_another_type_is_told_by_its_atr_without_a_command() throws Exception {
        SessionBench bench = new SessionBench();
        try (CardSession session = bench.session(bench.recovery())) {
            bench.reader.remove();
            bench.reader.place(VirtualCard.blank(CardType.CLASSIC_4K));
            assertThatThrownBy(() -> read(session, 6)).isInstanceOf(OtherCard.class);
            assertThat(session.report().commands()).isZero();
        }
    }

    @Test
    void a_uid_that_was_asked_is_the_one_that_must_come_back() throws Exception {
        SessionBench bench = new SessionBench();
        try (CardSession session = bench.session(bench.recovery())) {
            assertThat(session.uid()).isEqualTo(bench.card.uid());
            bench.slipOff();
            assertThat(read(session, 6)).isEqualTo(content(6));
            bench.reader.remove();
            bench.reader.place(VirtualCard.blank(CardType.CLASSIC_1K, OTHER_UID));
            assertThatThrownBy(() -> read(session, 6)).isInstanceOf(OtherCard.class);
        }
    }

    @Test
    void blocks_of_two_cards_are_never_given_out_as_those_of_one_without_a_word() throws Exception {
        SessionBench bench = new SessionBench();
        try (CardSession session = bench.session(bench.recovery())) {
            read(session, 4);
            bench.slipOff();
            assertThatThrownBy(() -> read(session, 6)).isInstanceOfSatisfying(OtherCard.class, other -> {
                assertThat(other.expected()).isEmpty();
                assertThat(other.text().in(Language.EN)).contains("first block");
            });
            assertThat(session.report().commands()).isEqualTo(3);
            assertThat(read(session, 6)).as("who was told may go on").isEqualTo(content(6));
        }
    }

    /// What opensc-tool leaves behind whose commands were refused; seen through pcscd, which keeps the power on for
    /// some
    /// seconds.
    @Test
    void a_card_that_another_program_left_silent_is_read_all_the_same() throws Exception {
        SessionBench bench = new SessionBench();
        CardConnection other = bench.reader.connect(ShareMode.SHARED);
        other.transmit(Hex.parse("FFB0000410"));
        other.close(Disposition.LEAVE);
        for (ShareMode mode : new ShareMode[] {ShareMode.SHARED, ShareMode.EXCLUSIVE}) {
            try (CardSession session = CardSession.open(bench.reader, SessionOptions.DEFAULT.withShareMode(mode))) {
                assertThat(read(session, 4)).isEqualTo(content(4));
            }
        }
    }

    @Test
    void a_refused_key_is_no_reason_to_renew_anything() throws Exception {
        SessionBench bench = new SessionBench();
        try (CardSession session = bench.session()) {
            Key wrong = Key.parse("A0A1A2A3A4A5");
            assertThatThrownBy(() -> session.read(BlockNumber.of(4), KeyType.A, wrong))
                    .isInstanceOf(AuthenticationRefused.class);
            assertThat(session.report().commands())
                    .as("a card left silent would refuse, too")
                    .isEqualTo(4);
            assertThat(session.report().connections()).isEqualTo(1);
            assertThat(read(session, 4)).isEqualTo(content(4));
            assertThat(bench.reader.report().leftovers())
                    .noneMatch(left -> left.kind() == WireReport.Leftover.Kind.TRANSACTION);
        }
    }

    @Test
    void a_reader_that_loses_keys_is_found_out_and_given_them_each_time() throws Exception {
        SessionBench bench = SessionBench.with(new ForgetsKeys());
        try (CardSession session = bench.session()) {
            read(session, 4);
            assertThat(read(session, 8)).isEqualTo(content(8));
            long before = session.report().commands();
            assertThat(read(session, 12)).isEqualTo(content(12));
            assertThat(session.report().commands() - before).isEqualTo(3);
        }
    }

    @Test
    void a_card_that_another_program_has_for_itself_is_told_and_not_waited_for() throws Exception {
        SessionBench bench = new SessionBench();
        CardConnection other = bench.reader.connect(ShareMode.EXCLUSIVE);
        assertThatThrownBy(bench::session).isInstanceOf(CardInUse.class);
        other.close();
        try (CardSession session = bench.session()) {
            CardConnection sharing = bench.reader.connect(ShareMode.SHARED);
            sharing.beginTransaction();
            assertThatThrownBy(() -> read(session, 4)).isInstanceOf(CardInUse.class);
            sharing.close(Disposition.LEAVE);
            assertThat(read(session, 4)).isEqualTo(content(4));
        }
    }

    /// pcsc-lite does not unlock a transaction whose card was removed; only ending the connection does.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_transaction_that_could_not_be_ended_keeps_nobody_out_for_ever(int command) throws Exception {
        SessionBench bench = SessionBench.with(new DropAt(command));
        KeepingReader keeping = new KeepingReader(bench.reader);
        try (CardSession session = CardSession.open(
                keeping, SessionOptions.DEFAULT.withRecovery(bench.recovery().waiting(500, bench.clock)))) {
            assertThat(read(session, 4)).isEqualTo(content(4));
            try (CardConnection other = bench.reader.connect(ShareMode.SHARED)) {
                other.beginTransaction();
                other.endTransaction(Disposition.LEAVE);
            }
            assertThat(session.report().connections()).isEqualTo(2);
        }
    }

    @Test
    void an_exclusive_session_needs_no_transaction_and_renews_as_well() throws Exception {
        SessionBench bench = SessionBench.with(new DropAt(3), new Mute(5));
        SessionOptions options =
                SessionOptions.DEFAULT.withShareMode(ShareMode.EXCLUSIVE).withRecovery(bench.recovery());
        try (CardSession session = CardSession.open(bench.reader, options)) {
            assertThat(read(session, 4)).isEqualTo(content(4));
        }
    }

    @Test
    void a_session_without_a_card_and_one_after_its_end_say_so() throws Exception {
        SessionBench bench = new SessionBench();
        VirtualReader empty = VirtualReader.empty(VirtualReaderOptions.DEFAULT);
        assertThatThrownBy(() -> CardSession.open(empty)).isInstanceOf(NoCard.class);
        assertThatThrownBy(() -> SessionOptions.DEFAULT.withShareMode(ShareMode.DIRECT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Recovery.DEFAULT.withRenewals(101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Recovery.DEFAULT.waiting(-1, bench.clock))
                .isInstanceOf(IllegalArgumentException.class);
        CardSession session = bench.session();
        session.close();
        session.close(Disposition.RESET);
        assertThatThrownBy(() -> read(session, 4)).isInstanceOf(IllegalStateException.class);
        assertThat(bench.reader.report().leftovers()).isEmpty();
    }

    @Test
    void the_dialect_of_the_options_is_the_one_spoken() throws CardException {
        SessionBench bench = new SessionBench();
        SessionOptions options = SessionOptions.DEFAULT.withDialect(SessionBench.dialect("keys=20:07 auth=88"));
        try (CardSession session = CardSession.open(bench.reader, options)) {
            Block read = read(session, 4);
            assertThat(read).isEqualTo(content(4));
            assertThat(bench.reader.report().text().in(Language.EN)).contains("FF 82 20 07", "FF 88 00 04 60 07");
            assertThat(session.dialect()).isSameAs(options.dialect().orElseThrow());
            assertThat(session.atr().cardType()).isEqualTo(Optional.of(CardType.CLASSIC_1K));
        }
    }
}
