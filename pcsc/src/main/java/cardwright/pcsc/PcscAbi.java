package cardwright.pcsc;

import cardwright.card.Protocol;
import cardwright.text.Utf8;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// In what the PC/SC libraries of the systems differ. Nothing here touches a library, so that all three are
/// tested on any machine.
///
/// | | Linux 64 | macOS | Windows 64 | why |
/// |---|---|---|---|---|
/// | `DWORD` | 8 | 4 | 4 | pcsc-lite says `unsigned long`, which is 8 bytes there; Apple says `uint32_t` |
/// | `SCARD_IO_REQUEST` | 16 | 8 | 8 | two `DWORD` |
/// | `SCARD_READERSTATE` | 80 | 61 | 64 | 73 and the padding of an array; packed by `pragma`; ATR field of 36 |
/// | `SCARD_PROTOCOL_RAW` | 4 | 4 | 10000 | pcsc-lite took the next free bit, Microsoft its own |
/// | state of `SCardStatus` | bits | bits | number | pcsc-lite sets a bit for each, Microsoft counts |
/// | `SCARD_CTL_CODE(n)` | 42000000 + n | 42000000 + n | 310000 + 4n | Windows builds it as for device drivers |
/// | `SCARD_E_UNSUPPORTED_FEATURE` | 8010001F | 8010001F | 80100022 | pcsc-lite reused the number of another |
/// | text | UTF-8 | UTF-8 | UTF-16LE | Windows' A functions lose what the code page has not; W do not |
/// | names | | `SCardControl132` | with W | Apple kept the old `SCardControl`, which has other arguments |
///
/// Sources: pcsc-lite 2.5.1 `wintypes.h`, `pcsclite.h`, `reader.h`; Apple `pcsclite.h`; pcsc-rust
/// `pcsc-sys`; Microsoft Learn.
enum PcscAbi {
    /// 64-bit Linux, and the BSDs with pcsc-lite.
    LINUX("libpcsclite.so.1", 8, 80, 33, 4, true, 1),
    /// macOS; the file need not be on the disk, for the loader has a cache of its own.
    MACOS("/System/Library/Frameworks/PCSC.framework/PCSC", 4, 61, 33, 4, true, 1),
    /// 64-bit Windows.
    WINDOWS("WinSCard.dll", 4, 64, 36, 0x10000, false, 2);

    private static final int POINTERS = 16;
    private static final int UNSUPPORTED_FEATURE_PCSCLITE = 0x8010001F;
    private static final int UNSUPPORTED_FEATURE_WINDOWS = 0x80100022;

    private final String library;
    private final int dword;
    private final int stateSize;
    private final int atrField;
    private final int raw;
    private final boolean stateIsBits;
    private final int characterSize;

    PcscAbi(String library, int dword, int stateSize, int atrField, int raw, boolean stateIsBits, int characterSize) {
        this.library = library;
        this.dword = dword;
        this.stateSize = stateSize;
        this.atrField = atrField;
        this.raw = raw;
        this.stateIsBits = stateIsBits;
        this.characterSize = characterSize;
    }

    /// The system of this name, as the JVM's `os.name` has it; whatever is neither Windows nor macOS is
    /// taken to have pcsc-lite.
    static PcscAbi named(String system) {
        if (system.startsWith("Windows")) {
            return WINDOWS;
        }
        return system.startsWith("Mac") ? MACOS : LINUX;
    }

    /// The library's name for the loader. On Linux the one with the number: the other comes with the
    /// developers' package.
    String library() {
        return library;
    }

    /// The name of a function in the library.
    String symbol(PcscFunction function) {
        if (this == WINDOWS && function.hasText()) {
            return function.cName() + "W";
        }
        return this == MACOS && function == PcscFunction.CONTROL ? "SCardControl132" : function.cName();
    }

    /// The size of an `SCARD_READERSTATE` in an array.
    int stateSize() {
        return stateSize;
    }

    /// How many bytes a character of a text has at least.
    int characterSize() {
        return characterSize;
    }

    /// The code that says that a feature is not supported.
    int unsupportedFeature() {
        return this == WINDOWS ? UNSUPPORTED_FEATURE_WINDOWS : UNSUPPORTED_FEATURE_PCSCLITE;
    }

    /// `SCARD_CTL_CODE`.
    int controlCode(int function) {
        return this == WINDOWS ? 0x00310000 + (function << 2) : 0x42000000 + function;
    }

