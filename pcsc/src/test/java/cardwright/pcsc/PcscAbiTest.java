package cardwright.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.card.Protocol;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The layouts of all three systems, on whichever this runs. The numbers are typed from the headers: pcsc-lite
/// `pcsclite.h` and `wintypes.h`, Apple `pcsclite.h`, Microsoft Learn `SCARD_READERSTATEW`.
class PcscAbiTest {
    private static final byte[] ATR = HexFormat.of().parseHex("3B8F8001804F0CA0000003060300010000000069");

    @ParameterizedTest
    @CsvSource({
        // system, size, current at, event at, ATR length at, ATR at, bytes of a DWORD
        "LINUX, 80, 16, 24, 32, 40, 8",
        "MACOS, 61, 16, 20, 24, 28, 4",
        "WINDOWS, 64, 16, 20, 24, 28, 4"
    })
    void a_reader_state_lies_in_memory_as_the_system_has_it(
            PcscAbi abi, int size, int currentAt, int eventAt, int lengthAt, int atrAt, int dword) {
        assertThat(abi.stateSize()).isEqualTo(size);
        ByteBuffer memory = ByteBuffer.allocate(2 * size).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < memory.capacity(); i++) {
            memory.put(i, (byte) 0xEE);
        }
        ReaderState state = new ReaderState(new byte[] {'R', 0});
        state.current = 0xFFFF0122;
        abi.putState(memory, size, 0x1122334455667788L, state);

        byte[] expected = new byte[size];
        ByteBuffer typed = ByteBuffer.wrap(expected).order(ByteOrder.LITTLE_ENDIAN);
        typed.putLong(0, 0x1122334455667788L);
        typed.putInt(currentAt, 0xFFFF0122);
        int written = atrAt + (abi == PcscAbi.WINDOWS ? 36 : 33);
        assertThat(java.util.Arrays.copyOfRange(memory.array(), size, size + written))
                .as("the upper half of a DWORD of 8 bytes must be zero, not the sign")
                .isEqualTo(java.util.Arrays.copyOf(expected, written));
        assertThat(memory.get(size - 1)).as("the neighbour").isEqualTo((byte) 0xEE);
        assertThat(currentAt + dword).isEqualTo(eventAt);

