package cardwright.cli.explain;

import cardwright.apdu.CommandApdu;
import cardwright.apdu.ResponseApdu;
import cardwright.card.KeyMask;
import cardwright.explain.Reading;
import cardwright.explain.Step;
import cardwright.mifare.Block;
import cardwright.mifare.SectorTrailer;
import cardwright.mifare.ValueBlock;
import cardwright.text.Hex;

/// Bytes in hexadecimal with those of keys as `**`, unless keys are to be shown.
///
/// @param showKeys whether they are
record Masked(boolean showKeys) {
    private static final String KEY = "** ** ** ** ** **";

    /// The input, hidden where what it can be holds keys. A value block is shown, whatever its access
    /// bytes would be.
    String input(ExplainInput.Bytes bytes) {
        if (showKeys) {
            return bytes.hex();
        }
        for (Reading reading : bytes.readings()) {
            switch (reading) {
                case Reading.Value _ -> {
                    return bytes.hex();
                }
                case Reading.SomeKey _ -> {
                    return KEY;
                }
                case Reading.Command(CommandApdu command) -> {
                    return KeyMask.command(command);
                }
                case Reading.Trailer(SectorTrailer trailer) -> {
                    return trailer(trailer.block());
                }
                case Reading.Answer(ResponseApdu response, var _) -> {
                    return answer(response);
                }
                case Reading.MalformedAccess access
                when access.trailer() -> {
                    return KEY + " "
                            + bytes.hex().substring(3 * SectorTrailer.ACCESS_OFFSET, 3 * SectorTrailer.KEY_B_OFFSET)
                            + KEY;
                }
                default -> {
                    // Holds no key.
                }
            }
        }
        return bytes.hex();
    }

    /// An answer to nobody knows what, keys hidden.
    static String answer(ResponseApdu response) {
        String data = data(response);
        return data.isEmpty() ? response.status().toString() : data + " " + response.status();
    }

    /// The data of an answer to nobody knows what: a trailer, if they can be one.
    private static String data(ResponseApdu response) {
        if (response.dataLength() != Block.LENGTH) {
            return Hex.spaced(response.data());
        }
        Block block = Block.of(response.data());
        boolean trailer = SectorTrailer.accessWord(block) >= 0 && !ValueBlock.isValid(block);
        return trailer ? trailer(block) : Hex.spaced(response.data());
    }

    private static String trailer(Block block) {
        return KEY + " " + Hex.of(block.toBytes(), SectorTrailer.ACCESS_OFFSET, 4, " ") + " " + KEY;
    }

    /// A command of a log. What the log itself hides stays hidden.
    String command(Step.Exchange exchange) {
        return showKeys && !exchange.hidden() ? exchange.command().hex() : KeyMask.command(exchange.command());
    }

    /// An answer of a log, status word included.
    String answer(Step.Exchange exchange, ResponseApdu response) {
        return showKeys && !exchange.hidden()
                ? Hex.spaced(response.toBytes())
                : KeyMask.answer(exchange.command(), response);
    }
}
