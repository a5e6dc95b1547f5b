package cardwright.cli;

import cardwright.cli.access.AccessJson;
import cardwright.cli.access.AccessTables;
import cardwright.cli.print.Json;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.GeneralPurposeByte;
import cardwright.mifare.SectorTrailer;
import cardwright.mifare.ValueBlock;
import cardwright.text.Hex;
import java.util.Optional;

/// Prints blocks as they are read: number, bytes, text, and what each is by its place and content.
final class BlockPrinter {
    private static final int GPB = SectorTrailer.GENERAL_PURPOSE_OFFSET;

    private final Invocation call;
    private final CliMessages m;

    /// Whether a table came last, from which the next block stands apart.
    private boolean apart;

    BlockPrinter(Invocation call) {
        this.call = call;
        this.m = CliMessages.in(call.language());
    }

    void print(BlockNumber number, Block block) {
        if (call.json()) {
            call.output().line(Json.object(json -> put(json, number, block)));
            return;
        }
        if (apart) {
            call.output().line("");
            apart = false;
        }
        String place = " ".repeat(3 - number.toString().length()) + number;
        call.output()
                .line(place + "  " + Hex.spaced(block.toBytes()) + "  " + text(block) + "  " + what(number, block));
        if (number.isTrailer() && SectorTrailer.accessWord(block) >= 0) {
            call.output().line("");
            new AccessTables(call.output(), call.language())
                    .print(SectorTrailer.parse(block).access(), number.sector().isLarge());
            apart = true;
        }
    }

    private String what(BlockNumber number, Block block) {
        if (number.isManufacturer()) {
            return m.blockManufacturer();
        }
        if (number.isTrailer()) {
            return SectorTrailer.accessWord(block) < 0
                    ? m.blockTrailerMalformed(number.sector())
                    : m.blockTrailer(number.sector());
        }
        return value(number, block)
                .map(value -> m.valueIs(value.value(), value.address()))
                .orElseGet(m::blockData);
    }

    private static Optional<ValueBlock> value(BlockNumber number, Block block) {
        return !number.isManufacturer() && !number.isTrailer() && ValueBlock.isValid(block)
                ? Optional.of(ValueBlock.parse(block))
                : Optional.empty();
    }

    private static void put(Json json, BlockNumber number, Block block) {
        json.put("block", number.value())
                .put("sector", number.sector().value())
                .put("bytes", block.hex())
                .put("kind", kind(number, block));
        value(number, block).ifPresent(value -> json.put("value", value.value()).put("address", value.address()));
        if (number.isTrailer()) {
            boolean valid = SectorTrailer.accessWord(block) >= 0;
            json.put("valid", valid);
            if (valid) {
                GeneralPurposeByte gpb = GeneralPurposeByte.of(block.byteAt(GPB));
                json.put(
                        "access",
                        access -> AccessJson.put(
                                access,
                                SectorTrailer.parse(block).access(),
                                Optional.of(gpb),
                                number.sector().isLarge()));
            }
        }
    }

    private static String kind(BlockNumber number, Block block) {
        if (number.isManufacturer()) {
            return "manufacturer";
        }
        if (number.isTrailer()) {
            return "trailer";
        }
        return ValueBlock.isValid(block) ? "value" : "data";
    }

    /// The bytes as ASCII, a dot for what is no printable character.
    private static String text(Block block) {
        StringBuilder text = new StringBuilder(Block.LENGTH);
        for (int i = 0; i < Block.LENGTH; i++) {
            int value = block.byteAt(i);
            text.append(value >= 0x20 && value < 0x7F ? (char) value : '.');
        }
        return text.toString();
    }
}
