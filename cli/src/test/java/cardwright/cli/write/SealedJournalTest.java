package cardwright.cli.write;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.cli.write.MemoryDisk.Killed;
import cardwright.cli.write.MemoryDisk.When;
import cardwright.mifare.CardType;
import cardwright.virtual.VirtualCard;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Where the key store is open, journals are encrypted with its key, and it learns of keys that were changed.
class SealedJournalTest {
    private static final String JOBS = "/home/me/.local/state/cardwright/jobs/";
    private static final String STORE = "/home/me/.local/share/cardwright/keys.p12";
    private static final String NEW_KEY = "4B45594B4559"; // "KEYKEY"
    private static final byte[] CARD = VirtualCard.blank(CardType.CLASSIC_1K).toBytes();

    private final Desk plain = Desk.with(CARD);

    /// A desk whose key store knows the card.
    private Desk withStore() {
        Desk desk = plain.password("secret");
        ok(desk, "keys", "map", "--save");
        return desk;
    }

    private static void ok(Desk desk, String... words) {
        assertThat(desk.type(words)).as(desk.errors()).isZero();
    }

    private static void setKey(Desk desk, String... more) {
        String[] words = {"trailer", "set", "1", "--key-a", NEW_KEY};
        String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        ok(desk, all);
    }

    private static String journal(Desk desk, int job) {
        String name = desk.journals().get(job - 1);
        return new String(desk.disk.bytes(JOBS + name), StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_journal_shows_keys_only_where_no_key_store_is_open() {
        setKey(plain);
        assertThat(journal(plain, 1)).contains("KEYKEY");
        Desk desk = Desk.with(CARD).password("secret");
        ok(desk, "keys", "map", "--save");
        setKey(desk);
        assertThat(journal(desk, 1)).startsWith("CWJL").doesNotContain("KEYKEY", "\u00FF\u00FF\u00FF\u00FF");
    }

    @Test
    void a_sealed_job_is_undone_and_its_undo_is_sealed_too() {
        Desk desk = withStore();
        setKey(desk);
        ok(desk, "undo");
        assertThat(desk.card()).isEqualTo(CARD);
        assertThat(journal(desk, 2)).doesNotContain("KEYKEY");
        assertThat(desk.typeAlone("journal", "list")).isZero();
        assertThat(desk.printed()).contains("undone", "undo of 01020304-1: done (1/1)");
    }

    @Test
    void a_killed_process_leaves_a_sealed_job_that_can_be_resumed() {
        Desk whole = withStore();
        Desk start = whole.on(whole.disk.copy());
        setKey(whole);
        for (int write = 2; write < whole.disk.writes(); write++) {
            Desk victim = start.on(start.disk.copy().killing(write, When.HALF_WAY));
            try {
                victim.go(victim.forCard("trailer", "set", "1", "--key-a", NEW_KEY));
                throw new AssertionError("survived write " + write);
            } catch (Killed killed) {
                Desk next = victim.on(victim.disk.copy());
                if (next.journalIsOpen()) {
                    ok(next, "resume");
                    assertThat(next.card()).as("write %d", write).isEqualTo(whole.card());
                }
            }
        }
    }

    @Test
    void the_key_store_learns_the_keys_a_job_wrote_and_those_its_undo_put_back() {
        Desk desk = withStore();
        setKey(desk);
        assertThat(desk.errors()).contains("now has the new keys of 1 sectors");
        ok(desk, "write", "4", "00".repeat(16));
        ok(desk, "undo");
        ok(desk, "undo", "01020304-1");
        ok(desk, "write", "4", "11".repeat(16));
    }

    @Test
    void a_key_store_that_stays_shut_is_said_to_be_out_of_date() {
        Desk desk = withStore();
        setKey(desk, "--key", "A:FFFFFFFFFFFF");
        assertThat(desk.errors()).contains(STORE, "was not opened", "keys map --save");
        assertThat(journal(desk, 1)).contains("KEYKEY");
    }

    @Test
    void a_sealed_journal_is_opened_for_who_names_keys_and_refused_where_the_store_must_stay_shut() {
        Desk desk = withStore();
        setKey(desk);
        ok(desk, "write", "4", "22".repeat(16), "--key", "A:" + NEW_KEY);
        assertThat(desk.type("write", "4", "33".repeat(16), "--key", "A:" + NEW_KEY, "--no-keystore"))
                .isEqualTo(1);
        assertThat(desk.errors()).contains("01020304-2", "--no-keystore");
        assertThat(desk.typeAlone("journal", "list", "--no-keystore")).isZero();
        assertThat(desk.printed()).contains("encrypted; the key store opens it");
    }

    @Test
    void a_journal_whose_key_store_is_lost_can_be_removed_but_not_used() {
        Desk desk = withStore();
        setKey(desk);
        desk.disk.files.remove(STORE);
        ok(desk, "keys", "map", "--save", "--key", "A:" + NEW_KEY);
        assertThat(desk.type("undo")).isEqualTo(1);
        assertThat(desk.errors()).contains("journal close 01020304-1 --give-up");
        assertThat(desk.typeAlone("journal", "close", "01020304-1")).isEqualTo(1);
        assertThat(desk.typeAlone("journal", "close", "01020304-1", "--give-up"))
                .as(desk.errors())
                .isZero();
        assertThat(desk.journals()).isEmpty();
    }

    @Test
    void a_wrong_password_ends_before_anything_is_sent_to_the_card() {
        Desk desk = withStore();
        setKey(desk);
        byte[] card = desk.card();
        Desk other = desk.password("wrong");
        assertThat(other.type("undo")).isEqualTo(2);
        assertThat(other.errors()).contains("the password is wrong");
        assertThat(other.card()).isEqualTo(card);
    }
}