        memory.putInt(size + eventAt, 0x00020022);
        memory.putInt(size + lengthAt, ATR.length);
        memory.put(size + atrAt, ATR);
        abi.takeState(memory, size, state);
        assertThat(state.event).isEqualTo(0x00020022);
        assertThat(state.atrLength).isEqualTo(20);
        assertThat(java.util.Arrays.copyOf(state.atr, 20)).isEqualTo(ATR);
    }

    @ParameterizedTest
    @EnumSource(PcscAbi.class)
    void an_ATR_longer_than_the_field_is_not_read_past_its_end(PcscAbi abi) {
        ByteBuffer memory = ByteBuffer.allocate(abi.stateSize()).order(ByteOrder.LITTLE_ENDIAN);
        memory.putInt(abi == PcscAbi.LINUX ? 32 : 24, 0x7FFFFFFF);
        ReaderState state = new ReaderState(new byte[1]);
        abi.takeState(memory, 0, state);
        assertThat(state.atrLength).isEqualTo(33);
        memory.putInt(abi == PcscAbi.LINUX ? 32 : 24, -1);
        abi.takeState(memory, 0, state);
        assertThat(state.atrLength).isZero();
    }

    @ParameterizedTest
    @CsvSource({"LINUX, 0200000000000000 1000000000000000", "MACOS, 02000000 08000000", "WINDOWS, 02000000 08000000"})
    void an_io_request_holds_the_protocol_and_its_own_size(PcscAbi abi, String expected) {
        byte[] bytes = HexFormat.of().parseHex(expected.replace(" ", ""));
        ByteBuffer memory = ByteBuffer.allocate(bytes.length).order(ByteOrder.LITTLE_ENDIAN);
        abi.putIoRequest(memory, 0, 2);
        assertThat(memory.array()).isEqualTo(bytes);
    }

    @Test
    void raw_is_another_number_on_windows() {
        assertThat(PcscAbi.LINUX.code(Protocol.RAW)).isEqualTo(4);
        assertThat(PcscAbi.MACOS.code(Protocol.RAW)).isEqualTo(4);
        assertThat(PcscAbi.WINDOWS.code(Protocol.RAW)).isEqualTo(0x10000);
        assertThat(PcscAbi.WINDOWS.protocol(4)).isEqualTo(Protocol.ANY);
    }

    @ParameterizedTest
    @EnumSource(PcscAbi.class)
    void a_protocol_has_a_number_and_a_number_its_protocol(PcscAbi abi) {
        assertThat(abi.code(Protocol.T0)).isEqualTo(1);
        assertThat(abi.code(Protocol.T1)).isEqualTo(2);
        assertThat(abi.code(Protocol.ANY)).isEqualTo(3);
        for (Protocol protocol : List.of(Protocol.T0, Protocol.T1, Protocol.RAW)) {
            assertThat(abi.protocol(abi.code(protocol))).isEqualTo(protocol);
        }
        assertThat(abi.protocol(0)).isEqualTo(Protocol.ANY);
    }

    @ParameterizedTest
    @CsvSource({
        "LINUX, 00000001, UNKNOWN", "LINUX, 00000002, ABSENT", "LINUX, 00000004, PRESENT", "LINUX, 0000000C, SWALLOWED",
        "LINUX, 00000014, POWERED", "LINUX, 00020034, NEGOTIABLE", "MACOS, 00000054, SPECIFIC",
                "LINUX, 00000000, UNKNOWN",
        "WINDOWS, 0, UNKNOWN", "WINDOWS, 1, ABSENT", "WINDOWS, 2, PRESENT", "WINDOWS, 3, SWALLOWED",
        "WINDOWS, 4, POWERED", "WINDOWS, 5, NEGOTIABLE", "WINDOWS, 6, SPECIFIC", "WINDOWS, 7, UNKNOWN"
    })
    void a_card_state_is_a_bit_or_a_number(PcscAbi abi, String state, CardState expected) {
        assertThat(abi.cardState(Integer.parseInt(state, 16))).isEqualTo(expected);
    }

    @Test
    void control_codes_are_made_as_the_system_makes_them() {
        assertThat(PcscAbi.LINUX.controlCode(3400)).isEqualTo(0x42000D48);
        assertThat(PcscAbi.MACOS.controlCode(1)).isEqualTo(0x42000001);
        assertThat(PcscAbi.WINDOWS.controlCode(3400)).isEqualTo(0x00313520);
        assertThat(PcscAbi.WINDOWS.controlCode(3500)).isEqualTo(0x003136B0);
    }

    @Test
    void functions_with_text_have_a_W_on_windows_and_control_a_number_on_macos() {
        assertThat(PcscAbi.WINDOWS.symbol(PcscFunction.CONNECT)).isEqualTo("SCardConnectW");
        assertThat(PcscAbi.WINDOWS.symbol(PcscFunction.TRANSMIT)).isEqualTo("SCardTransmit");
        assertThat(PcscAbi.MACOS.symbol(PcscFunction.CONTROL)).isEqualTo("SCardControl132");
        assertThat(PcscAbi.LINUX.symbol(PcscFunction.CONTROL)).isEqualTo("SCardControl");
    }

    @Test
    void systems_are_known_by_their_names() {
        assertThat(PcscAbi.named("Linux")).isEqualTo(PcscAbi.LINUX);
        assertThat(PcscAbi.named("Mac OS X")).isEqualTo(PcscAbi.MACOS);
        assertThat(PcscAbi.named("Windows 11")).isEqualTo(PcscAbi.WINDOWS);
    }

    @ParameterizedTest
    @EnumSource(PcscAbi.class)
    void names_come_back_as_they_were_sent(PcscAbi abi) {
        List<String> names = List.of("ACS ACR122U PICC Interface 00 00", "读卡器 0", "Lecteur à puce");
        byte[] list = new byte[0];
        for (String name : names) {
            byte[] next = abi.encode(name);
            byte[] both = java.util.Arrays.copyOf(list, list.length + next.length);
            System.arraycopy(next, 0, both, list.length, next.length);
            list = both;
        }
        int length = list.length / abi.characterSize();
        assertThat(abi.decode(list, length)).as("without the last zero").isEqualTo(names);
        byte[] ended = java.util.Arrays.copyOf(list, list.length + 200);
        assertThat(abi.decode(ended, length + 100)).as("with more zeros").isEqualTo(names);
        assertThat(abi.decode(ended, Integer.MAX_VALUE / 4))
                .as("a length that is a lie")
                .isEqualTo(names);
        assertThat(abi.decode(new byte[4], 1)).isEmpty();
    }
}
