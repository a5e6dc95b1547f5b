package cardwright.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.card.Atr;
import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.Clock;
import cardwright.card.NoReader;
import cardwright.card.NoService;
import cardwright.card.ReaderFailed;
import cardwright.card.ReaderStatus;
import cardwright.card.ReaderStatus.Presence;
import cardwright.card.ReaderStatus.Use;
import cardwright.card.ShareMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Listing and opening readers, and how often a dead context is renewed.
class PcscReadersTest {
    private static final int NO_SERVICE = PcscCode.SCARD_E_NO_SERVICE.code();

    private static PcscReaders readers(FakeWinscard fake) {
        return PcscReaders.over(fake, PcscAbi.LINUX, Clock.system());
    }

    @Test
    void readers_are_listed_with_what_lies_on_them() throws CardException {
        FakeWinscard fake = new FakeWinscard();
        assertThat(readers(fake).list())
                .containsExactly(new ReaderStatus(
                        FakeWinscard.READER, Presence.PRESENT, Use.FREE, Optional.of(Atr.of(FakeWinscard.ATR))));
        assertThat(fake.calls)
                .containsExactly("EstablishContext", "ListReaders", "GetStatusChange now Fake 00 00=00000000");
    }

    @ParameterizedTest
    @CsvSource({
        "0010, NONE, FREE", "0022, PRESENT, FREE", "10122, PRESENT, SHARED", "30A2, PRESENT, EXCLUSIVE",
        "01A2, PRESENT, EXCLUSIVE", "0222, MUTE, FREE", "000A, UNAVAILABLE, FREE", "0422, PRESENT, FREE"
    })
    void a_state_says_what_lies_there_and_who_has_it(String state, Presence presence, Use use) throws CardException {
        FakeWinscard fake = new FakeWinscard();
        fake.eventState = Integer.parseInt(state, 16);
        assertThat(readers(fake).list()).singleElement().satisfies(status -> {
            assertThat(status.card()).isEqualTo(presence);
            assertThat(status.use()).isEqualTo(use);
        });
    }

    @Test
    void no_readers_is_an_empty_list() throws CardException {
        FakeWinscard fake =
                new FakeWinscard().returns(PcscFunction.LIST_READERS, PcscCode.SCARD_E_NO_READERS_AVAILABLE.code());
        assertThat(readers(fake).list()).isEmpty();
        fake.readers = List.of();
        assertThat(readers(fake).list()).isEmpty();
    }

    @Test
    void more_names_than_fit_are_asked_for_again_with_room() throws CardException {
        FakeWinscard fake = new FakeWinscard();
        fake.readers = IntStream.range(0, 100)
                .mapToObj(i -> "A reader with a long name " + i)
                .toList();
        assertThat(readers(fake).list()).hasSize(100);
        assertThat(fake.count("ListReaders")).isEqualTo(2);
    }

    @Test
    void a_list_that_never_fits_ends() {
        int tooShort = PcscCode.SCARD_E_INSUFFICIENT_BUFFER.code();
        FakeWinscard fake = new FakeWinscard();
        fake.returns(
                PcscFunction.LIST_READERS,
                IntStream.range(0, 100).map(_ -> tooShort).toArray());
        assertThatThrownBy(() -> readers(fake).list()).isInstanceOf(ReaderFailed.class);
        assertThat(fake.count("ListReaders")).isEqualTo(5);
    }

    @Test
    void a_reader_that_goes_while_it_is_asked_about_is_asked_about_no_more() throws CardException {
        FakeWinscard fake =
                new FakeWinscard().returns(PcscFunction.GET_STATUS_CHANGE, PcscCode.SCARD_E_UNKNOWN_READER.code());
        assertThat(readers(fake).list()).hasSize(1);
        assertThat(fake.count("ListReaders")).isEqualTo(2);
        fake.eventState = 0x0006;
        assertThat(readers(fake).list()).isEmpty();
    }

