package cardwright.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.card.CardConnection;
import cardwright.card.CardInUse;
import cardwright.card.CardLost;
import cardwright.card.Disposition;
import cardwright.card.NoCard;
import cardwright.card.ReaderDialect;
import cardwright.card.ShareMode;
import cardwright.mifare.CardType;
import cardwright.mifare.SectorNumber;
import cardwright.text.Language;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectionTest {
    private static final String READ = "FFB0000410";
    private static final String OPEN = """
            FF82000006FFFFFFFFFFFF > 9000
            FF860000050100046000   > 9000
            """;
    private static final String ZEROS = "00".repeat(16) + "9000";

    @ParameterizedTest
    @CsvSource({
        "EXCLUSIVE, EXCLUSIVE, false",
        "EXCLUSIVE, SHARED,    false",
        "EXCLUSIVE, DIRECT,    false",
        "SHARED,    EXCLUSIVE, false",
        "SHARED,    SHARED,    true",
        "SHARED,    DIRECT,    true",
        "DIRECT,    EXCLUSIVE, false",
        "DIRECT,    SHARED,    true",
        "DIRECT,    DIRECT,    true",
    })
    void share_modes_let_in_whom_they_should(ShareMode first, ShareMode second, boolean allowed) throws Exception {
        VirtualReader reader = VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K));
        CardConnection open = reader.connect(first);
        if (!allowed) {
            assertThatThrownBy(() -> reader.connect(second))
                    .isInstanceOfSatisfying(
                            CardInUse.class, e -> assertThat(e.readerName()).isEqualTo(reader.name()));
            open.close();
        }
        reader.connect(second).close();
    }

    @Test
    void connecting_without_a_card_is_refused_except_to_the_reader_itself() throws Exception {
        VirtualReader reader = VirtualReader.empty(VirtualReaderOptions.DEFAULT);
        assertThatThrownBy(() -> reader.connect(ShareMode.SHARED)).isInstanceOf(NoCard.class);
        assertThatThrownBy(() -> reader.connect(ShareMode.EXCLUSIVE)).isInstanceOf(NoCard.class);
        CardConnection direct = reader.connect(ShareMode.DIRECT);
        assertThatThrownBy(direct::atr)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("atr");
        assertThatThrownBy(() -> direct.transmit(new byte[5]))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("transmit");
    }

    @ParameterizedTest
    @EnumSource(Disposition.class)
    void a_close_leaves_the_sector_open_only_if_it_leaves_the_card(Disposition disposition) throws Exception {
        Wire wire = Wire.to("standard").script(OPEN);
        wire.connection.close(disposition);
        wire.connection = wire.reader.connect(ShareMode.SHARED);
        assertThat(wire.send(READ)).isEqualTo(disposition == Disposition.LEAVE ? ZEROS : "6982");
    }

    @ParameterizedTest
    @EnumSource(Disposition.class)
    void a_renewed_connection_has_the_sector_open_only_if_it_left_the_card(Disposition disposition) throws Exception {
        Wire wire = Wire.to("standard").script(OPEN);
        wire.connection.reconnect(disposition);
        assertThat(wire.send(READ)).isEqualTo(disposition == Disposition.LEAVE ? ZEROS : "6982");
    }

    @ParameterizedTest
    @EnumSource(Disposition.class)
    void the_end_of_a_transaction_does_to_the_card_what_it_says(Disposition disposition) throws Exception {
        Wire wire = Wire.to("standard");
        wire.connection.beginTransaction();
        wire.script(OPEN);
        wire.connection.endTransaction(disposition);
        assertThat(wire.card.authenticated().isPresent()).isEqualTo(disposition == Disposition.LEAVE);
        wire.connection.reconnect(Disposition.LEAVE);
        assertThat(wire.send("FFCA000000")).isEqualTo("010203049000");
    }

    @Test
    void try_with_resources_unpowers_the_card() throws Exception {
        Wire wire = Wire.to("standard").script(OPEN);
        wire.connection.close();
        assertThat(wire.card.isSelected()).isFalse();
        wire.connection = wire.reader.connect(ShareMode.SHARED);
        assertThat(wire.card.isSelected()).isTrue();
    }

    @Test
    void loaded_keys_are_still_there_after_a_reset_and_a_new_connection() throws Exception {
        Wire wire = Wire.to("acr122u").script("FF82000006FFFFFFFFFFFF > 9000\n");
        wire.reset();
        assertThat(wire.send("FF860000050100046000")).isEqualTo("9000");
        wire.connection.close();
        wire.connection = wire.reader.connect(ShareMode.SHARED);
        assertThat(wire.send("FF860000050100046000")).isEqualTo("9000");
    }

    @Test
    void loaded_keys_go_with_the_card_where_the_family_forgets_them() throws Exception {
        for (ReaderDialect dialect : ReaderDialect.ALL) {
            Wire wire = Wire.to(dialect);
            boolean scm = !dialect.equals(ReaderDialect.STANDARD)
                    && dialect.keyPlaces().getFirst().slotIsKeyType();
            String place = scm ? "0060" : dialect.equals(ReaderDialect.OMNIKEY_5022) ? "2000" : "0000";
            wire.send("FF82" + place + "06FFFFFFFFFFFF");
            wire.reader.remove();
            wire.reader.place(wire.card);
            wire.connection.reconnect(Disposition.LEAVE);
            boolean kept = wire.send("FF8600000501000460" + (scm ? "01" : "00")).equals("9000");
            assertThat(kept).as(dialect.id()).isEqualTo(!dialect.equals(ReaderDialect.ACR122U));
        }
    }

    @Test
    void a_removed_card_is_lost_until_the_connection_is_renewed() throws Exception {
        Wire wire = Wire.to("standard").script(OPEN);
        VirtualCard other = VirtualCard.blank(CardType.CLASSIC_4K);
        wire.reader.remove();

        assertThatThrownBy(() -> wire.send(READ)).isInstanceOf(CardLost.class).hasMessageContaining("removed");
        assertThatThrownBy(() -> wire.connection.reconnect(Disposition.RESET)).isInstanceOf(NoCard.class);
        assertThatThrownBy(() -> wire.connection.beginTransaction()).isInstanceOf(CardLost.class);
        wire.reader.place(other);
        assertThatThrownBy(() -> wire.send(READ)).isInstanceOf(CardLost.class);
        wire.connection.reconnect(Disposition.LEAVE);

        assertThat(wire.connection.atr().cardType()).contains(CardType.CLASSIC_4K);
        assertThat(wire.send(READ)).isEqualTo("6982");
        assertThat(wire.card.isSelected()).isFalse();
    }

    @Test
    void a_reset_by_another_connection_is_noticed_once_and_said_in_both_languages() throws Exception {
        Wire wire = Wire.to("standard").script(OPEN);
        CardConnection other = wire.reader.connect(ShareMode.SHARED);
        other.close(Disposition.RESET);

        assertThatThrownBy(() -> wire.send(READ)).isInstanceOfSatisfying(CardLost.class, e -> {
            assertThat(e.text().in(Language.EN)).contains("reset").contains(wire.reader.name());
            assertThat(e.text().in(Language.ZH)).contains("复位").contains(wire.reader.name());
        });
        wire.connection.reconnect(Disposition.LEAVE);
        assertThat(wire.send(READ)).isEqualTo("6982");
    }

    @Test
    void a_card_that_was_removed_stays_removed_when_another_connection_resets_the_next_one() throws Exception {
        Wire wire = Wire.to("standard");
        wire.reader.remove();
        wire.reader.place(wire.card);
        wire.reader.connect(ShareMode.SHARED).close(Disposition.RESET);
        assertThatThrownBy(() -> wire.send(READ)).isInstanceOf(CardLost.class).hasMessageContaining("removed");
    }

    @Test
    void a_connection_that_lost_its_card_to_a_reset_does_not_reset_the_others() throws Exception {
        Wire wire = Wire.to("standard");
        CardConnection loser = wire.reader.connect(ShareMode.SHARED);
        wire.reset();
        wire.script(OPEN);
        loser.close(Disposition.UNPOWER);
        assertThat(wire.send(READ)).isEqualTo(ZEROS);
    }

    @Test
    void a_direct_connection_neither_loses_a_card_nor_takes_its_power() throws Exception {
        Wire wire = Wire.to("standard");
        CardConnection direct = wire.reader.connect(ShareMode.DIRECT);
        wire.reset();
        wire.script(OPEN);
        direct.beginTransaction();
        direct.endTransaction(Disposition.LEAVE);
        direct.reconnect(Disposition.UNPOWER);
        direct.close(Disposition.UNPOWER);
        assertThat(wire.send(READ)).isEqualTo(ZEROS);
    }

    @Test
    void a_transaction_keeps_others_off_until_its_end() throws Exception {
        Wire wire = Wire.to("standard");
        CardConnection other = wire.reader.connect(ShareMode.SHARED);
        wire.connection.beginTransaction();

        assertThatThrownBy(() -> other.transmit(new byte[] {0, 0, 0, 0})).isInstanceOf(CardInUse.class);
        assertThatThrownBy(other::beginTransaction).isInstanceOf(CardInUse.class);
        assertThatThrownBy(() -> other.reconnect(Disposition.RESET)).isInstanceOf(CardInUse.class);
        wire.connection.endTransaction(Disposition.LEAVE);
        other.beginTransaction();
        assertThatThrownBy(() -> wire.send(READ)).isInstanceOf(CardInUse.class);
        other.close(Disposition.LEAVE);
        assertThat(wire.send(READ)).isEqualTo("6982");
    }

    @Test
    void a_close_does_not_take_the_card_from_another_ones_transaction() throws Exception {
        Wire wire = Wire.to("standard");
        CardConnection other = wire.reader.connect(ShareMode.SHARED);
        wire.connection.beginTransaction();
        wire.script(OPEN);
        other.close(Disposition.UNPOWER);
        assertThat(wire.send(READ)).isEqualTo(ZEROS);
    }

    @Test
    void a_transaction_ends_with_the_card_it_lost() throws Exception {
        Wire wire = Wire.to("standard");
        CardConnection other = wire.reader.connect(ShareMode.SHARED);
        wire.connection.beginTransaction();
        wire.reader.remove();
        wire.reader.place(wire.card);
        assertThatThrownBy(() -> wire.connection.endTransaction(Disposition.RESET))
                .isInstanceOf(CardLost.class);
        other.reconnect(Disposition.LEAVE);
        other.beginTransaction();
        other.endTransaction(Disposition.LEAVE);
    }

    @Test
    void transactions_neither_nest_nor_end_unbegun() throws Exception {
        Wire wire = Wire.to("standard");
        assertThatThrownBy(() -> wire.connection.endTransaction(Disposition.LEAVE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("endTransaction");
        wire.connection.beginTransaction();
        assertThatThrownBy(wire.connection::beginTransaction)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("beginTransaction");
    }

    @Test
    void every_call_after_close_names_itself() throws Exception {
        Wire wire = Wire.to("standard");
        CardConnection closed = wire.connection;
        closed.close();
        closed.close(Disposition.RESET);

        afterClose("atr", closed::atr);
        afterClose("transmit", () -> closed.transmit(new byte[5]));
        afterClose("beginTransaction", closed::beginTransaction);
        afterClose("endTransaction", () -> closed.endTransaction(Disposition.LEAVE));
        afterClose("reconnect", () -> closed.reconnect(Disposition.LEAVE));

        wire.reader.close();
        wire.reader.close();
        afterClose("connect", () -> wire.reader.connect(ShareMode.SHARED));
        afterClose("place", () -> wire.reader.place(wire.card));
        afterClose("remove", wire.reader::remove);
    }

    private static void afterClose(String call, ThrowingCallable body) {
        assertThatThrownBy(body)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(call)
                .hasMessageContaining("closed");
    }

    @Test
    void a_reader_that_is_closed_closes_its_connections() throws Exception {
        Wire wire = Wire.to("standard").script(OPEN);
        wire.reader.close();
        assertThat(wire.card.isSelected()).isFalse();
        afterClose("transmit", () -> wire.send(READ));
    }

    @Test
    void a_second_card_does_not_fit_on_the_reader() throws Exception {
        Wire wire = Wire.to("standard");
        assertThatThrownBy(() -> wire.reader.place(VirtualCard.blank(CardType.MINI)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(wire.reader.card()).contains(wire.card);
    }

    @Test
    void a_refused_key_silences_the_card_until_the_reset_that_no_dialect_makes_by_itself() throws Exception {
        Wire wire = Wire.to("standard").script("""
                FF82000006FFFFFFFFFFFF > 9000
                FF82000106000000000000 > 9000
                FF860000050100046001   > 6983
                FF860000050100046000   > 6983
                FFB0000410             > 6982
                FFCA000000             > 01020304 9000
                """);
        wire.reset();
        assertThat(wire.send("FF860000050100046000")).isEqualTo("9000");
        assertThat(wire.card.authenticated()).contains(SectorNumber.of(1));
    }

    @Test
    void an_empty_command_is_a_mistake_of_the_program() throws Exception {
        Wire wire = Wire.to("standard");
        assertThatThrownBy(() -> wire.connection.transmit(new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThat(wire.reader.report().commands()).isZero();
    }
}