    /// The number of a protocol, `SCARD_PROTOCOL_*`.
    int code(Protocol protocol) {
        return switch (protocol) {
            case ANY -> 3;
            case T0 -> 1;
            case T1 -> 2;
            case RAW -> raw;
        };
    }

    /// The protocol of a number; [Protocol#ANY] for 0, none agreed on, which a direct connection has.
    Protocol protocol(int code) {
        return switch (code) {
            case 1 -> Protocol.T0;
            case 2 -> Protocol.T1;
            default -> code == raw ? Protocol.RAW : Protocol.ANY;
        };
    }

    /// The state `SCardStatus` told. pcsc-lite may put a counter into the upper half.
    CardState cardState(int state) {
        CardState[] states = CardState.values();
        int number = state & 0xFFFF;
        if (stateIsBits) {
            number = number <= 1 ? 0 : 31 - Integer.numberOfLeadingZeros(number);
        }
        return number < states.length ? states[number] : CardState.UNKNOWN;
    }

    /// Puts a `DWORD`, as unsigned.
    void putDword(ByteBuffer memory, int at, int value) {
        if (dword == 8) {
            memory.putLong(at, Integer.toUnsignedLong(value));
        } else {
            memory.putInt(at, value);
        }
    }

    /// The low 32 bits of a `DWORD`.
    int dword(ByteBuffer memory, int at) {
        return dword == 8 ? (int) memory.getLong(at) : memory.getInt(at);
    }

    /// Puts an `SCARD_IO_REQUEST`: the protocol and the structure's own size.
    void putIoRequest(ByteBuffer memory, int at, int protocol) {
        putDword(memory, at, protocol);
        putDword(memory, at + dword, 2 * dword);
    }

    /// Puts an `SCARD_READERSTATE`.
    ///
    /// ```
    /// szReader (8) | pvUserData (8) | dwCurrentState | dwEventState | cbAtr | rgbAtr (33 or 36) | padding
    /// ```
    ///
    /// @param name the address of the reader's name
    void putState(ByteBuffer memory, int at, long name, ReaderState state) {
        memory.putLong(at, name);
        memory.putLong(at + 8, 0);
        putDword(memory, at + POINTERS, state.current);
        putDword(memory, at + POINTERS + dword, 0);
        putDword(memory, at + POINTERS + 2 * dword, 0);
        for (int i = 0; i < atrField; i++) {
            memory.put(at + POINTERS + 3 * dword + i, (byte) 0);
        }
    }

    /// Takes what came out of an `SCARD_READERSTATE`.
    void takeState(ByteBuffer memory, int at, ReaderState state) {
        state.event = dword(memory, at + POINTERS + dword);
        state.atrLength = Math.clamp(dword(memory, at + POINTERS + 2 * dword), 0, ReaderState.ATR_LENGTH);
        memory.get(at + POINTERS + 3 * dword, state.atr, 0, state.atrLength);
    }

    /// A text as the library takes it, with the zero at its end.
    byte[] encode(String text) {
        if (characterSize == 1) {
            byte[] utf8 = Utf8.bytes(text);
            return Arrays.copyOf(utf8, utf8.length + 1);
        }
        byte[] bytes = new byte[2 * text.length() + 2];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) text.charAt(i);
            bytes[2 * i + 1] = (byte) (text.charAt(i) >> 8);
        }
        return bytes;
    }

    /// The texts of a list that ends with an empty one, or with the length.
    ///
    /// @param length in characters
    List<String> decode(byte[] list, int length) {
        List<String> texts = new ArrayList<>();
        int end = Math.min(length * characterSize, list.length);
        int start = 0;
        for (int at = 0; at + characterSize <= end; at += characterSize) {
            boolean zero = list[at] == 0 && (characterSize == 1 || list[at + 1] == 0);
            if (zero && at == start) {
                break;
            }
            if (zero) {
                texts.add(text(list, start, at));
                start = at + characterSize;
            }
        }
        return texts;
    }

    private String text(byte[] bytes, int from, int to) {
        if (characterSize == 1) {
            return Utf8.text(bytes, from, to - from);
        }
        StringBuilder text = new StringBuilder((to - from) / 2);
        for (int i = from; i < to; i += 2) {
            text.append((char) ((bytes[i] & 0xFF) | ((bytes[i + 1] & 0xFF) << 8)));
        }
        return text.toString();
    }
}
