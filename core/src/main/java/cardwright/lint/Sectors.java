package cardwright.lint;

import cardwright.mifare.GroupNames;
import cardwright.mifare.SectorNumber;
import cardwright.text.Ranges;
import cardwright.text.Text;
import cardwright.text.TextList;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.List;

/// The sectors a finding is about, in rising order: none where only conditions are known. Where it names
/// blocks, all are of one size.
///
/// @param numbers the sectors
/// @param large whether, where there are none, it is one of the 16-block sectors
record Sectors(List<SectorNumber> numbers, boolean large) {
    static final Sectors UNKNOWN = new Sectors(List.of(), false);
    static final Sectors UNKNOWN_LARGE = new Sectors(List.of(), true);

    Sectors(List<SectorNumber> numbers) {
        this(numbers, false);
    }

    /// What their data blocks are called.
    GroupNames names() {
        return switch (numbers.size()) {
            case 0 -> large ? GroupNames.OF_ANY_LARGE_SECTOR : GroupNames.OF_ANY_SECTOR;
            case 1 -> GroupNames.of(numbers.getFirst());
            default -> GroupNames.ofEachSector(numbers.getFirst().isLarge());
        };
    }

    /// A part of them, with their numbers.
    Text place(Text part) {
        if (numbers.isEmpty()) {
            return part;
        }
        Text list = new TextList(ranges()).and();
        Text sectors = numbers.size() == 1 ? CoreTexts.lintSector(list) : CoreTexts.lintSectors(list);
        return CoreTexts.lintPlace(sectors, part);
    }

    private List<Text> ranges() {
        List<Text> ranges = new ArrayList<>();
        Ranges.pieces(numbers.stream().map(SectorNumber::value).toList())
                .forEach(range -> ranges.add(language -> range));
        return ranges;
    }
}
