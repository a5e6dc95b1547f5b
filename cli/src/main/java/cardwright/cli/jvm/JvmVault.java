package cardwright.cli.jvm;

import cardwright.cli.world.Vault;
import cardwright.write.Seal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.SecretKeyEntry;
import java.security.SecureRandom;
import java.security.Security;
import java.security.UnrecoverableKeyException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.spec.PBEParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Sealed files as PKCS #12 (RFC 7292), by the JDK: each piece a secret, encrypted with AES-256 under a
/// key that PBKDF2 makes of the password (PBES2, RFC 8018); over all of them a MAC made with the password
/// too. `keytool` and `openssl pkcs12` read the file.
///
/// Both take [#ITERATIONS] rounds, ten times what the JDK takes by itself. More would be felt at every
/// command.
final class JvmVault implements Vault {
    private static final int ITERATIONS = 100_000;
    private static final int SALT_LENGTH = 16;
    private static final String CIPHER = "PBEWithHmacSHA256AndAES_256";

    /// The JDK lets a secret have only an algorithm it knows; it is kept beside the bytes and means
    /// nothing here.
    private static final String NOMINAL = "AES";

    @Override
    public Sealed create(char[] password) {
        try {
            return new Store(load(null, password), password);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Sealed open(byte[] file, char[] password) throws VaultFailed {
        try {
            return new Store(load(file, password), password);
        } catch (IOException e) {
            throw new VaultFailed(!(e.getCause() instanceof UnrecoverableKeyException));
        } catch (GeneralSecurityException | RuntimeException e) {
            // The JDK's parser throws whatever it stumbles over.
            throw new VaultFailed(true);
        }
    }

    @Override
    public byte[] newKey() {
        return JvmSeal.newKey();
    }

    @Override
    public Seal seal(byte[] key) {
        return new JvmSeal(key);
    }

    private static KeyStore load(byte @Nullable [] file, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(file == null ? null : new ByteArrayInputStream(file), password);
        return store;
    }

    @Override
    public Optional<char[]> askPassword(String prompt) {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(console -> console.readPassword("%s", prompt))
                .filter(password -> password.length > 0);
    }

    private static final class Store implements Sealed {
        private final KeyStore store;
        private final char[] password;

        Store(KeyStore store, char[] password) {
            this.store = store;
            this.password = Arrays.copyOf(password, password.length);
        }

        @Override
        public List<String> names() {
            try {
                return Collections.list(store.aliases()).stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Optional<byte[]> get(String name) throws VaultFailed {
            try {
                return store.getEntry(name, new PasswordProtection(password)) instanceof SecretKeyEntry entry
                        ? Optional.of(entry.getSecretKey().getEncoded())
                        : Optional.empty();
            } catch (GeneralSecurityException e) {
                throw new VaultFailed(true);
            }
        }

        @Override
        public void put(String name, byte[] piece) {
            byte[] salt = new byte[SALT_LENGTH];
            new SecureRandom().nextBytes(salt);
            try {
                store.setEntry(
                        name,
                        new SecretKeyEntry(new SecretKeySpec(piece, NOMINAL)),
                        new PasswordProtection(password, CIPHER, new PBEParameterSpec(salt, ITERATIONS)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void remove(String name) {
            try {
                store.deleteEntry(name);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public byte[] bytes() {
            Security.setProperty("keystore.pkcs12.macAlgorithm", "HmacPBESHA256");
            Security.setProperty("keystore.pkcs12.macIterationCount", Integer.toString(ITERATIONS));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                store.store(bytes, password);
            } catch (IOException | GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
            return bytes.toByteArray();
        }
    }
}
