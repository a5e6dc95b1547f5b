package cardwright.posix;

import java.nio.charset.StandardCharsets;
import org.teavm.interop.Address;

/// Texts as C has them: UTF-8 bytes with a zero at the end.
final class CString {
    private CString() {}

    /// The text's bytes with a zero at the end. The array must stay referenced while C looks at it.
    static byte[] of(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[utf8.length + 1];
        System.arraycopy(utf8, 0, bytes, 0, utf8.length);
        return bytes;
    }

    /// The text that stands at an address.
    static String at(Address address) {
        byte[] bytes = new byte[Libc.strlen(address)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = address.add(i).getByte();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
