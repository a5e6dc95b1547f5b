package cardwright.cli.read;

import cardwright.mifare.ApplicationDirectory;
import cardwright.mifare.ApplicationId;
import cardwright.mifare.SectorNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The applications of a directory with their sectors, in the order of their first sectors.
final class Applications {
    private Applications() {}

    static Map<ApplicationId, List<Integer>> of(ApplicationDirectory directory) {
        Map<ApplicationId, List<Integer>> found = new LinkedHashMap<>();
        for (int i = 0; i <= SectorNumber.MAX; i++) {
            SectorNumber sector = SectorNumber.of(i);
            if (directory.hasEntry(sector)) {
                found.computeIfAbsent(directory.application(sector), _ -> new ArrayList<>())
                        .add(i);
            }
        }
        return found;
    }
}
