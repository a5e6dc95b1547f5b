package cardwright.cli.write;

import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliTexts;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.AccessDesign;
import cardwright.mifare.AccessPolicy;
import cardwright.mifare.Block;
import cardwright.mifare.GeneralPurposeByte;
import cardwright.mifare.Key;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorTrailer;
import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import java.util.Optional;

/// A trailer of which only some parts are told; the others are not known.
final class TrailerParts {
    private final byte[] bytes = new byte[Block.LENGTH];
    private int known;

    /// Bytes of the trailer.
    TrailerParts put(int offset, byte[] part) {
        System.arraycopy(part, 0, bytes, offset, part.length);
        known |= ((1 << part.length) - 1) << offset;
        return this;
    }

    /// A key, if the option names one.
    TrailerParts putKey(Invocation call, Option option, int offset) {
        Optional<String> typed = call.value(option);
        if (typed.isPresent()) {
            put(offset, key(option, typed.get()).toBytes());
        }
        return this;
    }

    private static Key key(Option option, String hex) {
        try {
            return Key.parse(hex);
        } catch (InvalidInput e) {
            throw new InvalidInput(CliTexts.placed(option.name(), e.text()));
        }
    }

    /// Access bytes as 3 bytes in hexadecimal, 4 with the general purpose byte, or as wishes in words.
    ///
    /// @throws InvalidInput if they are malformed, or no encoding or more than one grants the wishes
    TrailerParts putAccess(String text) {
        if (isHex(text)) {
            byte[] given = Hex.parse(text);
            if (given.length != AccessConditions.LENGTH && given.length != AccessConditions.LENGTH + 1) {
                throw new InvalidInput(CliTexts.trailerAccessLength(given.length));
            }
            AccessConditions.parse(given[0] & 0xFF, given[1] & 0xFF, given[2] & 0xFF);
            return put(SectorTrailer.ACCESS_OFFSET, given);
        }
        return put(
                SectorTrailer.ACCESS_OFFSET, designed(AccessPolicy.parse(text)).toBytes());
    }

    private static boolean isHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Hex.digit(text.charAt(i)) < 0 && text.charAt(i) != ' ') {
                return false;
            }
        }
        return true;
    }

    private static AccessConditions designed(AccessPolicy policy) {
        AccessDesign design = policy.design();
        AccessConditions least = design.least();
        if (design.exact().size() > 1) {
            StringBuilder list = new StringBuilder();
            for (AccessConditions each : design.exact()) {
                list.append(list.isEmpty() ? "" : ", ").append(Hex.of(each.toBytes()));
            }
            throw new InvalidInput(CliTexts.trailerSeveral(design.exact().size(), list.toString()));
        }
        return least;
    }

    /// The general purpose byte.
    ///
    /// @throws InvalidInput if it is not one byte
    TrailerParts putGeneralPurposeByte(String hex) {
        byte[] given = Hex.parse(hex);
        if (given.length != 1) {
            throw new InvalidInput(CliTexts.accessEncodeGpbLength(given.length));
        }
        GeneralPurposeByte.of(given[0] & 0xFF);
        return put(SectorTrailer.GENERAL_PURPOSE_OFFSET, given);
    }

    /// The trailer as far as it was told.
    PartialBlock block() {
        return new PartialBlock(Block.of(bytes), known);
    }
}
