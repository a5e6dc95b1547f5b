package cardwright.pcsc;

import org.teavm.interop.Address;

/// The native program's door to the PC/SC library, through `winscard.h`. Arrays stay where they are while C looks at
/// them: the program has one thread, and nothing is collected under a call.
final class LinkedWinscard implements Winscard {
    private static final int SCOPE_SYSTEM = 2;

    @Override
    public int establishContext(long[] context) {
        return PcscImports.establish(SCOPE_SYSTEM, Address.ofData(context));
    }

    @Override
    public int releaseContext(long context) {
        return PcscImports.release(context);
    }

    @Override
    public int isValidContext(long context) {
        return PcscImports.isValid(context);
    }

    @Override
    public int listReaders(long context, byte[] names, int[] length) {
        return PcscImports.list(context, Address.ofData(names), Address.ofData(length));
    }

    @Override
    public int connect(long context, byte[] reader, int shareMode, int protocols, long[] handle, int[] protocol) {
        return PcscImports.connect(
                context,
                Address.ofData(reader),
                shareMode,
                protocols,
                Address.ofData(handle),
                Address.ofData(protocol));
    }

    @Override
    public int reconnect(long handle, int shareMode, int protocols, int initialization, int[] protocol) {
        return PcscImports.reconnect(handle, shareMode, protocols, initialization, Address.ofData(protocol));
    }

    @Override
    public int disconnect(long handle, int disposition) {
        return PcscImports.disconnect(handle, disposition);
    }

    @Override
    public int beginTransaction(long handle) {
        return PcscImports.begin(handle);
    }

    @Override
    public int endTransaction(long handle, int disposition) {
        return PcscImports.end(handle, disposition);
    }

    @Override
    public int status(long handle, int[] state, int[] protocol, byte[] atr, int[] atrLength) {
        return PcscImports.status(
                handle,
                Address.ofData(state),
                Address.ofData(protocol),
                Address.ofData(atr),
                Address.ofData(atrLength));
    }

    @Override
    public int getStatusChange(long context, int timeout, ReaderState[] states) {
        int size = 0;
        for (ReaderState state : states) {
            size += state.name().length;
        }
        byte[] names = new byte[size];
        int[] numbers = new int[3 * states.length];
        byte[] atrs = new byte[ReaderState.ATR_LENGTH * states.length];
        int at = 0;
        for (int i = 0; i < states.length; i++) {
            byte[] name = states[i].name();
            System.arraycopy(name, 0, names, at, name.length);
            at += name.length;
            numbers[3 * i] = states[i].current;
        }
        int code = PcscImports.await(
                context, timeout, Address.ofData(names), Address.ofData(numbers), Address.ofData(atrs), states.length);
        for (int i = 0; i < states.length; i++) {
            states[i].event = numbers[3 * i + 1];
            states[i].atrLength = Math.clamp(numbers[3 * i + 2], 0, ReaderState.ATR_LENGTH);
            System.arraycopy(atrs, ReaderState.ATR_LENGTH * i, states[i].atr, 0, ReaderState.ATR_LENGTH);
        }
        return code;
    }

    @Override
    public int control(long handle, int code, byte[] input, byte[] output, int[] length) {
        return PcscImports.control(
                handle,
                code,
                Address.ofData(input),
                input.length,
                Address.ofData(output),
                output.length,
                Address.ofData(length));
    }

    @Override
    public int transmit(long handle, int protocol, byte[] command, byte[][] answer) {
        int[] length = new int[1];
        int code =
                PcscImports.transmit(handle, protocol, Address.ofData(command), command.length, Address.ofData(length));
        answer[0] = new byte[code == 0 ? length[0] : 0];
        PcscImports.answer(Address.ofData(answer[0]), answer[0].length);
        return code;
    }

    @Override
    public int cancel(long context) {
        return PcscImports.cancel(context);
    }

    @Override
    public int getAttrib(long handle, int attribute, byte[] value, int[] length) {
        length[0] = value.length;
        return PcscImports.getAttribute(handle, attribute, Address.ofData(value), Address.ofData(length));
    }

    @Override
    public int setAttrib(long handle, int attribute, byte[] value) {
        return PcscImports.setAttribute(handle, attribute, Address.ofData(value), value.length);
    }
}
