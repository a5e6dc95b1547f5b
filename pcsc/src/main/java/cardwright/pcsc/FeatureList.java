package cardwright.pcsc;

import java.util.OptionalInt;

/// What a driver answers to `CM_IOCTL_GET_FEATURE_REQUEST`. Source: PC/SC Part 10; pcsc-lite `reader.h`.
final class FeatureList {
    /// `FEATURE_CCID_ESC_COMMAND`: escape commands.
    static final int ESCAPE = 0x13;

    private FeatureList() {}

    /// The control code of a feature in the driver's answer: a list of
    ///
    /// ```
    /// tag (1) | 04 | control code, most significant byte first (4)
    /// ```
    static OptionalInt code(byte[] list, int tag) {
        for (int at = 0; at + 6 <= list.length; at += 6) {
            if (list[at] == tag && list[at + 1] == 4) {
                int code = 0;
                for (int i = 2; i < 6; i++) {
                    code = (code << 8) | (list[at + i] & 0xFF);
                }
                return OptionalInt.of(code);
            }
        }
        return OptionalInt.empty();
    }
}
