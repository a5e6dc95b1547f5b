package cardwright.dump;

import cardwright.keys.KeyMap;

/// Our own file of a card's keys: text that can be written and changed by hand.
///
/// ```
/// # a remark
/// 0 A FFFFFFFFFFFF mct/std.keys
/// 0 B A0A1A2A3A4A5
/// ```
///
/// A line for each key: the sector, 0 to 39; `A` or `B`; the key, 12 hexadecimal digits; and, after a
/// space, where it is from, up to the end of the line. Lines that begin with `#`, and empty ones, say
/// nothing. A key that is not known has no line. The same place twice is an error.
public final class KeyMapText {
    private KeyMapText() {}

    /// The map that the text holds.
    ///
    /// @throws UnreadableFile if a line is wrong; names the line, never the key
    public static KeyMap parse(String text) {
        throw new UnsupportedOperationException(text);
    }

    /// The map as text: sectors rising, A before B, lines ended by LF.
    public static String print(KeyMap map) {
        throw new UnsupportedOperationException(map.toString());
    }
}
