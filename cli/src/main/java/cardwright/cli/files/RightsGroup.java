package cardwright.cli.files;

import cardwright.mifare.AccessConditions;
import cardwright.mifare.CardImage;
import cardwright.mifare.Grants;
import cardwright.mifare.GroupNames;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;
import cardwright.text.Ranges;
import cardwright.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Sectors of one size with the same access conditions.
///
/// @param conditions the conditions
/// @param large whether the sectors have 16 blocks
/// @param sectors which, at least one
record RightsGroup(AccessConditions conditions, boolean large, List<SectorNumber> sectors) {
    private record Shape(AccessConditions conditions, boolean large) {}

    /// The groups of a card; sectors of which the access bytes are unknown or malformed are in none.
    static List<RightsGroup> of(CardImage image) {
        Map<Shape, List<SectorNumber>> groups = new LinkedHashMap<>();
        for (int i = 0; i < image.type().sectorCount(); i++) {
            SectorNumber sector = SectorNumber.of(i);
            SectorTrailer.conditions(image.block(sector.trailer()))
                    .ifPresent(access -> groups.computeIfAbsent(
                                    new Shape(access, sector.isLarge()), _ -> new ArrayList<>())
                            .add(sector));
        }
        List<RightsGroup> all = new ArrayList<>();
        groups.forEach((shape, sectors) -> all.add(new RightsGroup(shape.conditions, shape.large, sectors)));
        return all;
    }

    /// The sectors as runs: `0-3, 5`.
    String numbers() {
        return Ranges.of(SectorNumber.MAX + 1, number -> sectors.contains(SectorNumber.of(number)));
    }

    /// Who can do what in these sectors.
    List<Text> rights() {
        GroupNames names = sectors.size() == 1 ? GroupNames.of(sectors.getFirst()) : GroupNames.ofEachSector(large);
        return Grants.usable(conditions).explained(names);
    }
}
