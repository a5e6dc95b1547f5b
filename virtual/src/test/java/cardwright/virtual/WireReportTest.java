package cardwright.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.card.CardLost;
import cardwright.card.Disposition;
import cardwright.card.ShareMode;
import cardwright.mifare.CardType;
import cardwright.text.Language;
import cardwright.virtual.WireReport.Leftover;
import cardwright.virtual.fault.DropAt;
import org.junit.jupiter.api.Test;

class WireReportTest {
    private static final String LOAD = "FF82000006A1A2A3A4A5A6";

    @Test
    void a_report_tells_all_that_happened_and_no_key() throws Exception {
        Wire wire =
                Wire.to(VirtualCard.blank(CardType.CLASSIC_1K), VirtualReaderOptions.DEFAULT.withFault(new DropAt(4)));
        wire.send(LOAD);
        wire.send("FF82000006FFFFFFFFFFFF");
        wire.send("FF860000050100046000");
        try {
            wire.send("FFB0000410");
        } catch (CardLost e) {
            wire.connection.reconnect(Disposition.LEAVE);
        }
        wire.connection.close();

        assertThat(wire.reader.report().text().in(Language.EN)).isEqualTo("""
                card came into the field
                card activated
                connection 1 made, shared
                1: FF 82 00 00 06 ** ** ** ** ** ** -> 90 00
                2: FF 82 00 00 06 ** ** ** ** ** ** -> 90 00
                3: FF 86 00 00 05 01 00 04 60 00 -> 90 00
                card left the field
                card came into the field
                4: FF B0 00 04 10 -> no answer
                card activated
                connection 1 renewed, the card is left as it is
                connection 1 closed, the card is unpowered
                Nothing was left open.""");
        assertThat(wire.reader.report().text().in(Language.ZH))
                .contains("建立连接 1，共享")
                .contains("3：FF 86 00 00 05 01 00 04 60 00 -> 90 00")
                .contains("没有遗留");
    }

    @Test
    void keys_in_trailers_and_in_makers_commands_are_masked_too() throws Exception {
        Wire wire = Wire.to("standard");
        wire.send("FF82000006FFFFFFFFFFFF");
        wire.send("FF860000050100046000");
        wire.send("FFD6000710" + "A1A2A3A4A5A6" + "FF078069" + "B1B2B3B4B5B6");
        wire.send("FFB0000710");
        wire.send("FFB0000410");
        wire.send("FF0000000A0700006 0A1A2A3A4A5A6".replace(" ", ""));
        wire.send("FFD600041000112233445566778899AABBCCDDEEFF");

        String report = wire.reader.report().text().in(Language.EN);
        assertThat(report)
                .contains("FF D6 00 07 10 ** ** ** ** ** ** FF 07 80 69 ** ** ** ** ** ** -> 90 00")
                .contains("FF B0 00 07 10 -> ** ** ** ** ** ** FF 07 80 69 ** ** ** ** ** ** 90 00")
                .contains("FF B0 00 04 10 -> 00 00 00 00")
                .contains("FF 00 00 00 0A ** ** ** ** ** ** ** ** ** ** -> 6D 00")
                .contains("FF D6 00 04 10 00 11 22 33")
                .doesNotContain("A1 A2")
                .doesNotContain("B1 B2");
    }

    @Test
    void a_sector_that_is_left_open_is_told_with_the_command_that_opened_it() throws Exception {
        Wire wire = Wire.to("standard");
        wire.send("FF82000006FFFFFFFFFFFF");
        wire.send("FF860000050100046000");
        wire.send("FFB0000410");
        wire.connection.close(Disposition.LEAVE);
        wire.reader.close();

        assertThat(wire.reader.report().leftovers()).containsExactly(new Leftover(Leftover.Kind.SECTOR, 1, 2));
        assertThat(wire.reader.report().text().in(Language.EN))
                .endsWith("Left open: sector 1 is authenticated, since command 2.");
        assertThat(wire.reader.report().text().in(Language.ZH)).endsWith("自第 2 条命令起。");
    }

    @Test
    void connections_and_transactions_that_are_left_open_are_told() throws Exception {
        Wire wire = Wire.to("standard");
        wire.send("FFCA000000");
        wire.reader.connect(ShareMode.SHARED);
        wire.connection.beginTransaction();
        wire.send("FFCA000000");
        wire.reader.close();

        assertThat(wire.reader.report().leftovers())
                .containsExactly(
                        new Leftover(Leftover.Kind.CONNECTION, 1, 0),
                        new Leftover(Leftover.Kind.CONNECTION, 2, 1),
                        new Leftover(Leftover.Kind.TRANSACTION, 1, 1));
        assertThat(wire.reader.report().text().in(Language.EN)).endsWith("""
                Left open: connection 1, made after 0 commands.
                Left open: connection 2, made after 1 commands.
                Left open: a transaction of connection 1, begun after 1 commands.""");
    }

    @Test
    void a_closed_sector_is_not_left_open() throws Exception {
        Wire wire = Wire.to("standard");
        wire.send("FF82000006FFFFFFFFFFFF");
        wire.send("FF860000050100046000");
        wire.send("FFB0000810");
        wire.connection.close(Disposition.LEAVE);
        assertThat(wire.reader.report().leftovers()).isEmpty();
    }

    @Test
    void a_long_life_is_reported_by_its_end() throws Exception {
        Wire wire = Wire.to("standard");
        for (int i = 0; i < 10_100; i++) {
            wire.send("FFCA000000");
        }
        WireReport report = wire.reader.report();
        assertThat(report.commands()).isEqualTo(10_100);
        assertThat(report.events()).hasSize(10_000);
        assertThat(report.forgotten()).isEqualTo(103);
        assertThat(report.text().in(Language.EN)).startsWith("103 earlier events are forgotten.");
    }

    @Test
    void a_report_keeps_what_was_when_it_was_asked_for() throws Exception {
        Wire wire = Wire.to("standard");
        WireReport before = wire.reader.report();
        wire.send("FFCA000000");
        assertThat(before.commands()).isZero();
        assertThat(wire.reader.report().commands()).isEqualTo(1);
    }
}
