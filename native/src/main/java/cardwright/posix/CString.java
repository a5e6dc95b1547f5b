package cardwright.posix;

import cardwright.text.Utf8;
import java.util.Arrays;
import org.teavm.interop.Address;

/// Texts as C has them: UTF-8 bytes with a zero at the end.
final class CString {
    private CString() {}

    /// The text's bytes with a zero at the end. The array must stay referenced while C looks at it.
    static byte[] of(String text) {
        byte[] utf8 = Utf8.bytes(text);
        return Arrays.copyOf(utf8, utf8.length + 1);
    }

    /// The text that stands at an address.
    static String at(Address address) {
        byte[] bytes = new byte[Libc.strlen(address)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = address.add(i).getByte();
        }
        return Utf8.text(bytes, 0, bytes.length);
    }
}
