package cardwright.lint;

import cardwright.mifare.SectorNumber;
import cardwright.text.Language;
import cardwright.text.Text;
import java.util.List;

/// Where a finding is: in words for people, in sectors and parts for a program that shows it there.
/// Immutable.
///
/// @param sectors in rising order; none where only conditions, or a trailer of some sector, were looked at
/// @param parts what of each of these sectors; at least one
/// @param words the same in words: blocks, access bytes, keys, with the sectors where they are known
public record FindingPlace(List<SectorNumber> sectors, List<FindingPart> parts, Text words) implements Text {
    /// A place of copies of these.
    public FindingPlace {
        sectors = List.copyOf(sectors);
        parts = List.copyOf(parts);
    }

    @Override
    public String in(Language language) {
        return words.in(language);
    }
}
