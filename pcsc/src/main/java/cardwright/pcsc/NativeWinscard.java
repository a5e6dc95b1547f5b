package cardwright.pcsc;

import static cardwright.pcsc.NativeScratch.Pool.padded;

import cardwright.card.NoService;
import cardwright.pcsc.words.PcscTexts;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The JVM's door to the PC/SC library, by `java.lang.foreign`. No address leaves it.
///
/// All functions are called in one shape: seven 64-bit numbers in, the low 32 bits of the result out. That
/// is right for every one of them on the three systems. Numbers and pointers travel in registers or in
/// stack places of 8 bytes, the callee looks only at as many bits and arguments as it has, and the caller
/// clears the stack (System V AMD64, AArch64, Windows x64). One shape is made in 20 ms less than one for
/// each function.
///
/// Memory that C sees is never freed: see [NativeScratch].
final class NativeWinscard implements Winscard {
    private static final int SCOPE_SYSTEM = 2;
    private static final int LONGEST_NAME = 1024;
    private static final int IO_REQUEST = 16;

    private final PcscAbi abi;
    private final SymbolLookup library;
    private final Map<PcscFunction, MemorySegment> addresses = new ConcurrentHashMap<>();
    private final NativeScratch.Pool pool = new NativeScratch.Pool();

    private NativeWinscard(PcscAbi abi, SymbolLookup library) {
        this.abi = abi;
        this.library = library;
    }

    /// The one shape. A constant, since only the calls of a constant handle are compiled into their caller; else
    /// each goes through a dozen small methods that are cold again after every wait for the card.
    private static final class Shape {
        // What is restricted is granted by --enable-native-access; who lacks it fails at the library before.
        @SuppressWarnings("restricted")
        static final MethodHandle CALL = Linker.nativeLinker()
                .downcallHandle(FunctionDescriptor.of(
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG));
    }

    /// The library of this machine.
    ///
    /// @throws NoService if there is none, or this module may not call it; the text says what to do
    // What is restricted is granted by --enable-native-access; without it the text says so.
    @SuppressWarnings("restricted")
    static NativeWinscard load(PcscAbi abi) throws NoService {
        if (ValueLayout.ADDRESS.byteSize() != Long.BYTES) {
            throw new NoService(PcscTexts.serviceNo64Bits());
        }
        try {
            SymbolLookup library = SymbolLookup.libraryLookup(abi.library(), Arena.global());
            NativeWinscard door = new NativeWinscard(abi, library);
            if (abi == PcscAbi.LINUX) {
                if (System.getenv(ThreadedPcsclite.NO_BLOCKING) == null) {
                    door.setVariable(ThreadedPcsclite.NO_BLOCKING, "1");
                }
            }
            return door;
        } catch (IllegalCallerException e) {
            Module module = NativeWinscard.class.getModule();
            String grantee = module.isNamed() ? module.getName() : "ALL-UNNAMED";
            throw new NoService(PcscTexts.serviceNoAccess("--enable-native-access=" + grantee));
        } catch (IllegalArgumentException e) {
            throw PcscErrors.noLibrary(abi);
        }
    }

    private MemorySegment address(PcscFunction function) {
        MemorySegment known = addresses.get(function);
        return known != null ? known : addresses.computeIfAbsent(function, f -> library.findOrThrow(abi.symbol(f)));
    }

    private int call(PcscFunction function, long a, long b, long c, long d, long e, long f, long g) {
        return call(address(function), function.cName(), a, b, c, d, e, f, g);
    }

    private int call(MemorySegment address, String name, long a, long b, long c, long d, long e, long f, long g) {
        try {
            return (int) Shape.CALL.invokeExact(address, a, b, c, d, e, f, g);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(name + " can't be called", failure);
        }
    }

