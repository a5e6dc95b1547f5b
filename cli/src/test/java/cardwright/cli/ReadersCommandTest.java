package cardwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.card.Atr;
import cardwright.card.ReaderStatus;
import cardwright.card.ReaderStatus.Presence;
import cardwright.card.ReaderStatus.Use;
import cardwright.mifare.CardType;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadersCommandTest {
    private static final ReaderStatus ACR = reader("ACS ACR122U PICC Interface 00 00", Presence.PRESENT);
    private static final ReaderStatus ACR_EMPTY = reader("ACS ACR122U PICC Interface 00 00", Presence.NONE);
    private static final ReaderStatus CRT = reader("CREATOR CRT-603 (CZ1) CCR RF 0", Presence.NONE);
    private static final ReaderStatus SAM = reader("CREATOR CRT-603 (CZ1) CCR SAM1 0", Presence.PRESENT);
    private static final ReaderStatus OTHER = reader("Some Reader 0", Presence.PRESENT);

    private final VirtualReader card = VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K));

    private static ReaderStatus reader(String name, Presence presence) {
        return new ReaderStatus(
                name,
                presence,
                Use.FREE,
                presence == Presence.PRESENT ? Optional.of(Atr.of(CardType.CLASSIC_4K)) : Optional.empty());
    }

    private TestWorld world(ReaderStatus... readers) {
        return new TestWorld(new FakeReaders(List.of(readers), card));
    }

    @Test
    void readers_are_listed_with_what_lies_on_them() {
        TestWorld world = world(ACR, SAM, OTHER, CRT);
        world.files.put("/home/me/.config/cardwright/dialects", "Some Reader = acr1252u\n");
        assertThat(world.run("readers")).isZero();
        assertThat(world.lines())
                .containsExactly(
                        "0  ACS ACR122U PICC Interface 00 00",
                        "   MIFARE Classic 4K, free",
                        "   ATR 3B 8F 80 01 80 4F 0C A0 00 00 03 06 03 00 02 00 00 00 00 69",
                        "   dialect acr122u, by its name",
                        "1  CREATOR CRT-603 (CZ1) CCR SAM1 0",
                        "   MIFARE Classic 4K, free",
                        "   ATR 3B 8F 80 01 80 4F 0C A0 00 00 03 06 03 00 02 00 00 00 00 69",
                        "   a slot for chip cards or SAMs",
                        "2  Some Reader 0",
                        "   MIFARE Classic 4K, free",
                        "   ATR 3B 8F 80 01 80 4F 0C A0 00 00 03 06 03 00 02 00 00 00 00 69",
                        "   dialect keys=00:00-01 auth=86,88 read=48/240 values=acs-d7 sw=all:6300, remembered",
                        "3  CREATOR CRT-603 (CZ1) CCR RF 0",
                        "   no card",
                        "   dialect crt-603, by its name");
    }

    @Test
    void the_same_as_json() {
        TestWorld world = world(ACR, reader("New 0", Presence.MUTE));
        assertThat(world.run("readers", "--json")).isZero();
        assertThat(world.lines())
                .containsExactly(
                        "{\"number\":0,\"reader\":\"ACS ACR122U PICC Interface 00 00\",\"card\":\"present\",\"use\":\"free\","
                                + "\"atr\":\"3B8F8001804F0CA0000003060300020000000069\",\"name\":\"MIFARE Classic 4K\","
                                + "\"dialect\":\"acr122u\"}",
                        "{\"number\":1,\"reader\":\"New 0\",\"card\":\"mute\",\"use\":\"free\",\"atr\":null,\"name\":null,"
                                + "\"dialect\":null}");
    }

    @Test
    void no_reader_is_an_answer_and_no_service_an_error() {
        TestWorld none = world();
        assertThat(none.run("readers")).isZero();
        assertThat(none.lines()).containsExactly("No reader is connected.");
        TestWorld noService = new TestWorld(null);
        assertThat(noService.run("readers")).isEqualTo(3);
        assertThat(noService.console.errors()).isEqualTo("cardwright: no service\n");
    }

    @Test
    void a_watch_prints_what_changed_and_nothing_else() {
        FakeReaders readers = new FakeReaders(List.of(ACR_EMPTY, CRT), card)
                .then(List.of(ACR, CRT))
                .then(List.of(ACR, CRT))
                .then(List.of(new ReaderStatus(ACR.reader(), ACR.card(), Use.EXCLUSIVE, ACR.atr()), CRT))
                .then(List.of(reader(ACR.reader(), Presence.MUTE)))
                .then(List.of(reader(ACR.reader(), Presence.UNAVAILABLE)));
        TestWorld world = new TestWorld(readers);
        assertThat(world.run("readers", "--watch")).isZero();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(world.lines())
                .containsExactly(
                        "ACS ACR122U PICC Interface 00 00: no card",
                        "CREATOR CRT-603 (CZ1) CCR RF 0: no card",
                        "ACS ACR122U PICC Interface 00 00: MIFARE Classic 4K, free",
                        "ACS ACR122U PICC Interface 00 00: MIFARE Classic 4K, in use by one program alone",
                        "ACS ACR122U PICC Interface 00 00: a card that does not answer",
                        "CREATOR CRT-603 (CZ1) CCR RF 0: the reader is gone",
                        "ACS ACR122U PICC Interface 00 00: the reader can't be used now");
        assertThat(readers.closed).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ACS ACR122U PICC Interface 00 00, ACS ACR122U PICC Interface 00 00",
        "acr122, ACS ACR122U PICC Interface 00 00",
        "1, CREATOR CRT-603 (CZ1) CCR RF 0",
        "sam, CREATOR CRT-603 (CZ1) CCR SAM1 0",
        "pcsc:rf 0, CREATOR CRT-603 (CZ1) CCR RF 0",
        "3, virtual"
    })
    void a_reader_is_chosen_by_name_by_a_part_of_it_or_by_number(String wanted, String chosen) {
        FakeReaders readers = new FakeReaders(List.of(ACR, CRT, SAM, reader("virtual", Presence.NONE)), card);
        TestWorld world = new TestWorld(readers);
        assertThat(world.run("apdu", "FFCA000000", "--reader", wanted))
                .as(world.console.errors())
                .isZero();
        assertThat(readers.opened).containsExactly(chosen);
        assertThat(readers.closed).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "crt, More than one reader",
        "omnikey, There is no reader \"omnikey\"",
        "9, There is no reader",
        "pcsc:7, There is no reader"
    })
    void a_reader_that_is_not_clear_is_never_guessed(String wanted, String reason) {
        FakeReaders readers = new FakeReaders(List.of(ACR, CRT, SAM), card);
        TestWorld world = new TestWorld(readers);
        assertThat(world.run("apdu", "FFCA000000", "-r", wanted)).isEqualTo(3);
        assertThat(world.console.errors())
                .contains(reason)
                .contains("\n  0  ACS ACR122U PICC Interface 00 00\n  1  CREATOR CRT-603 (CZ1) CCR RF 0\n");
        assertThat(readers.opened).isEmpty();
        assertThat(readers.closed).isTrue();
    }

    private static String chosen(ReaderStatus... statuses) {
        VirtualReader fresh = VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K));
        FakeReaders readers = new FakeReaders(List.of(statuses), fresh);
        TestWorld world = new TestWorld(readers);
        int code = world.run("apdu", "FFCA000000");
        assertThat(code).isEqualTo(readers.opened.isEmpty() ? 3 : 0);
        return readers.opened.isEmpty() ? world.console.errors() : readers.opened.getFirst();
    }

    @Test
    void without_a_wish_the_only_one_that_can_be_meant_is_used() {
        assertThat(chosen(ACR, CRT, SAM)).isEqualTo(ACR.reader());
        assertThat(chosen(CRT, SAM)).isEqualTo(CRT.reader());
        assertThat(chosen(SAM)).isEqualTo(SAM.reader());
        assertThat(chosen(ACR_EMPTY, OTHER)).isEqualTo(OTHER.reader());
        assertThat(chosen(ACR, OTHER))
                .contains("It is not clear which reader to use")
                .contains("\n  1  Some Reader 0");
        assertThat(chosen(ACR_EMPTY, CRT)).contains("It is not clear which reader to use");
        assertThat(chosen()).contains("No reader");
    }
}
