package cardwright.pcsc;

import cardwright.card.Atr;
import cardwright.card.CardException;
import cardwright.card.ReaderStatus;
import cardwright.card.ReaderStatus.Presence;
import cardwright.card.ReaderStatus.Use;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The readers of a machine and what is known of them, asked of the service. Sends nothing to a card.
final class ReaderList {
    /// Readers may come and go between two questions; after so many attempts the service counts as broken.
    private static final int ATTEMPTS = 5;

    private static final int FIRST_ROOM = 2048;

    private ReaderList() {}

    /// The names, in the service's order; none is no error.
    ///
    /// @throws CardException [cardwright.card.NoService] if there is no service
    static List<String> names(ServiceAccess service) throws CardException {
        PcscAbi abi = service.errors().abi();
        int room = FIRST_ROOM;
        int code = 0;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            byte[] names = new byte[room * abi.characterSize()];
            int[] length = {room};
            code = service.call(context -> service.winscard().listReaders(context.handle(), names, length));
            if (code == 0) {
                return abi.decode(names, length[0]);
            }
            if (service.errors().is(code, PcscCode.SCARD_E_NO_READERS_AVAILABLE)) {
                return List.of();
            }
            if (!service.errors().is(code, PcscCode.SCARD_E_INSUFFICIENT_BUFFER)) {
                break;
            }
            room = Math.max(2 * room, length[0]);
        }
        throw service.errors().outside(PcscFunction.LIST_READERS, code, "");
    }

    /// All readers with what lies on them.
    ///
    /// @throws CardException [cardwright.card.NoService] if there is no service
    static List<ReaderStatus> statuses(ServiceAccess service) throws CardException {
        for (int attempt = 0; ; attempt++) {
            List<String> names = names(service);
            ReaderState[] states = states(names, service.errors().abi());
            int code = ask(service, states);
            if (code == 0) {
                return statuses(names, states, 0);
            }
            if (!service.errors().isReaderGone(code) || attempt >= ATTEMPTS) {
                throw service.errors().outside(PcscFunction.GET_STATUS_CHANGE, code, "");
            }
        }
    }

    /// What is known of one reader.
    ///
    /// @throws CardException [cardwright.card.NoReader] if there is none of this name
    static ReaderStatus status(ServiceAccess service, String name) throws CardException {
        ReaderState[] states = states(List.of(name), service.errors().abi());
        int code = ask(service, states);
        if (code == 0 && states[0].is(ReaderState.UNKNOWN)) {
            code = PcscCode.SCARD_E_UNKNOWN_READER.code();
        }
        if (code != 0) {
            throw service.errors().outside(PcscFunction.GET_STATUS_CHANGE, code, name);
        }
        return status(name, states[0]);
    }

    static ReaderState[] states(List<String> names, PcscAbi abi) {
        ReaderState[] states = new ReaderState[names.size()];
        for (int i = 0; i < states.length; i++) {
            states[i] = new ReaderState(abi.encode(names.get(i)));
        }
        return states;
    }

    /// Asks without waiting. The code; 0 also if nothing changed.
    static int ask(ServiceAccess service, ReaderState[] states) throws CardException {
        if (states.length == 0) {
            return 0;
        }
        int code = service.call(context -> service.winscard().getStatusChange(context.handle(), 0, states));
        return code != 0 && service.errors().is(code, PcscCode.SCARD_E_TIMEOUT) ? 0 : code;
    }

    /// What the states tell, those of readers that went away meanwhile left out.
    ///
    /// @param from where the state of the first name stands
    static List<ReaderStatus> statuses(List<String> names, ReaderState[] states, int from) {
        List<ReaderStatus> statuses = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!states[from + i].is(ReaderState.UNKNOWN)) {
                statuses.add(status(names.get(i), states[from + i]));
            }
        }
        return List.copyOf(statuses);
    }

    private static ReaderStatus status(String name, ReaderState state) {
        Use use =
                state.is(ReaderState.EXCLUSIVE) ? Use.EXCLUSIVE : state.is(ReaderState.IN_USE) ? Use.SHARED : Use.FREE;
        boolean there = state.is(ReaderState.PRESENT) && state.atrLength > 0;
        Optional<Atr> atr = there ? Optional.of(Atr.of(Arrays.copyOf(state.atr, state.atrLength))) : Optional.empty();
        return new ReaderStatus(name, presence(state), use, atr);
    }

    private static Presence presence(ReaderState state) {
        if (state.is(ReaderState.MUTE)) {
            return Presence.MUTE;
        }
        if (state.is(ReaderState.PRESENT)) {
            return Presence.PRESENT;
        }
        return state.is(ReaderState.UNAVAILABLE) ? Presence.UNAVAILABLE : Presence.NONE;
    }
}
