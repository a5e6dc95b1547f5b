package cardwright.workbench.page;

import cardwright.cli.access.Findings;
import cardwright.cli.print.Json;
import cardwright.lint.Finding;
import cardwright.lint.FindingPart;
import cardwright.mifare.SectorNumber;
import cardwright.text.Language;
import java.util.List;

/// Findings as the command prints them, and with the sectors and parts they are about, so that the page can
/// show each where it belongs.
final class PlacedFindings {
    private PlacedFindings() {}

    /// Adds them as an array `findings`.
    static void put(Json json, List<Finding> findings, Language language) {
        Json.ItemWriter<Finding> said = Findings.writer(language);
        json.array("findings", findings, (fields, finding) -> {
            said.write(fields, finding);
            fields.numbers(
                            "sectors",
                            finding.place().sectors().stream()
                                    .map(SectorNumber::value)
                                    .toList())
                    .strings(
                            "parts",
                            finding.place().parts().stream()
                                    .map(FindingPart::word)
                                    .toList());
        });
    }
}
