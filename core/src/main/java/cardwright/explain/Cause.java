package cardwright.explain;

import cardwright.apdu.StatusWord;
import cardwright.mifare.KeyType;

/// Why attempts failed, or what else should be known about a record. Data; [CauseWords] says it.
public sealed interface Cause {
    /// opensc-tool's card drivers: each sends commands of its own before the person's, to find out whose
    /// card it is.
    ///
    /// @param message whether it said that no driver takes the card, which for a storage card with stock
    ///     settings only
    ///     0.12 and 0.13 do
    /// @param innocent whether the same key opened the same sector, or the same commands went through
    ///     whole, in another attempt, so that neither key nor card is at fault
    /// @param alternates whether every other attempt failed, as if one left something behind for the next
    /// @param namedDefault whether `-c default` was given, which keeps all versions but 0.12 and 0.13 from
    ///     probing
    record DriverProbing(boolean message, boolean innocent, boolean alternates, boolean namedDefault)
            implements Cause {}

    /// A card driver was named that does not take this card.
    ///
    /// @param driver its name
    record WrongDriver(String driver) implements Cause {}

    /// The key is not the sector's.
    ///
    /// @param sector 0 to 39
    /// @param type which of the two
    /// @param times how often it was refused
    /// @param otherOpened whether another key was accepted in this record
    record WrongKey(int sector, KeyType type, int times, boolean otherOpened) implements Cause {}

    /// The same key was accepted at other times, and opensc-tool's drivers are not to blame.
    ///
    /// @param sector 0 to 39
    /// @param type which of the two
    record Unsteady(int sector, KeyType type) implements Cause {}

    /// A refused authentication before, and no activation of the card since: it stays silent.
    record NotReactivated() implements Cause {}

    /// The reader does not take keys in this place.
    ///
    /// @param structure P1 of the refused Load Keys, 0 to FF
    /// @param slot P2, 0 to FF
    /// @param status the refusal
    record KeyPlaceRefused(int structure, int slot, StatusWord status) implements Cause {}

    /// The key was loaded into one slot and taken from another.
    ///
    /// @param loaded the slot of Load Keys
    /// @param used the slot of General Authenticate
    record SlotsDiffer(int loaded, int used) implements Cause {}

    /// A block was used and no sector was authenticated before.
    ///
    /// @param block 0 to 255
    record NoAuthentication(int block) implements Cause {}

    /// A block was used while another sector was open.
    ///
    /// @param open the open sector
    /// @param block the block that was used
    record OtherSector(int open, int block) implements Cause {}

    /// The sector was open, and its access conditions forbid this with this key.
    ///
    /// @param block 0 to 255
    /// @param type the key that opened it
    record Forbidden(int block, KeyType type) implements Cause {}

    /// The card has no such block.
    ///
    /// @param block 0 to 255
    record MissingBlock(int block) implements Cause {}

    /// `6C xx`: another length must be asked for.
    ///
    /// @param right how many bytes
    record WrongLength(int right) implements Cause {}

    /// `61 xx`: more data wait and were not fetched.
    ///
    /// @param count how many bytes
    record MoreWaiting(int count) implements Cause {}

    /// The card left the field.
    record CardGone() implements Cause {}

    /// Another program reset the card, or came between two commands.
    record ForeignReset() implements Cause {}

    /// Another program had the card for itself.
    record InUse() implements Cause {}

    /// No card lay on the reader.
    record NoCard() implements Cause {}

    /// The reader or the PC/SC service was not there.
    record NoReader() implements Cause {}

    /// The card did not answer to its activation.
    record SilentCard() implements Cause {}

    /// Not the contactless slot of the reader.
    ///
    /// @param reader its name; empty if only the answers tell
    record ContactSlot(String reader) implements Cause {}

    /// Nothing here knows why.
    ///
    /// @param said the failure's own words, or the status word
    record Unexplained(String said) implements Cause {}

    /// A note: commands went over the wire that nobody asked for.
    ///
    /// @param count how many
    record OwnCommands(int count) implements Cause {}

    /// A note: a trailer was read, and key A always reads as zeros.
    ///
    /// @param block the trailer
    record KeyAHidden(int block) implements Cause {}

    /// A note: every refusal is `63 00`, as with readers that never say why.
    record SaysNothing() implements Cause {}

    /// The name for scripts; the same in every language.
    default String id() {
        return switch (this) {
            case DriverProbing _ -> "driver-probing";
            case WrongDriver _ -> "wrong-driver";
            case WrongKey _ -> "wrong-key";
            case Unsteady _ -> "unsteady";
            case NotReactivated _ -> "not-reactivated";
            case KeyPlaceRefused _ -> "key-place";
            case SlotsDiffer _ -> "slots-differ";
            case NoAuthentication _ -> "no-authentication";
            case OtherSector _ -> "other-sector";
            case Forbidden _ -> "forbidden";
            case MissingBlock _ -> "missing-block";
            case WrongLength _ -> "wrong-length";
            case MoreWaiting _ -> "more-waiting";
            case CardGone _ -> "card-gone";
            case ForeignReset _ -> "foreign-reset";
            case InUse _ -> "in-use";
            case NoCard _ -> "no-card";
            case NoReader _ -> "no-reader";
            case SilentCard _ -> "silent-card";
            case ContactSlot _ -> "contact-slot";
            case Unexplained _ -> "unexplained";
            case OwnCommands _ -> "own-commands";
            case KeyAHidden _ -> "key-a-hidden";
            case SaysNothing _ -> "says-nothing";
        };
    }
}
