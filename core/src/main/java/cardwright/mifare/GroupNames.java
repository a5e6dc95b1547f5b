package cardwright.mifare;

import cardwright.text.Text;
import cardwright.text.TextList;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.List;

/// What the blocks of the three data groups are called: by their numbers on the card where the sector is
/// known, else by their positions in it, as the data sheet does.
public final class GroupNames {
    /// Of a sector of which nothing is known: block 0, block 1, block 2.
    public static final GroupNames OF_ANY_SECTOR = new GroupNames(0, false, false);

    /// Of a 16-block sector of which nothing else is known: blocks 0-4, 5-9, 10-14.
    public static final GroupNames OF_ANY_LARGE_SECTOR = new GroupNames(0, true, false);

    private final int first;
    private final boolean large;
    private final boolean each;

    private GroupNames(int first, boolean large, boolean each) {
        this.first = first;
        this.large = large;
        this.each = each;
    }

    /// In one sector: absolute block numbers.
    public static GroupNames of(SectorNumber sector) {
        return new GroupNames(sector.firstBlock().value(), sector.isLarge(), false);
    }

    /// In each of several sectors of one size: positions.
    ///
    /// @param large whether they have 16 blocks each, else four
    public static GroupNames ofEachSector(boolean large) {
        return new GroupNames(0, large, true);
    }

    /// The blocks of a group, 0 to 2: `4`, or `128-132` in a large sector.
    public String numbers(int group) {
        return large ? first + 5 * group + "-" + (first + 5 * group + 4) : Integer.toString(first + group);
    }

    /// The blocks of some groups: `block 2`, `blocks 0 and 1`.
    ///
    /// @param groups bit 0 for group 0, bit 1 for group 1, bit 2 for group 2; at least one
    public Text blocks(int groups) {
        List<Text> numbers = new ArrayList<>();
        for (int group = 0; group < 3; group++) {
            if (((groups >> group) & 1) != 0) {
                String number = numbers(group);
                numbers.add(language -> number);
            }
        }
        Text list = new TextList(numbers).and();
        boolean one = numbers.size() == 1 && !large;
        Text named = one ? CoreTexts.groupBlock(list) : CoreTexts.groupBlocks(list);
        return each ? CoreTexts.groupOfEach(named) : named;
    }
}
