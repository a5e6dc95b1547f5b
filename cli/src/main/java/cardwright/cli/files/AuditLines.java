package cardwright.cli.files;

import cardwright.cli.print.Json;
import cardwright.cli.print.Table;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.lint.FindingId;
import cardwright.mifare.CardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What an audit says: a line for each card, and at the end what was counted.
final class AuditLines {
    private final Invocation call;
    private final CliMessages m;
    private final boolean summaryOnly;

    AuditLines(Invocation call, boolean summaryOnly) {
        this.call = call;
        this.m = CliMessages.in(call.language());
        this.summaryOnly = summaryOnly;
    }

    void card(AuditedCard card) {
        if (summaryOnly) {
            return;
        }
        if (call.json()) {
            call.output().line(json(card));
            return;
        }
        StringBuilder line =
                new StringBuilder(card.path()).append("  ").append(card.type().shortName());
        card.each((id, sectors, count) ->
                line.append("  ").append(id.id()).append(' ').append(sectors));
        call.output().line(line.toString());
    }

    private static String json(AuditedCard card) {
        List<Object[]> findings = new ArrayList<>();
        card.each((id, sectors, count) -> findings.add(new Object[] {id.id(), sectors, count}));
        return Json.object(json -> json.put("file", card.path())
                .put("type", card.type().shortName())
                .put("format", card.format().word())
                .put("notes", card.notes())
                .array(
                        "findings",
                        findings,
                        (fields, finding) -> fields.put("id", (String) finding[0])
                                .put("sectors", (String) finding[1])
                                .put("count", (Integer) finding[2])));
    }

    /// A file that holds no card; told even where only the sums are asked for.
    void unreadable(String path, String reason) {
        if (call.json()) {
            call.output().line(Json.object(json -> json.put("file", path).put("error", reason)));
        } else {
            call.output().error("cardwright: " + reason);
        }
    }

    void end(AuditTally tally) {
        List<FindingId> found = Arrays.stream(FindingId.values())
                .filter(id -> tally.cards(id) > 0)
                .toList();
        if (call.json()) {
            call.output().line(json(tally, found));
            return;
        }
        if (!summaryOnly) {
            call.output().line("");
        }
        call.output().line(m.auditEnd(tally.files(), tally.unreadableFiles(), tally.clean()));
        for (CardType type : CardType.values()) {
            if (tally.of(type) > 0) {
                call.output().line("  " + type.shortName() + "  " + tally.of(type));
            }
        }
        if (!found.isEmpty()) {
            call.output().line("");
            Table table = new Table("  ").row(m.auditFinding(), m.auditCards(), m.auditSectors());
            for (FindingId id : found) {
                table.row(id.id(), Integer.toString(tally.cards(id)), Integer.toString(tally.sectors(id)));
            }
            table.print(call.output());
        }
    }

    private static String json(AuditTally tally, List<FindingId> found) {
        return Json.object(json -> {
            json.put("files", tally.files())
                    .put("unreadable", tally.unreadableFiles())
                    .put("clean", tally.clean());
            json.array(
                    "types",
                    Arrays.asList(CardType.values()),
                    (fields, type) -> fields.put("type", type.shortName()).put("cards", tally.of(type)));
            json.array(
                    "findings",
                    found,
                    (fields, id) -> fields.put("id", id.id())
                            .put("cards", tally.cards(id))
                            .put("sectors", tally.sectors(id)));
        });
    }
}
