package cardwright.dump;

import cardwright.dump.Difference.Part;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.Grants;
import cardwright.mifare.GroupNames;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.ValueBlock;
import cardwright.text.Hex;
import cardwright.text.Text;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.List;

/// Differences as sentences.
final class DifferenceWords {
    private DifferenceWords() {}

    static List<Text> of(Difference difference) {
        return switch (difference) {
            case Difference.OfType(var before, var after) ->
                one(CoreTexts.diffType(before.shortName(), after.shortName()));
            case Difference.OfUid(var before, var after) -> one(CoreTexts.diffUid(before.hex(), after.hex()));
            case Difference.OfValue(BlockNumber block, ValueBlock before, ValueBlock after) ->
                value(block, before, after);
            case Difference.OfData(BlockNumber block, PartialBlock before, PartialBlock after) ->
                data(block, before, after);
            case Difference.OfKey(SectorNumber sector, var type) -> one(CoreTexts.diffKey(sector, type));
            case Difference.OfAccess(SectorNumber sector, AccessConditions before, AccessConditions after) ->
                access(sector, before, after);
            case Difference.OfMalformed(SectorNumber sector, String before, String after) ->
                one(CoreTexts.diffMalformed(sector, before, after));
            case Difference.OfGeneralPurposeByte(SectorNumber sector, var before, var after) ->
                one(CoreTexts.diffGpb(sector, before, after));
            case Difference.OfKnowledge(BlockNumber block, Part part, boolean knownBefore) ->
                one(knowledge(block, part, knownBefore));
        };
    }

    private static List<Text> one(Text text) {
        return List.of(text);
    }

    private static List<Text> value(BlockNumber block, ValueBlock before, ValueBlock after) {
        List<Text> lines = new ArrayList<>();
        if (before.value() != after.value()) {
            lines.add(CoreTexts.diffValue(block, before.value(), after.value()));
        }
        if (before.address() != after.address()) {
            lines.add(CoreTexts.diffAddress(block, before.address(), after.address()));
        }
        return lines;
    }

    private static List<Text> data(BlockNumber block, PartialBlock before, PartialBlock after) {
        int count = 0;
        for (int i = 0; i < Block.LENGTH; i++) {
            boolean both = before.knows(i) && after.knows(i);
            count += both && before.bytes().byteAt(i) != after.bytes().byteAt(i) ? 1 : 0;
        }
        return List.of(
                CoreTexts.diffData(block, count),
                CoreTexts.diffBefore(shown(before)),
                CoreTexts.diffAfter(shown(after)));
    }

    private static String shown(PartialBlock block) {
        return block.whole().isPresent() && ValueBlock.isValid(block.bytes())
                ? BlockText.PAIRS.print(block) + "  = "
                        + ValueBlock.parse(block.bytes()).value()
                : BlockText.PAIRS.print(block);
    }

    private static List<Text> access(SectorNumber sector, AccessConditions before, AccessConditions after) {
        List<Text> lines = new ArrayList<>();
        String from = Hex.of(before.toBytes());
        String to = Hex.of(after.toBytes());
        lines.add(CoreTexts.diffAccess(sector, from, to));
        GroupNames names = GroupNames.of(sector);
        Grants could = Grants.usable(before);
        Grants can = Grants.usable(after);
        lines.addAll(can.without(could).asExtra(names));
        lines.addAll(could.without(can).asMissing(names));
        return lines;
    }

    private static Text knowledge(BlockNumber block, Part part, boolean knownBefore) {
        SectorNumber sector = block.sector();
        Text what = switch (part) {
            case DATA -> CoreTexts.diffPartData(block);
            case KEY_A -> CoreTexts.diffPartKey(sector, "A");
            case KEY_B -> CoreTexts.diffPartKey(sector, "B");
            case ACCESS -> CoreTexts.diffPartAccess(sector);
            case GENERAL_PURPOSE_BYTE -> CoreTexts.diffPartGpb(sector);
        };
        return knownBefore ? CoreTexts.diffKnownBefore(what) : CoreTexts.diffKnownAfter(what);
    }
}
