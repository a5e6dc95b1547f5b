package cardwright.cli.files;

import cardwright.cli.access.AccessJson;
import cardwright.cli.access.Findings;
import cardwright.cli.print.Json;
import cardwright.cli.spec.Invocation;
import cardwright.mifare.ManufacturerBlock;
import cardwright.mifare.SectorNumber;
import cardwright.text.Hex;
import java.util.Optional;
import java.util.function.Consumer;

/// What a card is, as one JSON object; its fields are in `docs/json.md`.
///
/// @param call in whose language
/// @param facts what was found out
record InfoJson(Invocation call, CardFacts facts) {
    String object() {
        return Json.object(json -> {
            json.put("reader", facts.reader())
                    .put("atr", Hex.of(facts.atr().toBytes()))
                    .put("uid", facts.uid().hex())
                    .put("type", facts.image().type().shortName());
            facts.manufacturer().ifPresent(block -> json.put("manufacturer", item -> manufacturer(item, block)));
            json.put("gpb", facts.gpb().map(Object::toString).orElse(null));
            facts.directory().ifPresent(directory -> json.put("directory", (Consumer<Json>) directory::put));
            json.array(
                    "rights",
                    RightsGroup.of(facts.image()),
                    (item, group) -> item.numbers(
                                    "sectors",
                                    group.sectors().stream()
                                            .map(SectorNumber::value)
                                            .toList())
                            .put("access", access(group)));
            Findings.put(json, facts.findings(), call.language());
            UnreadTexts.put(call, json, facts.reading().unread());
        });
    }

    private static Consumer<Json> access(RightsGroup group) {
        return item -> AccessJson.put(item, group.conditions(), Optional.empty(), group.large());
    }

    private void manufacturer(Json json, ManufacturerBlock block) {
        json.put("bytes", block.block().hex()).put("uid", block.uid().hex()).put("bccAgrees", block.bccAgrees());
    }
}
