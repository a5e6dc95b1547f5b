package cardwright.virtual.fault;

import cardwright.card.CardException;

/// Loaded keys serve for one authentication: after each General Authenticate, accepted or not, the reader's
/// memory for keys is empty, whatever kind it is.
public record ForgetsKeys() implements Fault {
    private static final byte GENERAL_AUTHENTICATE = (byte) 0x86;
    private static final byte OLD_AUTHENTICATE = (byte) 0x88;

    @Override
    public Exchange around(Exchange next, FaultScene scene) {
        return new Layer(next) {
            @Override
            public byte[] transmit(byte[] command) throws CardException {
                byte[] answer = super.transmit(command);
                if (isAuthenticate(command)) {
                    scene.forgetKeys();
                }
                return answer;
            }
        };
    }

    private static boolean isAuthenticate(byte[] command) {
        return command.length > 1
                && command[0] == (byte) 0xFF
                && (command[1] == GENERAL_AUTHENTICATE || command[1] == OLD_AUTHENTICATE);
    }

    @Override
    public String notation() {
        return FaultKind.FORGETS_KEYS.id();
    }
}
