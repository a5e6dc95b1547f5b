package cardwright.cli.access;

import cardwright.cli.words.CliTexts;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.Block;
import cardwright.mifare.GeneralPurposeByte;
import cardwright.mifare.SectorTrailer;
import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import java.util.Arrays;
import java.util.Optional;

/// Access bytes as they were typed: 3 bytes, 4 with the general purpose byte, or a whole trailer of 16.
///
/// @param shown the input as it may be shown: the keys of a whole trailer are masked
/// @param conditions what the bytes say
/// @param gpb the general purpose byte, if there was one
/// @param trailer the whole trailer, if there was one
record AccessInput(
        String shown, AccessConditions conditions, Optional<GeneralPurposeByte> gpb, Optional<SectorTrailer> trailer) {
    private static final String MASK = "*".repeat(12);

    /// Reads 3, 4 or 16 bytes in hexadecimal.
    ///
    /// @throws InvalidInput if they are none, or malformed
    static AccessInput parse(String text) {
        byte[] bytes = Hex.parse(text);
        return switch (bytes.length) {
            case 3 -> new AccessInput(text, conditions(bytes), Optional.empty(), Optional.empty());
            case 4 ->
                new AccessInput(
                        text, conditions(bytes), Optional.of(GeneralPurposeByte.of(bytes[3] & 0xFF)), Optional.empty());
            case Block.LENGTH -> of(text, SectorTrailer.parse(Block.of(bytes)));
            default -> throw new InvalidInput(CliTexts.accessLength(bytes.length));
        };
    }

    private static AccessConditions conditions(byte[] bytes) {
        return AccessConditions.parse(bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF);
    }

    private static AccessInput of(String text, SectorTrailer trailer) {
        return new AccessInput(
                shown(text), trailer.access(), Optional.of(trailer.generalPurposeByte()), Optional.of(trailer));
    }

    /// The three access bytes of an input of 3, 4 or 16 bytes, well-formed or not.
    static byte[] accessBytes(String text) {
        byte[] bytes = Hex.parse(text);
        int from = bytes.length == Block.LENGTH ? SectorTrailer.ACCESS_OFFSET : 0;
        return Arrays.copyOfRange(bytes, from, from + AccessConditions.LENGTH);
    }

    /// An input as it may be shown: what is long enough to hold keys is masked where they would be.
    static String shown(String text) {
        try {
            byte[] bytes = Hex.parse(text);
            return bytes.length == Block.LENGTH
                    ? MASK + Hex.of(bytes, SectorTrailer.ACCESS_OFFSET, 4, "") + MASK
                    : text;
        } catch (InvalidInput e) {
            return text.length() > 2 * 4 ? "*".repeat(text.length()) : text;
        }
    }

    /// The access bytes, and the general purpose byte if there was one, in hexadecimal.
    String hex() {
        return Hex.of(conditions.toBytes())
                + gpb.map(GeneralPurposeByte::toString).orElse("");
    }
}
