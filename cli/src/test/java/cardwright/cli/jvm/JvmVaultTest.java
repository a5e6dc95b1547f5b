package cardwright.cli.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardwright.cli.world.Vault;
import cardwright.cli.world.Vault.VaultFailed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class JvmVaultTest {
    private static final char[] PASSWORD = "Grüße 密码".toCharArray();
    private static final byte[] PIECE = "0 A A1B2C3D4E5F6 test\n".getBytes(StandardCharsets.UTF_8);
    private final JvmVault vault = new JvmVault();

    private byte[] sealed() {
        Vault.Sealed sealed = vault.create(PASSWORD);
        sealed.put("card-01020304", PIECE);
        return sealed.bytes();
    }

    @Test
    void what_was_put_in_comes_out_with_the_password_and_not_without() throws VaultFailed {
        byte[] file = sealed();
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("A1B2C3D4E5F6");
        Vault.Sealed opened = vault.open(file, PASSWORD);
        assertThat(opened.names()).containsExactly("card-01020304");
        assertThat(opened.get("card-01020304")).contains(PIECE);
        assertThat(opened.get("card-0a")).isEmpty();
        opened.remove("card-01020304");
        assertThat(vault.open(opened.bytes(), PASSWORD).names()).isEmpty();
        assertThatThrownBy(() -> vault.open(file, "another".toCharArray()))
                .isInstanceOfSatisfying(
                        VaultFailed.class, e -> assertThat(e.isDamaged()).isFalse());
    }

    @Test
    void a_file_that_was_changed_or_cut_off_does_not_open() {
        byte[] file = sealed();
        for (int at = 40; at < file.length; at += file.length / 6) {
            byte[] changed = Arrays.copyOf(file, file.length);
            changed[at] ^= 1;
            assertThatThrownBy(() -> vault.open(changed, PASSWORD)).isInstanceOf(VaultFailed.class);
        }
        for (int length : new int[] {0, 1, 10, file.length / 2, file.length - 1}) {
            assertThatThrownBy(() -> vault.open(Arrays.copyOf(file, length), PASSWORD))
                    .isInstanceOfSatisfying(
                            VaultFailed.class, e -> assertThat(e.isDamaged()).isTrue());
        }
    }

    @Test
    void others_read_the_file_too() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(sealed()), PASSWORD);
        assertThat(store.getKey("card-01020304", PASSWORD).getEncoded()).isEqualTo(PIECE);
    }

    @Test
    void the_same_content_is_never_sealed_the_same_twice() {
        assertThat(sealed()).isNotEqualTo(sealed());
    }
}