    /// Sets a variable of the process's environment, where C looks for it; Java's own copy stays as it was, and
    /// children of a JVM do not get it. Windows has no such function, and no need of one.
    void setVariable(String name, String value) {
        Linker.nativeLinker().defaultLookup().find("setenv").ifPresent(setenv -> {
            try (Arena arena = Arena.ofConfined()) {
                long variable = arena.allocateFrom(name).address();
                long content = arena.allocateFrom(value).address();
                var _ = call(setenv, "setenv", variable, content, 1, 0, 0, 0, 0);
            }
        });
    }

    private int call(PcscFunction function, long a, long b) {
        return call(function, a, b, 0, 0, 0, 0, 0);
    }

    @Override
    public int establishContext(long[] context) {
        try (NativeScratch scratch = pool.take(0)) {
            scratch.clear(0);
            int code = call(PcscFunction.ESTABLISH_CONTEXT, SCOPE_SYSTEM, 0, 0, scratch.place(0), 0, 0, 0);
            context[0] = handle(scratch, 0);
            return code;
        }
    }

    /// Contexts and handles have 4 bytes on macOS and 8 elsewhere.
    private long handle(NativeScratch scratch, int number) {
        return abi == PcscAbi.MACOS ? scratch.dword(abi, number) : scratch.quad(number);
    }

    @Override
    public int releaseContext(long context) {
        return call(PcscFunction.RELEASE_CONTEXT, context, 0);
    }

    @Override
    public int isValidContext(long context) {
        return call(PcscFunction.IS_VALID_CONTEXT, context, 0);
    }

    @Override
    public int listReaders(long context, byte[] names, int[] length) {
        try (NativeScratch scratch = pool.take(padded(names.length))) {
            int room = scratch.reserve(names.length);
            scratch.putDword(abi, 0, length[0]);
            int code = call(PcscFunction.LIST_READERS, context, 0, scratch.address(room), scratch.place(0), 0, 0, 0);
            length[0] = scratch.dword(abi, 0);
            scratch.copyOut(room, names, length[0] * abi.characterSize());
            return code;
        }
    }

    @Override
    public int connect(long context, byte[] reader, int shareMode, int protocols, long[] handle, int[] protocol) {
        try (NativeScratch scratch = pool.take(padded(reader.length))) {
            int name = scratch.copyIn(reader);
            scratch.clear(0);
            scratch.clear(1);
            int code = call(
                    PcscFunction.CONNECT,
                    context,
                    scratch.address(name),
                    shareMode,
                    protocols,
                    scratch.place(0),
                    scratch.place(1),
                    0);
            handle[0] = handle(scratch, 0);
            protocol[0] = scratch.dword(abi, 1);
            return code;
        }
    }

    @Override
    public int reconnect(long handle, int shareMode, int protocols, int initialization, int[] protocol) {
        try (NativeScratch scratch = pool.take(0)) {
            scratch.clear(0);
            int code =
                    call(PcscFunction.RECONNECT, handle, shareMode, protocols, initialization, scratch.place(0), 0, 0);
            protocol[0] = scratch.dword(abi, 0);
            return code;
        }
    }

    @Override
    public int disconnect(long handle, int disposition) {
        return call(PcscFunction.DISCONNECT, handle, disposition);
    }

    @Override
    public int beginTransaction(long handle) {
        return call(PcscFunction.BEGIN_TRANSACTION, handle, 0);
    }

    @Override
    public int endTransaction(long handle, int disposition) {
        return call(PcscFunction.END_TRANSACTION, handle, disposition);
    }

    /// The name is asked for and thrown away: older macOS wants a place for it.
    @Override
    public int status(long handle, int[] state, int[] protocol, byte[] atr, int[] atrLength) {
        int nameSize = LONGEST_NAME * abi.characterSize();
        try (NativeScratch scratch = pool.take(padded(nameSize) + padded(atr.length))) {
            int name = scratch.reserve(nameSize);
            int bytes = scratch.reserve(atr.length);
            scratch.putDword(abi, 0, LONGEST_NAME);
            scratch.clear(1);
            scratch.clear(2);
            scratch.putDword(abi, 3, atr.length);
            int code = call(
                    PcscFunction.STATUS,
                    handle,
                    scratch.address(name),
                    scratch.place(0),
                    scratch.place(1),
                    scratch.place(2),
                    scratch.address(bytes),
                    scratch.place(3));
            state[0] = scratch.dword(abi, 1);
            protocol[0] = scratch.dword(abi, 2);
            atrLength[0] = scratch.dword(abi, 3);
            scratch.copyOut(bytes, atr, atrLength[0]);
            return code;
        }
    }

