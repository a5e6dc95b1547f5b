package cardwright.virtual;

import cardwright.apdu.CommandApdu;
import cardwright.apdu.ResponseApdu;
import cardwright.card.Disposition;
import cardwright.card.KeyMask;
import cardwright.card.ShareMode;
import cardwright.text.Text;
import cardwright.virtual.words.VirtualTexts;
import java.util.Optional;

/// One thing a virtual reader saw. Connections are numbered from 1 in the order they were made, commands
/// likewise over all connections.
public sealed interface WireEvent {
    /// The event as one line, keys masked.
    default Text text() {
        return switch (this) {
            case Connected(int connection, ShareMode mode) -> VirtualTexts.wireConnected(connection, word(mode));
            case Reconnected(int connection, Disposition disposition) ->
                VirtualTexts.wireReconnected(connection, word(disposition));
            case Closed(int connection, Disposition disposition) ->
                VirtualTexts.wireClosed(connection, word(disposition));
            case Activated() -> VirtualTexts.wireActivated();
            case Removed() -> VirtualTexts.wireRemoved();
            case Placed() -> VirtualTexts.wirePlaced();
            case Exchanged(int number, CommandApdu command, Optional<ResponseApdu> answer) ->
                VirtualTexts.wireExchanged(
                        number,
                        KeyMask.command(command),
                        answer.<Object>map(came -> KeyMask.answer(command, came))
                                .orElseGet(VirtualTexts::wireNoAnswer));
        };
    }

    private static Text word(ShareMode mode) {
        return switch (mode) {
            case EXCLUSIVE -> VirtualTexts.wireExclusive();
            case SHARED -> VirtualTexts.wireShared();
            case DIRECT -> VirtualTexts.wireDirect();
        };
    }

    private static Text word(Disposition disposition) {
        return switch (disposition) {
            case LEAVE -> VirtualTexts.wireLeave();
            case RESET -> VirtualTexts.wireReset();
            case UNPOWER, EJECT -> VirtualTexts.wireUnpower();
        };
    }

    /// A connection was made.
    ///
    /// @param connection its number
    /// @param mode how it shares the card
    record Connected(int connection, ShareMode mode) implements WireEvent {}

    /// A connection was renewed.
    ///
    /// @param connection its number
    /// @param initialization what was done to the card
    record Reconnected(int connection, Disposition initialization) implements WireEvent {}

    /// A connection was closed.
    ///
    /// @param connection its number
    /// @param disposition what was to be done to the card
    record Closed(int connection, Disposition disposition) implements WireEvent {}

    /// The card was activated: selected, with nothing authenticated.
    record Activated() implements WireEvent {}

    /// The card left the field.
    record Removed() implements WireEvent {}

    /// A card came into the field, perhaps the same again.
    record Placed() implements WireEvent {}

    /// A command, and its answer if one came.
    ///
    /// @param number of the command
    /// @param command as it was sent, keys and all
    /// @param answer as it came; none if the card was lost
    record Exchanged(int number, CommandApdu command, Optional<ResponseApdu> answer) implements WireEvent {}
}
