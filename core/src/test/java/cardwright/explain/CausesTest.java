package cardwright.explain;

import static cardwright.explain.Logs.analysis;
import static cardwright.explain.Logs.arrows;
import static org.assertj.core.api.Assertions.assertThat;

import cardwright.apdu.StatusWord;
import cardwright.mifare.KeyType;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Each cause from the smallest record that has it.
// Records in one line each, where a step more or less is seen at a glance.
@SuppressWarnings("StringConcatToTextBlock")
class CausesTest {
    private static final String LOAD = "FF 82 00 00 06 A1 B2 C3 D4 E5 F6";
    private static final String LOAD_OTHER = "FF 82 00 00 06 11 22 33 44 55 66";
    private static final String AUTH = "FF 86 00 00 05 01 00 08 60 00";
    private static final String READ = "FF B0 00 08 10";
    private static final String DATA = "00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F 90 00";
    private static final String OK = "90 00";

    private static Conclusion first(String... said) {
        return analysis(arrows(said)).conclusions().getFirst();
    }

    private static Cause note(String... said) {
        return analysis(arrows(said)).notes().getFirst().cause();
    }

    @Test
    void a_read_without_authentication() {
        assertThat(first(READ, "69 82").cause()).isEqualTo(new Cause.NoAuthentication(8));
        assertThat(first(LOAD, OK, READ, "63 00").cause()).isEqualTo(new Cause.NoAuthentication(8));
    }

    @Test
    void a_block_of_another_sector() {
        Conclusion conclusion = first(LOAD, OK, AUTH, OK, "FF B0 00 0C 10", "69 82");
        assertThat(conclusion.cause()).isEqualTo(new Cause.OtherSector(2, 12));
        assertThat(conclusion.confidence()).isEqualTo(Confidence.CERTAIN);
        assertThat(conclusion.lines()).containsExactly(5);
    }

    @Test
    void access_conditions_that_forbid_it() {
        String keyB = AUTH.replace("60 00", "61 00");
        assertThat(first(LOAD, OK, keyB, OK, READ, "69 82").cause()).isEqualTo(new Cause.Forbidden(8, KeyType.B));
    }

    @Test
    void a_place_the_reader_keeps_no_keys_in() {
        Conclusion conclusion = first("FF 82 00 05 06 A1 B2 C3 D4 E5 F6", "69 88", AUTH, "69 88", READ, "69 82");
        assertThat(conclusion.cause()).isEqualTo(new Cause.KeyPlaceRefused(0, 5, StatusWord.of(0x6988)));
        assertThat(analysis(arrows("FF 82 00 00 06 A1 B2 C3 D4 E5 F6", "63 00")).conclusions())
                .extracting(each -> each.cause().id())
                .containsExactly("key-place");
    }

    @Test
    void a_known_reader_is_told_its_own_place_for_keys() {
        String log = "Using reader with a card: HID Global OMNIKEY 5022 Smart Card Reader 0\n"
                + "Sending: FF 82 00 00 06 A1 B2 C3 D4 E5 F6\nReceived (SW1=0x69, SW2=0x86)\n";
        Analysis analysis = analysis(log);
        List<Advice> advice = AdviceWords.of(analysis.conclusions().getFirst(), analysis, false);
        assertThat(advice.getFirst().text().in(cardwright.text.Language.EN)).startsWith("FF 82 20 00 06 …");
    }

    @Test
    void a_key_loaded_into_one_slot_and_taken_from_another() {
        Conclusion conclusion = first("FF 82 00 01 06 A1 B2 C3 D4 E5 F6", OK, AUTH, "69 83");
        assertThat(conclusion.cause()).isEqualTo(new Cause.SlotsDiffer(1, 0));
    }

    @Test
    void readers_that_want_the_key_type_as_slot_take_another_number_later() {
        Conclusion conclusion = first("FF 82 00 60 06 A1 B2 C3 D4 E5 F6", OK, AUTH.replace("60 00", "60 01"), "69 82");
        assertThat(conclusion.cause()).isEqualTo(new Cause.WrongKey(2, KeyType.A, 1, false));
    }

    @Test
    void a_wrong_key_is_certain_where_another_one_opened_the_sector() {
        Conclusion conclusion = first(LOAD, OK, AUTH, OK, READ, DATA, LOAD_OTHER, OK, AUTH, "63 00", READ, "63 00");
        assertThat(conclusion.cause()).isEqualTo(new Cause.WrongKey(2, KeyType.A, 1, true));
        assertThat(conclusion.confidence()).isEqualTo(Confidence.CERTAIN);
        assertThat(conclusion.attempts()).containsExactly(2);
    }

