package cardwright.pcsc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// A PC/SC library that does what a test says: codes to return, function by function, and otherwise one reader with a
/// card. Keeps a list of what was called.
class FakeWinscard implements Winscard {
    static final String READER = "Fake 00 00";
    static final byte[] ATR = {0x3B, 0x00};

    final List<String> calls = new ArrayList<>();
    List<String> readers = List.of(READER);
    byte[] answer = {(byte) 0x90, 0x00};
    byte[] attribute = {1, 2, 3};
    int eventState = 0x00010022;
    int active = 2;
    int cardState = 0x34;

    /// Done by a wait before it returns; a test may block in it.
    Consumer<ReaderState[]> onWait = _ -> {};

    private final Map<PcscFunction, Deque<Integer>> codes = new EnumMap<>(PcscFunction.class);
    private long nextHandle = 1;

    /// The next calls of a function return these codes, then it succeeds again.
    FakeWinscard returns(PcscFunction function, int... next) {
        Deque<Integer> queue = codes.computeIfAbsent(function, _ -> new ArrayDeque<>());
        Arrays.stream(next).forEach(queue::add);
        return this;
    }

    long count(String call) {
        synchronized (calls) {
            return calls.stream()
                    .filter(c -> c.equals(call) || c.startsWith(call + " "))
                    .count();
        }
    }

    private int called(PcscFunction function, String arguments) {
        synchronized (calls) {
            calls.add((function.cName().substring("SCard".length()) + " " + arguments).strip());
        }
        Deque<Integer> queue = codes.get(function);
        return queue == null || queue.isEmpty() ? 0 : queue.remove();
    }

    @Override
    public int establishContext(long[] context) {
        context[0] = nextHandle++;
        return called(PcscFunction.ESTABLISH_CONTEXT, "");
    }

    @Override
    public int releaseContext(long context) {
        return called(PcscFunction.RELEASE_CONTEXT, "" + context);
    }

    @Override
    public int isValidContext(long context) {
        return called(PcscFunction.IS_VALID_CONTEXT, "");
    }

    @Override
    public int listReaders(long context, byte[] names, int[] length) {
        int code = called(PcscFunction.LIST_READERS, "");
        byte[] list = (String.join("\0", readers) + "\0\0").getBytes(StandardCharsets.UTF_8);
        int room = length[0];
        length[0] = list.length;
        if (code == 0 && list.length > room) {
            return PcscCode.SCARD_E_INSUFFICIENT_BUFFER.code();
        }
        System.arraycopy(list, 0, names, 0, Math.min(list.length, names.length));
        return code;
    }

    @Override
    public int connect(long context, byte[] reader, int shareMode, int protocols, long[] handle, int[] protocol) {
        handle[0] = 100 + nextHandle++;
        protocol[0] = active;
        return called(PcscFunction.CONNECT, shareMode + " " + protocols);
    }

    @Override
    public int reconnect(long handle, int shareMode, int protocols, int initialization, int[] protocol) {
        protocol[0] = active;
        return called(PcscFunction.RECONNECT, shareMode + " " + protocols + " " + initialization);
    }

    @Override
    public int disconnect(long handle, int disposition) {
        return called(PcscFunction.DISCONNECT, "" + disposition);
    }

    @Override
    public int beginTransaction(long handle) {
        return called(PcscFunction.BEGIN_TRANSACTION, "");
    }

    @Override
    public int endTransaction(long handle, int disposition) {
        return called(PcscFunction.END_TRANSACTION, "" + disposition);
    }

    @Override
    public int status(long handle, int[] state, int[] protocol, byte[] atr, int[] atrLength) {
        state[0] = cardState;
        protocol[0] = active;
        System.arraycopy(ATR, 0, atr, 0, ATR.length);
        atrLength[0] = ATR.length;
        return called(PcscFunction.STATUS, "");
    }

    @Override
    public int getStatusChange(long context, int timeout, ReaderState[] states) {
        StringBuilder known = new StringBuilder();
        for (ReaderState state : states) {
            String name = new String(state.name(), StandardCharsets.UTF_8).replace("\0", "");
            known.append(String.format(" %s=%08X", name, state.current));
            if (!name.startsWith("\\")) {
                state.event = eventState;
                System.arraycopy(ATR, 0, state.atr, 0, ATR.length);
                state.atrLength = ATR.length;
            }
        }
        int code = called(PcscFunction.GET_STATUS_CHANGE, (timeout == 0 ? "now" : "wait") + known);
        if (timeout > 0) {
            onWait.accept(states);
        }
        return code;
    }

    @Override
    public int control(long handle, int code, byte[] input, byte[] output, int[] length) {
        System.arraycopy(answer, 0, output, 0, answer.length);
        length[0] = answer.length;
        return called(PcscFunction.CONTROL, Integer.toHexString(code));
    }

    @Override
    public int transmit(long handle, int protocol, byte[] command, byte[][] came) {
        int code = called(PcscFunction.TRANSMIT, protocol + " " + command.length);
        came[0] = answer.clone();
        return code;
    }

    @Override
    public int cancel(long context) {
        return called(PcscFunction.CANCEL, "");
    }

    @Override
    public int getAttrib(long handle, int id, byte[] value, int[] length) {
        System.arraycopy(attribute, 0, value, 0, Math.min(attribute.length, value.length));
        length[0] = attribute.length;
        int code = called(PcscFunction.GET_ATTRIB, Integer.toHexString(id));
        return code == 0 && attribute.length > value.length ? PcscCode.SCARD_E_INSUFFICIENT_BUFFER.code() : code;
    }

    @Override
    public int setAttrib(long handle, int id, byte[] value) {
        return called(PcscFunction.SET_ATTRIB, Integer.toHexString(id));
    }

    /// A door in which a command waits until the test lets it go.
    static final class Stuck extends FakeWinscard {
        final CountDownLatch entered = new CountDownLatch(1);
        final CountDownLatch letGo = new CountDownLatch(1);

        @Override
        public int transmit(long handle, int protocol, byte[] command, byte[][] came) {
            entered.countDown();
            try {
                letGo.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return super.transmit(handle, protocol, command, came);
        }
    }
}
