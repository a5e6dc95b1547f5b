package cardwright.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.text.InvalidInput;
import cardwright.text.Language;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderDialectTest {
    /// Names as the systems show them: reader quirks of libccid, manuals and transcripts.
    @ParameterizedTest
    @CsvSource({
        "CREATOR CRT-603 (CZ1) CCR RF 0, crt-603",
        "CREATOR CRT-603(CZ1) CCR [CCR RF] 00 00, crt-603",
        "ACS ACR122U PICC Interface 00 00, acr122u",
        "ACS ACR122 0, acr122u",
        "acs acr122u, acr122u",
        "ACS ACR1252 Dual Reader [ACR1252 Dual Reader PICC] 00 00, acr1252u",
        "ACS ACR1255U-J1 0, acr1252u",
        "HID Global OMNIKEY 5022 Smart Card Reader [OMNIKEY 5022 Smart Card Reader] (KN0) 00 00, omnikey-5022",
        "SCL3711 reader 0, scl3711",
        "SCM Microsystems Inc. SCL011G Contactless Reader 0, scl3711",
        "Identiv uTrust 3700 F CL Reader [uTrust 3700 F CL Reader] (55041432) 00 00, utrust-3700f",
        "Identive CLOUD 4700 F Contactless Reader 1, utrust-3700f",
        "FT R502 Contactless Reader 0, r502"
    })
    void a_reader_on_the_desk_is_spoken_to_in_its_own_dialect(String name, String id) {
        assertThat(ReaderDialect.forReader(name)).map(ReaderDialect::id).contains(id);
    }

    @ParameterizedTest
    @CsvSource({
        "CREATOR CRT-603 (CZ1) CCR SAM1 0",
        "ACS ACR1252 Dual Reader [ACR1252 Dual Reader SAM] 00 01",
        "Identive CLOUD 4700 F Contact Reader 0",
        "ACS ACR1251 1S CL Reader ICC 0",
        "Virtual PCD 00 00",
        "''"
    })
    void a_contact_slot_or_a_stranger_is_not_taken_for_a_known_contactless_reader(String name) {
        assertThat(ReaderDialect.forReader(name)).isEmpty();
    }

    @Test
    void a_virtual_reader_is_recognized_by_the_name_it_shows() {
        for (ReaderDialect dialect : ReaderDialect.ALL) {
            assertThat(ReaderDialect.forReader(dialect.readerName()).orElse(ReaderDialect.STANDARD))
                    .isSameAs(dialect);
        }
    }

    @Test
    void every_dialect_is_found_by_its_name_and_these_are_all() {
        assertThat(ReaderDialect.ALL.stream().map(ReaderDialect::id).collect(Collectors.joining(" ")))
                .isEqualTo("standard crt-603 acr122u acr1252u omnikey-5022 scl3711 utrust-3700f r502");
        for (ReaderDialect dialect : ReaderDialect.ALL) {
            assertThat(ReaderDialect.byId(dialect.id())).isSameAs(dialect).hasToString(dialect.id());
        }
    }

    @Test
    void a_mistyped_dialect_is_answered_with_the_nearest_one_and_the_list() {
        assertThatThrownBy(() -> ReaderDialect.byId("ACR122"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Did you mean \"acr122u\"?")
                .hasMessageContaining(
                        "standard, crt-603, acr122u, acr1252u, omnikey-5022, scl3711, utrust-3700f, r502");
        assertThatThrownBy(() -> ReaderDialect.byId("omnikey"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.text().in(Language.ZH)).contains("“omnikey-5022”"));
    }

    /// Columns: key structure of the library's choice, its slot for A and for B, the slot to authenticate with for A,
    /// old FF 88, bytes a read in small and large sectors, Le 00, value form, keys kept.
    @ParameterizedTest
    @CsvSource({
        "standard,     0,  0,  0,  0, true,  16,  16, false, PART3_C2,       true",
        "crt-603,      0,  0,  0,  0, false, 16,  16, false, NONE,           true",
        "acr122u,      0,  0,  0,  0, true,  16,  16, false, ACS_D7,         false",
        "acr1252u,     0,  0,  0,  0, true,  48, 240, false, ACS_D7,         true",
        "omnikey-5022, 32, 0,  0,  0, false, 16,  16, false, OMNIKEY_D4_D8,  true",
        "scl3711,      0, 96, 97,  1, false, 16,  16, false, IDENTIV_F0,     true",
        "utrust-3700f, 0, 96, 97,  1, false, 16,  16, false, IDENTIV_F0,     true",
        "r502,         0,  0,  0,  0, false, 16,  16, true,  FEITIAN_FC,     true"
    })
    void each_family_is_as_its_manual_says(
            String id,
            int structure,
            int slotA,
            int slotB,
            int authenticateA,
            boolean old,
            int small,
            int large,
            boolean leZero,
            ValueForm values,
            boolean keeps) {
        ReaderDialect dialect = ReaderDialect.byId(id);
        KeyPlace place = dialect.keyPlaces().getFirst();
        assertThat(place.structure()).isEqualTo(structure);
        assertThat(place.slotFor(KeyType.A)).isEqualTo(slotA);
        assertThat(place.slotFor(KeyType.B)).isEqualTo(slotB);
        assertThat(dialect.authenticateSlot(slotA)).isEqualTo(authenticateA);
        assertThat(dialect.takesOldAuthenticate()).isEqualTo(old);
        assertThat(dialect.readLimit(SectorNumber.of(31))).isEqualTo(small);
        assertThat(dialect.readLimit(SectorNumber.of(32))).isEqualTo(large);
        assertThat(dialect.readsWithoutLength()).isEqualTo(leZero);
        assertThat(dialect.valueForm()).isEqualTo(values);
        assertThat(dialect.keepsKeys()).isEqualTo(keeps);
        assertThat(dialect.recoversAfterRefusal()).isFalse();
    }

    /// Columns: refused key, read without one, no such block, volatile key, wrong slot, unknown instruction.
    @ParameterizedTest
    @CsvSource({
        "standard,     69 83, 69 82, 6A 82, 69 86, 69 88, 6D 00",
        "crt-603,      69 83, 69 82, 63 00, 6B 00, 6B 00, 63 00",
        "acr122u,      63 00, 63 00, 63 00, 63 00, 63 00, 63 00",
        "acr1252u,     63 00, 63 00, 63 00, 63 00, 63 00, 63 00",
        "omnikey-5022, 69 83, 69 82, 65 81, 69 86, 69 88, 6D 00",
        "scl3711,      69 82, 69 82, 6A 82, 69 86, 69 88, 6D 00",
        "utrust-3700f, 69 82, 69 82, 6A 82, 69 86, 69 88, 6D 00",
        "r502,         63 00, 69 82, 6A 82, 6B 00, 6B 00, 6D 00"
    })
    void each_family_refuses_in_its_own_words(
            String id, String key, String read, String block, String load, String slot, String instruction) {
        ReaderDialect dialect = ReaderDialect.byId(id);
        assertThat(dialect.status(Refusal.AUTHENTICATE_KEY)).hasToString(key);
        assertThat(dialect.status(Refusal.NOT_AUTHENTICATED)).hasToString(read);
        assertThat(dialect.status(Refusal.NO_BLOCK)).hasToString(block);
        assertThat(dialect.status(Refusal.LOAD_VOLATILE)).hasToString(load);
        assertThat(dialect.status(Refusal.LOAD_SLOT)).hasToString(slot);
        assertThat(dialect.status(Refusal.INSTRUCTION)).hasToString(instruction);
    }
}
