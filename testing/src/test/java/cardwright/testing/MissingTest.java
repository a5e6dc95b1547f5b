package cardwright.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.testing.PcscdMissing.Piece;
import cardwright.testing.junit.OrSkip;
import cardwright.text.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a machine without pcscd a test says what to install, and is not passed.
class MissingTest {
    @Test
    void everything_missing_is_named_with_what_to_install() {
        PcscdMissing missing = new PcscdMissing(Set.of(Piece.PCSCD, Piece.DRIVER, Piece.PLACE));
        assertThat(missing.pieces()).containsExactlyInAnyOrder(Piece.values());
        assertThat(missing)
                .hasMessageContaining("pcscd, its driver vpcd (package vsmartcard-vpcd) and a place")
                .hasMessageContaining("apt install pcscd vsmartcard-vpcd");
        assertThat(missing.text().in(Language.ZH)).contains("驱动 vpcd").contains("apt install pcscd vsmartcard-vpcd");
    }

    /// Asks for a pcscd as a test would, and prints what becomes of the test.
    static final class Ask {
        private Ask() {}

        public static void main(String[] none) {
            try {
                OrSkip.orSkip(() -> {
                    throw new PcscdMissing(Set.of(Piece.DRIVER));
                });
            } catch (Throwable e) {
                System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
            }
        }
    }

    private static String ask(String ci) throws Exception {
        Program java = new Program(Path.of(System.getProperty("java.home"), "bin", "java"), Map.of("CI", ci));
        return java.run(Duration.ofSeconds(30), "", "-cp", System.getProperty("java.class.path"), Ask.class.getName())
                .output();
    }

    @Test
    void it_is_skipped_on_a_desk_and_fails_in_continuous_integration() throws Exception {
        assertThat(ask("")).startsWith("TestAbortedException: ").contains("vsmartcard-vpcd");
        assertThat(ask("true")).startsWith("AssertionFailedError: ").contains("vsmartcard-vpcd", "CI=true");
    }

    @Test
    @Tag("outside")
    void a_pcscd_that_does_not_start_tells_what_it_said(@TempDir Path folder) throws Exception {
        assertThat(OrSkip.orSkip(PrivatePcscd::missing)).isEmpty();
        assertThatThrownBy(() -> PrivatePcscd.start(folder, List.of("no \"name\" at all")))
                .isInstanceOf(PcscdFailed.class)
                .hasMessageContaining("did not start");
    }

    @Test
    void more_readers_than_a_driver_has_are_a_mistake(@TempDir Path folder) {
        assertThatThrownBy(() -> PrivatePcscd.start(folder, List.of("1", "2", "3", "4", "5", "6", "7", "8", "9")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
