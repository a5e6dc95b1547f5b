package cardwright.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClassicCardTest {
    private static final String LOAD_FF = "FF 82 00 00 06 FF FF FF FF FF FF";
    private static final String LOAD_A0 = "FF 82 00 00 06 A0 A1 A2 A3 A4 A5";
    private static final String OPEN_4_A = "FF 86 00 00 05 01 00 04 60 00";
    private static final String READ_4 = "FF B0 00 04 10";
    private static final String DATA = "00112233445566778899AABBCCDDEEFF 9000";
    private static final Block BLOCK = Block.parse("00112233445566778899AABBCCDDEEFF");
    private static final Key A0 = Key.parse("A0A1A2A3A4A5");

    private ScriptedConnection connection = new ScriptedConnection("Virtual PCD 00 00");

    private Block read(ClassicCard card, int block, KeyType type, Key key) throws CardException {
        return card.read(BlockNumber.of(block), type, key);
    }

    @AfterEach
    void nothing_is_left_unsaid() {
        connection.assertEverythingWasSaid();
    }

    @Test
    void a_block_is_read_with_three_commands_and_its_neighbours_with_one_more_each() throws Exception {
        connection
                .expect(LOAD_FF, "9000")
                .expect(OPEN_4_A, "9000")
                .expect(READ_4, DATA)
                .expect("FF B0 00 05 10", DATA)
                .expect("FF B0 00 07 10", DATA);
        ClassicCard card = ClassicCard.over(connection);
        assertThat(read(card, 4, KeyType.A, Key.TRANSPORT)).isEqualTo(BLOCK);
        assertThat(read(card, 5, KeyType.A, Key.TRANSPORT)).isEqualTo(BLOCK);
        assertThat(read(card, 7, KeyType.A, Key.TRANSPORT)).isEqualTo(BLOCK);
    }

    @Test
    void another_sector_or_key_type_is_authenticated_without_loading_the_same_key_again() throws Exception {
        connection
                .expect(LOAD_FF, "9000")
                .expect(OPEN_4_A, "9000")
                .expect(READ_4, DATA)
                .expect("FF 86 00 00 05 01 00 08 60 00", "9000")
                .expect("FF B0 00 08 10", DATA)
                .expect("FF 86 00 00 05 01 00 08 61 00", "9000")
                .expect("FF B0 00 08 10", DATA);
        ClassicCard card = ClassicCard.over(connection);
        read(card, 4, KeyType.A, Key.TRANSPORT);
        read(card, 8, KeyType.A, Key.TRANSPORT);
        read(card, 8, KeyType.B, Key.TRANSPORT);
    }

    @Test
    void another_key_is_loaded_and_the_sector_authenticated_again() throws Exception {
        connection
                .expect(LOAD_FF, "9000")
                .expect(OPEN_4_A, "9000")
                .expect(READ_4, DATA)
                .expect(LOAD_A0, "9000")
                .expect(OPEN_4_A, "9000")
                .expect(READ_4, DATA);
        ClassicCard card = ClassicCard.over(connection);
        read(card, 4, KeyType.A, Key.TRANSPORT);
        read(card, 4, KeyType.A, A0);
    }

    @Test
    void after_a_refused_key_the_card_is_activated_anew_before_the_next_is_tried() throws Exception {
        connection
                .expect(LOAD_FF, "9000")
                .expect(OPEN_4_A, "6983")
                .expectReset()
                .expect(LOAD_FF, "9000")
                .expect(OPEN_4_A, "6983")
                .expectReset()
                .expect(LOAD_A0, "9000")
                .expect(OPEN_4_A, "9000")
                .expect(READ_4, DATA);
        ClassicCard card = ClassicCard.over(connection);
        assertThatThrownBy(() -> read(card, 4, KeyType.A, Key.TRANSPORT))
                .isInstanceOfSatisfying(AuthenticationRefused.class, refused -> {
                    assertThat(refused.sector()).isEqualTo(SectorNumber.of(1));
                    assertThat(refused.keyType()).isEqualTo(KeyType.A);
                    assertThat(refused.status()).hasToString("69 83");
                });
        assertThat(read(card, 4, KeyType.A, A0)).isEqualTo(BLOCK);
    }

    @Test
    void a_card_that_another_program_left_silent_is_activated_and_the_key_tried_once_more() throws Exception {
        connection
                .expect(LOAD_FF, "9000")
                .expect(OPEN_4_A, "6983")
                .expectReset()
                .expect(LOAD_FF, "9000")
                .expect(OPEN_4_A, "9000")
                .expect(READ_4, DATA);
        assertThat(read(ClassicCard.over(connection), 4, KeyType.A, Key.TRANSPORT))
                .isEqualTo(BLOCK);
    }

    @Test
    void a_refusal_of_a_card_that_was_heard_is_believed_at_once() throws Exception {
        connection
                .expect(LOAD_FF, "9000")
                .expect(OPEN_4_A, "9000")
                .expect(READ_4, DATA)
                .expect(LOAD_A0, "9000")
                .expect(OPEN_4_A, "6983");
        ClassicCard card = ClassicCard.over(connection);
        read(card, 4, KeyType.A, Key.TRANSPORT);
        assertThatThrownBy(() -> read(card, 4, KeyType.A, A0)).isInstanceOf(AuthenticationRefused.class);
    }

    @Test
    void a_key_that_survives_the_activation_is_not_loaded_again() throws Exception {
        connection
                .expect(LOAD_FF, "9000")
                .expect(OPEN_4_A, "6983")
                .expectReset()
                .expect(LOAD_FF, "9000")
                .expect(OPEN_4_A, "6983")
                .expectReset()
                .expect("FF 86 00 00 05 01 00 04 61 00", "9000")
                .expect(READ_4, DATA);
        ClassicCard card = ClassicCard.over(connection);
        assertThatThrownBy(() -> read(card, 4, KeyType.A, Key.TRANSPORT)).isInstanceOf(AuthenticationRefused.class);
        read(card, 4, KeyType.B, Key.TRANSPORT);
    }

    @Test
    void a_reader_that_forgets_its_keys_gets_them_again_after_the_activation() throws Exception {
        connection = new ScriptedConnection("ACS ACR122U PICC Interface 0")
                .expect(LOAD_FF, "9000")
                .expect(OPEN_4_A, "6300")
                .expectReset()
                .expect(LOAD_FF, "9000")
                .expect(OPEN_4_A, "6300")
                .expectReset()
                .expect(LOAD_FF, "9000")
                .expect("FF 86 00 00 05 01 00 04 61 00", "9000")
                .expect(READ_4, DATA);
        ClassicCard card = ClassicCard.over(connection);
        assertThatThrownBy(() -> read(card, 4, KeyType.A, Key.TRANSPORT)).isInstanceOf(AuthenticationRefused.class);
        read(card, 4, KeyType.B, Key.TRANSPORT);
    }

    @Test
    void a_reader_that_activates_the_card_by_itself_is_not_reset() throws Exception {
        ReaderDialect recovering =
                new DialectBuilder("recovering", "Prox-DU").recovers().build();
        connection
                .expect(LOAD_FF, "9000")
                .expect(OPEN_4_A, "6982")
                .expect(LOAD_FF, "9000")
                .expect(OPEN_4_A, "6982")
                .expect("FF 86 00 00 05 01 00 04 61 00", "9000")
                .expect(READ_4, DATA);
        ClassicCard card = ClassicCard.over(connection, recovering);
        assertThatThrownBy(() -> read(card, 4, KeyType.A, Key.TRANSPORT)).isInstanceOf(AuthenticationRefused.class);
        read(card, 4, KeyType.B, Key.TRANSPORT);
    }

    @Test
    void a_block_that_may_not_be_read_closes_the_sector_and_says_why() throws Exception {
        connection
                .expect(LOAD_FF, "9000")
                .expect(OPEN_4_A, "9000")
                .expect(READ_4, "6982")
                .expectReset()
                .expect("FF 86 00 00 05 01 00 05 60 00", "9000")
                .expect("FF B0 00 05 10", DATA);
        ClassicCard card = ClassicCard.over(connection);
        assertThatThrownBy(() -> read(card, 4, KeyType.A, Key.TRANSPORT))
                .isInstanceOfSatisfying(CommandRefused.class, refused -> {
                    assertThat(refused.status()).hasToString("69 82");
                    assertThat(refused.command().hex()).isEqualTo(READ_4);
                    assertThat(refused.text().in(Language.EN))
                            .isEqualTo("The reader refused \"Read Binary: 16 bytes from block 4\" with 69 82. Not read:"
                                    + " the sector is not authenticated, or its access conditions forbid reading"
                                    + " with this key.");
                    assertThat(refused.text().in(Language.ZH)).contains("块 4", "69 82", "访问条件");
                });
        read(card, 5, KeyType.A, Key.TRANSPORT);
    }

    @Test
    void a_card_that_came_back_after_being_lost_is_authenticated_anew() throws Exception {
        connection
                .expect(LOAD_FF, "9000")
                .expect(OPEN_4_A, "9000")
                .lose(READ_4)
                .expectReset()
                .expect(OPEN_4_A, "9000")
                .expect(READ_4, DATA);
        ClassicCard card = ClassicCard.over(connection);
        assertThatThrownBy(() -> read(card, 4, KeyType.A, Key.TRANSPORT)).isInstanceOf(CardLost.class);
        assertThat(read(card, 4, KeyType.A, Key.TRANSPORT)).isEqualTo(BLOCK);
    }

    @Test
    void a_card_lost_before_it_was_authenticated_is_activated_anew_too() throws Exception {
        connection
                .lose(LOAD_FF)
                .expectReset()
                .expect(LOAD_FF, "9000")
                .expect(OPEN_4_A, "9000")
                .expect(READ_4, DATA);
        ClassicCard card = ClassicCard.over(connection);
        assertThatThrownBy(() -> read(card, 4, KeyType.A, Key.TRANSPORT)).isInstanceOf(CardLost.class);
        assertThat(read(card, 4, KeyType.A, Key.TRANSPORT)).isEqualTo(BLOCK);
    }

    @Test
    void on_readers_where_the_slot_is_the_key_type_each_type_has_its_own_slot() throws Exception {
        connection = new ScriptedConnection("SCL3711 reader 0")
                .expect("FF 82 00 60 06 FF FF FF FF FF FF", "9000")
                .expect("FF 86 00 00 05 01 00 04 60 01", "9000")
                .expect(READ_4, DATA)
                .expect("FF 82 00 61 06 FF FF FF FF FF FF", "9000")
                .expect("FF 86 00 00 05 01 00 04 61 01", "9000")
                .expect(READ_4, DATA);
        ClassicCard card = ClassicCard.over(connection);
        read(card, 4, KeyType.A, Key.TRANSPORT);
        read(card, 4, KeyType.B, Key.TRANSPORT);
    }

    @Test
    void an_unknown_reader_without_volatile_memory_is_given_the_key_for_its_lasting_one() throws Exception {
        connection
                .expect(LOAD_FF, "6986")
                .expect("FF 82 20 00 06 FF FF FF FF FF FF", "9000")
                .expect(OPEN_4_A, "9000")
                .expect(READ_4, DATA)
                .expect("FF 82 20 00 06 A0 A1 A2 A3 A4 A5", "9000")
                .expect(OPEN_4_A, "9000")
                .expect(READ_4, DATA);
        ClassicCard card = ClassicCard.over(connection);
        read(card, 4, KeyType.A, Key.TRANSPORT);
        read(card, 4, KeyType.A, A0);
    }

    @Test
    void a_reader_that_takes_no_key_is_told_from_a_card_that_refuses_it() {
        connection.expect(LOAD_FF, "6986").expect("FF 82 20 00 06 FF FF FF FF FF FF", "6987");
        ClassicCard card = ClassicCard.over(connection);
        assertThatThrownBy(() -> read(card, 4, KeyType.A, Key.TRANSPORT))
                .isInstanceOfSatisfying(CommandRefused.class, refused -> {
                    assertThat(refused.status()).hasToString("69 86");
                    assertThat(refused.text().in(Language.EN))
                            .contains("no volatile memory")
                            .doesNotContain("FF FF FF");
                });
    }

    @Test
    void a_block_the_card_does_not_have_is_not_taken_for_a_wrong_key() {
        connection.expect(LOAD_FF, "9000").expect("FF 86 00 00 05 01 00 FF 60 00", "6A82");
        ClassicCard card = ClassicCard.over(connection);
        assertThatThrownBy(() -> read(card, 255, KeyType.A, Key.TRANSPORT))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("no such block");
    }

    @Test
    void an_answer_of_the_wrong_length_is_never_taken_for_a_block() {
        connection.expect(LOAD_FF, "9000").expect(OPEN_4_A, "9000").expect(READ_4, "0011 9000");
        ClassicCard card = ClassicCard.over(connection);
        assertThatThrownBy(() -> read(card, 4, KeyType.A, Key.TRANSPORT)).isInstanceOf(UnexpectedAnswer.class);
    }

    @Test
    void a_key_that_the_reader_lost_is_loaded_again_and_from_then_on_each_time() throws Exception {
        connection
                .expect(LOAD_FF, "9000")
                .expect(OPEN_4_A, "9000")
                .expect(READ_4, DATA)
                .expect("FF 86 00 00 05 01 00 08 60 00", "6984")
                .expectReset()
                .expect(LOAD_FF, "9000")
                .expect("FF 86 00 00 05 01 00 08 60 00", "9000")
                .expect("FF B0 00 08 10", DATA)
                .expect(LOAD_FF, "9000")
                .expect("FF 86 00 00 05 01 00 0C 60 00", "9000")
                .expect("FF B0 00 0C 10", DATA);
        ClassicCard card = ClassicCard.over(connection);
        read(card, 4, KeyType.A, Key.TRANSPORT);
        assertThat(read(card, 8, KeyType.A, Key.TRANSPORT)).isEqualTo(BLOCK);
        assertThat(read(card, 12, KeyType.A, Key.TRANSPORT)).isEqualTo(BLOCK);
    }

    @Test
    void a_key_that_is_wrong_for_another_sector_is_tried_twice_and_the_reader_not_blamed() throws Exception {
        connection
                .expect(LOAD_FF, "9000")
                .expect(OPEN_4_A, "9000")
                .expect(READ_4, DATA)
                .expect("FF 86 00 00 05 01 00 08 60 00", "6983")
                .expectReset()
                .expect(LOAD_FF, "9000")
                .expect("FF 86 00 00 05 01 00 08 60 00", "6983")
                .expectReset()
                .expect("FF 86 00 00 05 01 00 0C 60 00", "9000")
                .expect("FF B0 00 0C 10", DATA);
        ClassicCard card = ClassicCard.over(connection);
        read(card, 4, KeyType.A, Key.TRANSPORT);
        assertThatThrownBy(() -> read(card, 8, KeyType.A, Key.TRANSPORT)).isInstanceOf(AuthenticationRefused.class);
        read(card, 12, KeyType.A, Key.TRANSPORT);
    }

    @Test
    void a_reader_that_knows_the_old_form_only_is_authenticated_with_it() throws Exception {
        connection
                .expect("FF 82 20 05 06 FF FF FF FF FF FF", "9000")
                .expect("FF 88 00 04 61 05", "9000")
                .expect(READ_4, DATA);
        ClassicCard card = ClassicCard.over(connection, ReaderDialect.parse("keys=20:05 auth=88"));
        read(card, 4, KeyType.B, Key.TRANSPORT);
    }
}
