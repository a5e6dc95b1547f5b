package cardwright.workbench.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Who was let in. The link's token is good once, for one browser; from then on its cookie counts. From any
/// thread.
///
/// All three secrets are 32 bytes from the system's randomness, in hexadecimal, and compared in constant
/// time.
final class Sessions {
    private static final int BYTES = 32;

    private final String token = random();
    private final String session = random();
    private final String csrf = random();
    private boolean used;

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// What the link carries.
    String token() {
        return token;
    }

    /// What requests that change something carry in a header.
    String csrf() {
        return csrf;
    }

    /// Exchanges the link's token for the cookie's value.
    ///
    /// @return null if the token is wrong, or was used
    synchronized @Nullable String exchange(String offered) {
        if (used || !same(token, offered)) {
            return null;
        }
        used = true;
        return session;
    }

    /// Whether a cookie's value is that of who was let in.
    synchronized boolean isKnown(@Nullable String cookie) {
        return used && cookie != null && same(session, cookie);
    }

    /// Whether a header is what the page was told to send.
    boolean isOurs(@Nullable String header) {
        return header != null && same(csrf, header);
    }

    private static boolean same(String expected, String offered) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), offered.getBytes(StandardCharsets.UTF_8));
    }
}
