package cardwright.cli.files;

import cardwright.cli.print.Json;
import cardwright.cli.print.Paint;
import cardwright.dump.Difference;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.PartialBlock;
import cardwright.text.Ascii;
import cardwright.text.Hex;

/// Differences as JSON; `docs/json.md` documents every field. Never a key.
public final class DifferenceJson {
    private static final BlockLine LINES = new BlockLine(Paint.PLAIN, false);

    private DifferenceJson() {}

    /// Adds a difference's fields to an object.
    public static void put(Json json, Difference difference) {
        switch (difference) {
            case Difference.OfType(var before, var after) ->
                json.put("kind", "type").put("before", before.shortName()).put("after", after.shortName());
            case Difference.OfUid(var before, var after) ->
                json.put("kind", "uid").put("before", before.hex()).put("after", after.hex());
            case Difference.OfValue(BlockNumber block, var before, var after) ->
                json.put("kind", "value")
                        .put("block", block.value())
                        .put("before", before.value())
                        .put("after", after.value())
                        .put("addressBefore", before.address())
                        .put("addressAfter", after.address());
            case Difference.OfData(BlockNumber block, PartialBlock before, PartialBlock after) ->
                json.put("kind", "data")
                        .put("block", block.value())
                        .put("before", LINES.hex(block, before))
                        .put("after", LINES.hex(block, after));
            case Difference.OfKey(var sector, var type) ->
                json.put("kind", "key").put("sector", sector.value()).put("key", type.name());
            case Difference.OfAccess(var sector, var before, var after) ->
                json.put("kind", "access")
                        .put("sector", sector.value())
                        .put("before", Hex.of(before.toBytes()))
                        .put("after", Hex.of(after.toBytes()));
            case Difference.OfMalformed(var sector, String before, String after) ->
                json.put("kind", "malformed")
                        .put("sector", sector.value())
                        .put("before", before)
                        .put("after", after);
            case Difference.OfGeneralPurposeByte(var sector, var before, var after) ->
                json.put("kind", "gpb")
                        .put("sector", sector.value())
                        .put("before", before.toString())
                        .put("after", after.toString());
            case Difference.OfKnowledge(BlockNumber block, var part, boolean knownBefore) ->
                json.put("kind", "knowledge")
                        .put("block", block.value())
                        .put("part", Ascii.word(part))
                        .put("knownBefore", knownBefore);
        }
    }
}
