package cardwright.pcsc.outside;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.testing.Program.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A JVM that may call no native library says which flag to pass.
@Tag("outside")
class NativeAccessTest {
    private static final List<String> DENY = List.of("--illegal-native-access=deny");

    /// Asks for the readers and prints what is said.
    static final class Ask {
        private Ask() {}

        public static void main(String[] none) {
            try {
                System.out.println(cardwright.pcsc.PcscReaders.system().list());
            } catch (cardwright.card.CardException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    void on_the_class_path_the_flag_for_all_is_named() throws Exception {
        Run run = ChildJvm.run(Map.of(), DENY, Ask.class.getName());
        assertThat(run.output()).contains("--enable-native-access=ALL-UNNAMED").doesNotContain("Exception");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void on_the_module_path_only_our_module_is_named() throws Exception {
        Run run = ChildJvm.runModule(DENY, ask());
        assertThat(run.output())
                .contains("--enable-native-access=cardwright.pcsc")
                .doesNotContain("Exception");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void with_the_flag_named_nothing_is_denied() throws Exception {
        Run run = ChildJvm.runModule(List.of(DENY.getFirst(), "--enable-native-access=cardwright.pcsc"), ask());
        assertThat(run.output())
                .doesNotContain("--enable-native-access", "WARNING")
                .isNotBlank();
        assertThat(run.exitCode()).isZero();
    }

    @TempDir
    private Path folder = Path.of("");

    /// A program outside the module, as a single source file.
    private String ask() throws Exception {
        return Files.writeString(folder.resolve("Ask.java"), """
                import cardwright.card.CardException;
                import cardwright.pcsc.PcscReaders;

                class Ask {
                    public static void main(String[] none) {
                        try {
                            System.out.println(PcscReaders.system().list());
                        } catch (CardException e) {
                            System.out.println(e.getMessage());
                        }
                    }
                }
                """).toString();
    }
}