    @Test
    void nothing_changed_is_no_failure() throws CardException {
        FakeWinscard fake = new FakeWinscard().returns(PcscFunction.GET_STATUS_CHANGE, PcscCode.SCARD_E_TIMEOUT.code());
        assertThat(readers(fake).list()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SCARD_E_NO_SERVICE",
                "SCARD_E_SERVICE_STOPPED",
                "SCARD_E_INVALID_HANDLE",
                "WIN32_INVALID_HANDLE",
                "SCARD_F_COMM_ERROR",
                "SCARD_W_SECURITY_VIOLATION"
            })
    void a_restarted_service_is_found_again_by_the_next_call(PcscCode code) throws CardException {
        FakeWinscard fake = new FakeWinscard();
        PcscReaders readers = readers(fake);
        readers.list();
        fake.returns(PcscFunction.LIST_READERS, code.code());
        assertThat(readers.list()).hasSize(1);
        assertThat(fake.count("EstablishContext")).isEqualTo(2);
        assertThat(fake.count("ReleaseContext")).isEqualTo(1);
    }

    @Test
    void a_service_that_stays_away_is_asked_once_more_and_no_oftener() throws CardException {
        FakeWinscard fake = new FakeWinscard();
        PcscReaders readers = readers(fake);
        readers.list();
        fake.returns(PcscFunction.LIST_READERS, NO_SERVICE, NO_SERVICE, NO_SERVICE);
        assertThatThrownBy(readers::list).isInstanceOf(NoService.class);
        assertThat(fake.count("ListReaders")).isEqualTo(3);
        assertThat(fake.count("EstablishContext")).isEqualTo(2);
        assertThat(fake.count("ReleaseContext"))
                .as("no context is kept that is dead")
                .isEqualTo(2);
    }

    @Test
    void a_service_that_does_not_run_is_found_when_it_does() throws CardException {
        FakeWinscard fake = new FakeWinscard().returns(PcscFunction.ESTABLISH_CONTEXT, NO_SERVICE);
        PcscReaders readers = readers(fake);
        assertThatThrownBy(readers::list).isInstanceOf(NoService.class);
        assertThat(fake.count("EstablishContext")).isEqualTo(1);
        assertThat(readers.list()).hasSize(1);
    }

    @Test
    void connecting_finds_a_restarted_service_once() throws CardException {
        FakeWinscard fake = new FakeWinscard();
        try (PcscReader reader = (PcscReader) readers(fake).open(FakeWinscard.READER)) {
            reader.connect(ShareMode.SHARED).close();
            fake.returns(PcscFunction.CONNECT, NO_SERVICE);
            reader.connect(ShareMode.SHARED).close();
            fake.returns(PcscFunction.CONNECT, NO_SERVICE, NO_SERVICE);
            assertThatThrownBy(() -> reader.connect(ShareMode.SHARED)).isInstanceOf(NoService.class);
            reader.connect(ShareMode.SHARED).close();
        }
        assertThat(fake.count("EstablishContext")).isEqualTo(fake.count("ReleaseContext"));
    }

    @Test
    void a_reader_nobody_has_is_no_reader() throws CardException {
        FakeWinscard fake =
                new FakeWinscard().returns(PcscFunction.GET_STATUS_CHANGE, PcscCode.SCARD_E_UNKNOWN_READER.code());
        try (CardReader reader = readers(fake).open("Nobody")) {
            assertThatThrownBy(reader::status).isInstanceOf(NoReader.class).hasMessageContaining("Nobody");
            fake.eventState = 0x0006;
            assertThatThrownBy(reader::status).isInstanceOf(NoReader.class);
            fake.returns(PcscFunction.CONNECT, PcscCode.SCARD_E_UNKNOWN_READER.code());
            assertThatThrownBy(() -> reader.connect(ShareMode.SHARED)).isInstanceOf(NoReader.class);
        }
        assertThat(fake.count("EstablishContext")).isEqualTo(fake.count("ReleaseContext"));
    }

    @Test
    void each_reader_and_each_watch_has_a_context_of_its_own() throws Exception {
        FakeWinscard fake = new FakeWinscard();
        try (PcscReaders readers = readers(fake);
                var first = readers.open(FakeWinscard.READER);
                var second = readers.open(FakeWinscard.READER);
                var watch = readers.watch()) {
            readers.list();
            watch.await(0);
            first.status();
            second.status();
            assertThat(first.name()).isEqualTo(second.name());
            assertThat(fake.count("EstablishContext")).isEqualTo(4);
        }
        assertThat(fake.count("ReleaseContext")).isEqualTo(4);
    }

    @Test
    void after_close_nothing_is_listed() {
        PcscReaders readers = readers(new FakeWinscard());
        readers.close();
        readers.close();
        assertThatThrownBy(readers::list).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> readers.open("R")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(readers::watch).isInstanceOf(IllegalStateException.class);
    }
}
