package cardwright.cli.write;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.mifare.CardType;
import cardwright.virtual.VirtualCard;
import org.junit.jupiter.api.Test;

/// The disk is full when the journal is to be written: nothing is sent to the card that the journal does not know of.
class FullDiskTest {
    private static final String HEX = "00112233445566778899AABBCCDDEEFF";

    private final byte[] blank = VirtualCard.blank(CardType.CLASSIC_1K).toBytes();

    @Test
    void without_a_journal_nothing_is_sent() {
        Desk desk = Desk.with(blank);
        desk = desk.on(desk.disk.copy().full(0));
        assertThat(desk.go(desk.forCard("write", "4", HEX))).isEqualTo(2);
        assertThat(desk.errors()).contains("nothing was sent to the card");
        assertThat(desk.card()).isEqualTo(blank);
        assertThat(desk.journals()).isEmpty();
    }

    @Test
    void a_journal_that_can_not_go_on_stops_the_job_and_the_job_can_be_resumed() {
        Desk whole = Desk.with(blank);
        assertThat(whole.type("write", "4", HEX + HEX + HEX)).isZero();
        for (int appends = 1; appends < 5; appends++) {
            Desk desk = Desk.with(blank);
            desk = desk.on(desk.disk.copy().full(appends));
            int code = desk.go(desk.forCard("write", "4", HEX + HEX + HEX));
            if (code == 2) {
                assertThat(desk.card()).as(appends + " appends").isEqualTo(blank);
                continue;
            }
            assertThat(code).as(desk.errors()).isEqualTo(4);
            assertThat(desk.errors()).contains("cardwright resume");
            Desk next = desk.on(desk.disk.copy());
            assertThat(next.type("resume")).as(next.errors()).isZero();
            assertThat(next.card()).as(appends + " appends").isEqualTo(whole.card());
        }
    }

    @Test
    void two_runs_at_once_do_not_write_to_the_same_card() {
        Desk desk = Desk.with(blank);
        MemoryDisk disk = desk.disk.copy();
        assertThat(disk.lock("/home/me/.local/state/cardwright/jobs/01020304.lock"))
                .isPresent();
        Desk second = desk.on(disk);
        assertThat(second.go(second.forCard("write", "4", HEX))).isEqualTo(1);
        assertThat(second.errors()).contains("Another run of cardwright is writing to the card 01020304");
        assertThat(second.card()).isEqualTo(blank);
    }
}
