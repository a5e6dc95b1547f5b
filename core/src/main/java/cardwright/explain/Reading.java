package cardwright.explain;

import cardwright.apdu.CommandApdu;
import cardwright.apdu.ResponseApdu;
import cardwright.card.Atr;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.Block;
import cardwright.mifare.GeneralPurposeByte;
import cardwright.mifare.SectorTrailer;
import cardwright.mifare.Uid;
import cardwright.mifare.ValueBlock;
import java.util.List;
import java.util.Optional;

/// Something that bytes of unknown kind can be.
///
/// | bytes | can be |
/// |---|---|
/// | 2 | a status word |
/// | 3 | access bytes; a status word behind a byte of data |
/// | 4 | access bytes and the general purpose byte; a command; a UID |
/// | 5 and more | a command; an answer; an ATR |
/// | 6 | a key; the old General Authenticate |
/// | 7 | a UID |
/// | 16 | a value block; a sector trailer; block 0; data |
public sealed interface Reading {
    /// A command.
    ///
    /// @param command it
    record Command(CommandApdu command) implements Reading {}

    /// An answer, perhaps to a known command.
    ///
    /// @param response data and status word
    /// @param command what it answers, if that is known
    record Answer(ResponseApdu response, Optional<CommandApdu> command) implements Reading {}

    /// An answer to reset.
    ///
    /// @param atr it
    record AnswerToReset(Atr atr) implements Reading {}

    /// Access bytes.
    ///
    /// @param conditions what they grant
    /// @param gpb the general purpose byte, if it is there
    record AccessBytes(AccessConditions conditions, Optional<GeneralPurposeByte> gpb) implements Reading {}

    /// What would be access bytes if a bit and its inverted copy did not disagree.
    ///
    /// @param byte6 byte 6 of the trailer, 0 to FF
    /// @param byte7 byte 7
    /// @param byte8 byte 8
    /// @param trailer whether they stand in 16 bytes that would be a whole trailer
    record MalformedAccess(int byte6, int byte7, int byte8, boolean trailer) implements Reading {}

    /// A sector trailer.
    ///
    /// @param trailer its parts
    record Trailer(SectorTrailer trailer) implements Reading {}

    /// A value block.
    ///
    /// @param value what it holds
    record Value(ValueBlock value) implements Reading {}

    /// Block 0 of a card with a UID of four bytes, whose check byte is right.
    ///
    /// @param block it
    record Manufacturer(Block block) implements Reading {}

    /// Any data of a block.
    ///
    /// @param block it
    record Data(Block block) implements Reading {}

    /// A UID.
    ///
    /// @param uid it
    record CardUid(Uid uid) implements Reading {}

    /// Six bytes that are a key, or would be. The key itself is not kept.
    record SomeKey() implements Reading {}

    /// Nothing known here.
    ///
    /// @param count how many bytes there are
    record Unknown(int count) implements Reading {}

    /// What these bytes can be, the likeliest first; at least one.
    ///
    /// @throws IllegalArgumentException if there are no bytes
    static List<Reading> of(byte[] bytes) {
        return new Guesses(bytes).readings();
    }

    /// The name for scripts; the same in every language.
    default String id() {
        return switch (this) {
            case Command _ -> "command";
            case Answer _ -> "answer";
            case AnswerToReset _ -> "atr";
            case AccessBytes _ -> "access-bytes";
            case MalformedAccess _ -> "malformed-access-bytes";
            case Trailer _ -> "trailer";
            case Value _ -> "value-block";
            case Manufacturer _ -> "manufacturer-block";
            case Data _ -> "data";
            case CardUid _ -> "uid";
            case SomeKey _ -> "key";
            case Unknown _ -> "unknown";
        };
    }
}
