package cardwright.pcsc;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.c.Include;

/// The functions of `winscard.h`.
@Include("winscard.h")
final class PcscImports {
    private PcscImports() {}

    @Import(name = "cardwright_pcsc_is_macos")
    static native int isMacos();

    @Import(name = "cardwright_pcsc_load")
    static native int load();

    @Import(name = "cardwright_pcsc_establish")
    static native int establish(int scope, Address context);

    @Import(name = "cardwright_pcsc_release")
    static native int release(long context);

    @Import(name = "cardwright_pcsc_is_valid")
    static native int isValid(long context);

    @Import(name = "cardwright_pcsc_list")
    static native int list(long context, Address names, Address length);

    @Import(name = "cardwright_pcsc_connect")
    static native int connect(
            long context, Address reader, int shareMode, int protocols, Address handle, Address protocol);

    @Import(name = "cardwright_pcsc_reconnect")
    static native int reconnect(long handle, int shareMode, int protocols, int initialization, Address protocol);

    @Import(name = "cardwright_pcsc_disconnect")
    static native int disconnect(long handle, int disposition);

    @Import(name = "cardwright_pcsc_begin")
    static native int begin(long handle);

    @Import(name = "cardwright_pcsc_end")
    static native int end(long handle, int disposition);

    @Import(name = "cardwright_pcsc_status")
    static native int status(long handle, Address state, Address protocol, Address atr, Address atrLength);

    @Import(name = "cardwright_pcsc_wait")
    static native int await(long context, int timeout, Address names, Address numbers, Address atrs, int count);

    @Import(name = "cardwright_pcsc_control")
    static native int control(
            long handle, int code, Address input, int inputLength, Address output, int room, Address length);

    @Import(name = "cardwright_pcsc_transmit")
    static native int transmit(long handle, int protocol, Address command, int commandLength, Address length);

    @Import(name = "cardwright_pcsc_answer")
    static native void answer(Address bytes, int length);

    @Import(name = "cardwright_pcsc_cancel")
    static native int cancel(long context);

    @Import(name = "cardwright_pcsc_get_attribute")
    static native int getAttribute(long handle, int attribute, Address value, Address length);

    @Import(name = "cardwright_pcsc_set_attribute")
    static native int setAttribute(long handle, int attribute, Address value, int length);
}
