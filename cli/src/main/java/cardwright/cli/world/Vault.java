package cardwright.cli.world;

import cardwright.write.Seal;
import java.util.List;
import java.util.Optional;

/// Files whose content is encrypted with a password and protected against change, and asking for a
/// password. Only a JVM has the means.
public interface Vault {
    /// A sealed file without content.
    ///
    /// @param password what opens it; it is copied
    Sealed create(char[] password);

    /// What a sealed file holds.
    ///
    /// @param file the file's bytes
    /// @param password what opens it; it is copied
    /// @throws VaultFailed if the password is wrong, or the bytes are not such a file or were changed
    Sealed open(byte[] file, char[] password) throws VaultFailed;

    /// Asks the person at the terminal for a password, without showing it.
    ///
    /// @param prompt what is asked, on the terminal
    /// @return what was typed; nothing if there is no terminal, or nothing was typed
    Optional<char[]> askPassword(String prompt);

    /// A new key for [#seal], made at random.
    byte[] newKey();

    /// Encrypts each record of a journal with a key, and tells when one was changed: AES-256 in the mode GCM,
    /// with a random nonce of 12 bytes before the record and the tag of 16 bytes behind it (NIST SP 800-38D).
    /// Its [Seal#id] is 1.
    ///
    /// @param key of 32 bytes, from [#newKey]
    Seal seal(byte[] key);

    /// The content of a sealed file: named pieces. One thread at a time.
    interface Sealed {
        /// The names of the pieces, in their order; in lower case.
        List<String> names();

        /// A piece.
        ///
        /// @param name in lower case
        /// @throws VaultFailed if it can't be decrypted
        Optional<byte[]> get(String name) throws VaultFailed;

        /// Puts a piece in, or another in its place.
        void put(String name, byte[] piece);

        /// Takes a piece out, if it is there.
        void remove(String name);

        /// The file's bytes.
        byte[] bytes();
    }

    /// A sealed file could not be opened.
    final class VaultFailed extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean damaged;

        /// A file could not be opened.
        ///
        /// @param damaged whether it is no such file, or was cut off; else the password is wrong or the
        ///     file was changed, which can't be told apart
        public VaultFailed(boolean damaged) {
            super(damaged ? "damaged" : "wrong password or changed");
            this.damaged = damaged;
        }

        /// Whether the bytes are no such file; else the password is wrong or the file was changed.
        public boolean isDamaged() {
            return damaged;
        }
    }
}