    @Test
    void the_right_key_after_a_wrong_one_fails_on_a_card_nobody_woke_up() {
        Analysis analysis = analysis(arrows(
                LOAD, OK, AUTH, OK, READ, DATA, LOAD_OTHER, OK, AUTH, "69 83", LOAD, OK, AUTH, "69 83", READ, "69 82"));
        assertThat(analysis.conclusions())
                .anySatisfy(conclusion -> {
                    assertThat(conclusion.cause()).isEqualTo(new Cause.NotReactivated());
                    assertThat(conclusion.attempts()).containsExactly(3);
                })
                .noneSatisfy(conclusion -> assertThat(conclusion.cause()).isInstanceOf(Cause.Unsteady.class));
    }

    @Test
    void a_key_hidden_in_the_record_is_not_compared_with_certainty() {
        String hidden = "FF 82 00 00 06 ** ** ** ** ** **";
        Conclusion conclusion = first(hidden, OK, AUTH, OK, READ, DATA, hidden, OK, AUTH, "69 83", READ, "69 82");
        assertThat(conclusion.cause()).isEqualTo(new Cause.Unsteady(2, KeyType.A));
        assertThat(conclusion.confidence()).isEqualTo(Confidence.POSSIBLE);
    }

    @Test
    void a_missing_block() {
        assertThat(first(LOAD, OK, AUTH.replace("00 08", "00 80"), "65 81").cause())
                .isEqualTo(new Cause.MissingBlock(128));
        assertThat(first(LOAD, OK, AUTH, OK, READ, "6A 82").cause()).isEqualTo(new Cause.MissingBlock(8));
    }

    @Test
    void a_wrong_length_and_more_data() {
        assertThat(first("FF CA 00 00 10", "6C 04").cause()).isEqualTo(new Cause.WrongLength(4));
        assertThat(first("FF CA 00 00 00", "6C 00").cause()).isEqualTo(new Cause.WrongLength(256));
        assertThat(note("00 A4 04 00 02 3F 00", "61 1A")).isEqualTo(new Cause.MoreWaiting(26));
    }

    @Test
    void a_slot_that_is_not_the_contactless_one() {
        assertThat(first("FF CA 00 00 00", "6E 00").cause()).isEqualTo(new Cause.ContactSlot(""));
        String sam = "Using reader with a card: ACS ACR1252 SAM 0\nSending: FF CA 00 00 00\n"
                + "Received (SW1=0x6D, SW2=0x00)\n";
        Conclusion named = analysis(sam).conclusions().getFirst();
        assertThat(named.cause()).isEqualTo(new Cause.ContactSlot("ACS ACR1252 SAM 0"));
        assertThat(named.confidence()).isEqualTo(Confidence.CERTAIN);
    }

    @Test
    void failures_of_connections_and_commands_by_their_words() {
        assertThat(connecting("Reader in use by another application")).isEqualTo(new Cause.InUse());
        assertThat(connecting("Card not present")).isEqualTo(new Cause.NoCard());
        assertThat(connecting("Unresponsive card (correctly inserted?): 0x80100066"))
                .isEqualTo(new Cause.SilentCard());
        assertThat(connecting("something new")).isEqualTo(new Cause.Unexplained("something new"));
        assertThat(sending("Card was reset")).isEqualTo(new Cause.ForeignReset());
        assertThat(sending("Card was removed")).isEqualTo(new Cause.CardGone());
        assertThat(sending("0x8010000B")).isEqualTo(new Cause.InUse());
    }

    private static Cause connecting(String said) {
        return analysis("Failed to connect to card: " + said + "\n")
                .conclusions()
                .getFirst()
                .cause();
    }

    private static Cause sending(String said) {
        return analysis("SCardTransmit...Failed " + said + "   Send Buffer : FF CA 00 00 00\n")
                .conclusions()
                .getFirst()
                .cause();
    }

    @Test
    void an_unknown_refusal_is_said_to_be_unexplained() {
        assertThat(first("FF 00 48 00 00", "6F 12").cause()).isEqualTo(new Cause.Unexplained("6F 12"));
    }

    @Test
    void a_trailer_that_was_read_is_noted_and_so_is_a_reader_that_never_says_why() {
        assertThat(note(LOAD, OK, AUTH, OK, "FF B0 00 0B 10", DATA)).isEqualTo(new Cause.KeyAHidden(11));
        assertThat(note(LOAD, OK, AUTH, "63 00", READ, "63 00")).isEqualTo(new Cause.SaysNothing());
        assertThat(analysis(arrows(LOAD, OK, AUTH, "63 00", READ, "69 82")).notes())
                .isEmpty();
    }
}
