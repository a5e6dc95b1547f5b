package cardwright.cli.jvm;

import cardwright.cli.words.CliTexts;
import cardwright.text.InvalidInput;
import cardwright.write.Seal;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals records with AES-256 in the mode GCM, by the JDK: nonce, encrypted record, tag. A journal has some
/// hundred records, far below the 2^32 that random nonces of 96 bits allow one key (NIST SP 800-38D, 8.3).
final class JvmSeal implements Seal {
    private static final int ID = 1;
    private static final int KEY_LENGTH = 32;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    JvmSeal(byte[] key) {
        if (key.length != KEY_LENGTH) {
            throw new IllegalArgumentException("a key of " + key.length + " bytes, not " + KEY_LENGTH);
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    static byte[] newKey() {
        return random(KEY_LENGTH);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    @Override
    public int id() {
        return ID;
    }

    @Override
    public byte[] seal(byte[] record) {
        byte[] nonce = random(NONCE_LENGTH);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(record);
            return ByteBuffer.allocate(NONCE_LENGTH + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] open(byte[] sealed) {
        if (sealed.length < NONCE_LENGTH) {
            throw shut();
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, sealed).doFinal(sealed, NONCE_LENGTH, sealed.length - NONCE_LENGTH);
        } catch (GeneralSecurityException e) {
            throw shut();
        }
    }

    /// @param bytes begin with the nonce
    private Cipher cipher(int mode, byte[] bytes) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, bytes, 0, NONCE_LENGTH));
        return cipher;
    }

    private static InvalidInput shut() {
        return new InvalidInput(CliTexts.journalRecordShut());
    }
}
