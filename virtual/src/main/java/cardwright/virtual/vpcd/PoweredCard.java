package cardwright.virtual.vpcd;

import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.Disposition;
import cardwright.card.ShareMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The card on a reader as the driver sees it: with power or without, and always with an ATR.
///
/// | message | what it does | answer |
/// |---|---|---|
/// | `00` power off | closes the connection with [Disposition#UNPOWER] | none |
/// | `01` power on | connects, unless it is connected | none |
/// | `02` reset | renews the connection with [Disposition#RESET] | none |
/// | `04` ATR | | the ATR, which is remembered while the card has no power |
/// | other | transmits it | what came back |
///
/// An answer to 00, 01 or 02 would be taken for the answer to the next question.
final class PoweredCard implements AutoCloseable {
    private static final byte[] NO_DIAGNOSIS = {0x6F, 0x00};

    private final CardReader reader;
    private final byte[] atr;
    private @Nullable CardConnection connection;

    /// The card that lies on the reader now, with power.
    ///
    /// @throws CardException [cardwright.card.NoCard] if none does
    PoweredCard(CardReader reader) throws CardException {
        this.reader = reader;
        CardConnection first = reader.connect(ShareMode.EXCLUSIVE);
        this.connection = first;
        this.atr = first.atr().toBytes();
    }

    /// Does what a message of the driver says. The answer, never an empty one, if it wants one.
    ///
    /// @throws CardException [cardwright.card.CardLost] or [cardwright.card.NoCard] if the card is gone
    Optional<byte[]> answer(byte[] message) throws CardException {
        if (message.length != 1) {
            return Optional.of(transmit(message));
        }
        return switch (message[0]) {
            case 0 -> {
                powerOff();
                yield Optional.empty();
            }
            case 1 -> {
                powered();
                yield Optional.empty();
            }
            case 2 -> {
                powered().reconnect(Disposition.RESET);
                yield Optional.empty();
            }
            case 4 -> Optional.of(atr);
            default -> Optional.of(transmit(message));
        };
    }

    private CardConnection powered() throws CardException {
        CardConnection current = connection;
        if (current == null) {
            current = reader.connect(ShareMode.EXCLUSIVE);
            connection = current;
        }
        return current;
    }

    /// What the card answers; if that is no response at all, 6F 00 in its place.
    private byte[] transmit(byte[] command) throws CardException {
        byte[] response = command.length == 0 ? NO_DIAGNOSIS : powered().transmit(command);
        return response.length < 2 || response.length > Frames.MAX_LENGTH ? NO_DIAGNOSIS : response;
    }

    /// Takes the power away, if there is any.
    void powerOff() {
        if (connection != null) {
            connection.close(Disposition.UNPOWER);
            connection = null;
        }
    }

    @Override
    public void close() {
        powerOff();
    }
}