    @Override
    public int getStatusChange(long context, int timeout, ReaderState[] states) {
        int size = padded(states.length * abi.stateSize());
        for (ReaderState state : states) {
            size += padded(state.name().length);
        }
        try (NativeScratch scratch = pool.take(size)) {
            int array = scratch.reserve(states.length * abi.stateSize());
            for (int i = 0; i < states.length; i++) {
                long name = scratch.address(scratch.copyIn(states[i].name()));
                abi.putState(scratch.memory(), array + i * abi.stateSize(), name, states[i]);
            }
            int code = call(
                    PcscFunction.GET_STATUS_CHANGE, context, timeout, scratch.address(array), states.length, 0, 0, 0);
            for (int i = 0; i < states.length; i++) {
                abi.takeState(scratch.memory(), array + i * abi.stateSize(), states[i]);
            }
            return code;
        }
    }

    @Override
    public int control(long handle, int code, byte[] input, byte[] output, int[] length) {
        try (NativeScratch scratch = pool.take(padded(input.length) + padded(output.length))) {
            int in = scratch.copyIn(input);
            int out = scratch.reserve(output.length);
            scratch.clear(0);
            int result = call(
                    PcscFunction.CONTROL,
                    handle,
                    Integer.toUnsignedLong(code),
                    scratch.address(in),
                    input.length,
                    scratch.address(out),
                    output.length,
                    scratch.place(0));
            length[0] = scratch.dword(abi, 0);
            scratch.copyOut(out, output, length[0]);
            return result;
        }
    }

    @Override
    public int transmit(long handle, int protocol, byte[] command, byte[][] answer) {
        try (NativeScratch scratch = pool.take(padded(command.length) + padded(LONGEST_ANSWER) + IO_REQUEST)) {
            int in = scratch.copyIn(command);
            int request = scratch.reserve(IO_REQUEST);
            int out = scratch.reserve(LONGEST_ANSWER);
            abi.putIoRequest(scratch.memory(), request, protocol);
            scratch.putDword(abi, 0, LONGEST_ANSWER);
            int code = call(
                    PcscFunction.TRANSMIT,
                    handle,
                    scratch.address(request),
                    scratch.address(in),
                    command.length,
                    0,
                    scratch.address(out),
                    scratch.place(0));
            answer[0] = new byte[code == 0 ? Math.clamp(scratch.dword(abi, 0), 0, LONGEST_ANSWER) : 0];
            scratch.copyOut(out, answer[0], answer[0].length);
            return code;
        }
    }

    @Override
    public int cancel(long context) {
        return call(PcscFunction.CANCEL, context, 0);
    }

    @Override
    public int getAttrib(long handle, int attribute, byte[] value, int[] length) {
        try (NativeScratch scratch = pool.take(padded(value.length))) {
            int room = scratch.reserve(value.length);
            scratch.putDword(abi, 0, value.length);
            int code = call(
                    PcscFunction.GET_ATTRIB,
                    handle,
                    Integer.toUnsignedLong(attribute),
                    scratch.address(room),
                    scratch.place(0),
                    0,
                    0,
                    0);
            length[0] = scratch.dword(abi, 0);
            scratch.copyOut(room, value, length[0]);
            return code;
        }
    }

    @Override
    public int setAttrib(long handle, int attribute, byte[] value) {
        try (NativeScratch scratch = pool.take(padded(value.length))) {
            long bytes = scratch.address(scratch.copyIn(value));
            return call(
                    PcscFunction.SET_ATTRIB, handle, Integer.toUnsignedLong(attribute), bytes, value.length, 0, 0, 0);
        }
    }
}
