package cardwright.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.card.CardException;
import cardwright.card.CardInUse;
import cardwright.card.CardLost;
import cardwright.card.CardLost.Reason;
import cardwright.card.NoCard;
import cardwright.card.NoReader;
import cardwright.card.NoService;
import cardwright.card.ReaderFailed;
import cardwright.text.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each code means for a caller. The numbers are typed from `pcsclite.h` and Microsoft Learn.
class PcscErrorsTest {
    private static final PcscErrors LINUX = new PcscErrors(PcscAbi.LINUX);
    private static final PcscErrors WINDOWS = new PcscErrors(PcscAbi.WINDOWS);

    private static PcscContext context(boolean valid) throws CardException {
        FakeWinscard fake = new FakeWinscard();
        if (!valid) {
            fake.returns(PcscFunction.IS_VALID_CONTEXT, 0x80100003);
        }
        return PcscContext.establish(fake, LINUX);
    }

    private static int number(String code) {
        return Integer.parseUnsignedInt(code, 16);
    }

    @ParameterizedTest
    @CsvSource({
        "8010001D, NoService",
        "8010001E, NoService",
        "80100003, NoService",
        "00000006, NoService",
        "80100009, NoReader",
        "80100017, NoReader",
        "8010000B, CardInUse",
        "8010000C, NoCard",
        "80100069, NoCard",
        "80100068, CardLost",
        "80100066, CardLost",
        "80100067, CardLost",
        "80100016, ReaderFailed",
        "80100013, NoService",
        "8010000F, ReaderFailed",
        "80100001, ReaderFailed",
        "8010006A, ReaderFailed",
        "12345678, ReaderFailed",
        "FFFFFFFF, ReaderFailed"
    })
    void a_code_outside_a_connection_has_its_type(String code, String type) {
        CardException e = LINUX.outside(PcscFunction.CONNECT, number(code), "R");
        assertThat(e.getClass().getSimpleName()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "8010001D, SERVICE_GONE",
        "8010001E, SERVICE_GONE",
        "00000006, SERVICE_GONE",
        "80100009, READER_GONE",
        "80100017, READER_GONE",
        "80100069, CARD_REMOVED",
        "80100068, CARD_RESET",
        "80100066, CARD_SILENT",
        "80100067, CARD_SILENT",
        "80100016, READER_IO",
        "8010002F, READER_IO",
        "80100013, SERVICE_GONE",
        "8010006A, SERVICE_GONE"
    })
    void a_code_inside_a_connection_says_how_the_card_was_lost(String code, Reason reason) throws CardException {
        CardException e = LINUX.inside(PcscFunction.TRANSMIT, number(code), "R", context(true));
        assertThat(e)
                .isInstanceOfSatisfying(
                        CardLost.class, l -> assertThat(l.reason()).isEqualTo(reason));
    }

    @Test
    void a_handle_that_is_no_longer_known_is_a_lost_reader_if_the_service_is_there_and_a_lost_service_if_not()
            throws CardException {
        assertThat(LINUX.inside(PcscFunction.TRANSMIT, 0x80100003, "R", context(true)))
                .isInstanceOfSatisfying(
                        CardLost.class, l -> assertThat(l.reason()).isEqualTo(Reason.READER_GONE));
        assertThat(LINUX.inside(PcscFunction.TRANSMIT, 0x80100003, "R", context(false)))
                .isInstanceOfSatisfying(
                        CardLost.class, l -> assertThat(l.reason()).isEqualTo(Reason.SERVICE_GONE));
    }

    @Test
    void a_transaction_that_never_began_is_no_failure_to_carry_bytes() throws CardException {
        CardException e = LINUX.inside(PcscFunction.END_TRANSACTION, 0x80100016, "R", context(true));
        assertThat(e).isInstanceOf(ReaderFailed.class);
        assertThat(e.text().in(Language.EN)).contains("SCardEndTransaction", "SCARD_E_NOT_TRANSACTED (80100016)", "R");
    }

    @Test
    void card_and_reader_of_the_refusal_are_named() throws CardException {
        assertThat(((CardInUse) LINUX.inside(PcscFunction.CONNECT, 0x8010000B, "R", context(true))).readerName())
                .isEqualTo("R");
        assertThat(((NoCard) LINUX.inside(PcscFunction.RECONNECT, 0x8010000C, "R", context(true))).readerName())
                .isEqualTo("R");
    }

    @Test
    void a_code_nobody_knows_keeps_its_number() {
        ReaderFailed e = (ReaderFailed) LINUX.outside(PcscFunction.CONNECT, 0xDEADBEEF, "R");
        assertThat(e.code()).isEqualTo(0xDEADBEEF);
        assertThat(e.text().in(Language.EN)).contains("DEADBEEF", "SCardConnect", "R");
    }

    @Test
    void one_number_means_two_things() {
        assertThat(PcscCode.of(0x8010001F, PcscAbi.LINUX)).contains(PcscCode.SCARD_E_UNSUPPORTED_FEATURE);
        assertThat(PcscCode.of(0x8010001F, PcscAbi.WINDOWS)).contains(PcscCode.SCARD_E_UNEXPECTED);
        assertThat(PcscCode.of(0x80100022, PcscAbi.WINDOWS)).contains(PcscCode.SCARD_E_UNSUPPORTED_FEATURE);
        assertThat(WINDOWS.outside(PcscFunction.CONTROL, 0x80100022, "R").text().in(Language.EN))
                .contains("SCARD_E_UNSUPPORTED_FEATURE (80100022)");
    }

    @Test
    void no_context_is_no_service_with_the_way_out_of_each_system() {
        Set<String> texts = new HashSet<>();
        for (PcscAbi abi : PcscAbi.values()) {
            for (int code : List.of(0x8010001D, 0x8010006A)) {
                CardException e = new PcscErrors(abi).establishing(code);
                assertThat(e).isInstanceOf(NoService.class);
                texts.add(e.text().in(Language.EN));
            }
            texts.add(PcscErrors.noLibrary(abi).text().in(Language.EN));
        }
        assertThat(texts).hasSize(3 + 1 + 3);
        assertThat(LINUX.establishing(0x80100001)).isInstanceOf(ReaderFailed.class);
        assertThat(LINUX.outside(PcscFunction.GET_STATUS_CHANGE, 0x80100009, "R"))
                .isInstanceOf(NoReader.class);
    }

    @Test
    void every_code_is_judged_everywhere_and_said_in_both_languages() throws CardException {
        for (PcscAbi abi : PcscAbi.values()) {
            PcscErrors errors = new PcscErrors(abi);
            for (PcscCode code : PcscCode.values()) {
                for (PcscFunction function : PcscFunction.values()) {
                    for (CardException e : List.of(
                            errors.establishing(code.code()),
                            errors.outside(function, code.code(), "R"),
                            errors.inside(function, code.code(), "R", context(true)))) {
                        assertThat(e.text().in(Language.EN))
                                .isNotBlank()
                                .doesNotContain("{")
                                .doesNotContain("\"\"");
                        assertThat(e.text().in(Language.ZH))
                                .isNotBlank()
                                .doesNotContain("{")
                                .doesNotContain("“”");
                    }
                }
            }
        }
    }

    @Test
    void no_two_codes_have_one_number() {
        Set<Integer> numbers = new HashSet<>();
        for (PcscCode code : PcscCode.values()) {
            assertThat(numbers.add(code.code())).as(code.name()).isTrue();
        }
    }
}
