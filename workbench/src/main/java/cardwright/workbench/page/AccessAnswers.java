package cardwright.workbench.page;

import cardwright.cli.access.AccessJson;
import cardwright.cli.access.ConditionUses;
import cardwright.cli.print.Json;
import cardwright.cli.words.CliMessages;
import cardwright.cli.words.CliTexts;
import cardwright.lint.Finding;
import cardwright.lint.FindingId;
import cardwright.lint.Lint;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.Block;
import cardwright.mifare.DataCondition;
import cardwright.mifare.GeneralPurposeByte;
import cardwright.mifare.GroupNames;
import cardwright.mifare.NibbleMismatch;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorTrailer;
import cardwright.mifare.TrailerCondition;
import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import cardwright.text.Language;
import cardwright.text.Pieces;
import java.util.List;

/// What access conditions are, for the calculator: both ways, with findings, in words.
final class AccessAnswers {
    private final Language language;

    AccessAnswers(Language language) {
        this.language = language;
    }

    /// What a trailer's bytes say. Malformed ones are no error here: the answer tells the ways out.
    ///
    /// @param text as [TrailerText] takes it
    /// @param large whether it is one of the 16-block sectors
    String describe(String text, boolean large) {
        return Answer.of(language, json -> {
            PartialBlock trailer = TrailerText.parse(text);
            Block bytes = trailer.bytes();
            List<NibbleMismatch> mismatches = NibbleMismatch.in(bytes.byteAt(6), bytes.byteAt(7), bytes.byteAt(8));
            json.put("valid", mismatches.isEmpty());
            if (mismatches.isEmpty()) {
                AccessConditions conditions = AccessConditions.ofWord(SectorTrailer.accessWord(bytes));
                AccessJson.put(json, conditions, TrailerText.gpb(trailer), large);
                json.strings("explained", explained(conditions, large));
            } else {
                json.put("bytes", Hex.of(bytes.toBytes(), SectorTrailer.ACCESS_OFFSET, AccessConditions.LENGTH, ""))
                        .put(
                                "gpb",
                                TrailerText.gpb(trailer)
                                        .map(GeneralPurposeByte::toString)
                                        .orElse(null))
                        .array("mismatches", mismatches, AccessAnswers::mismatch);
            }
            PlacedFindings.put(json, Lint.trailer(trailer, large), language);
        });
    }

    private List<String> explained(AccessConditions conditions, boolean large) {
        GroupNames names = large ? GroupNames.OF_ANY_LARGE_SECTOR : GroupNames.OF_ANY_SECTOR;
        return conditions.explain(names).stream().map(line -> line.in(language)).toList();
    }

    private static void mismatch(Json json, NibbleMismatch mismatch) {
        json.put("accessBit", mismatch.accessBit())
                .put("inverted", nibble -> nibble(nibble, mismatch.inverted(), mismatch.invertedShouldBe()))
                .put("plain", nibble -> nibble(nibble, mismatch.plain(), mismatch.plainShouldBe()));
    }

    private static void nibble(Json json, NibbleMismatch.Nibble nibble, int shouldBe) {
        json.put("byte", nibble.byteNumber())
                .put("high", nibble.high())
                .put("is", nibble.value())
                .put("shouldBe", shouldBe);
    }

    /// The bytes of four conditions: `110 100 100 011`, the trailer's last.
    String encode(String conditions) {
        return Answer.of(language, json -> {
            List<String> bits = Pieces.words(conditions);
            if (bits.size() != 4) {
                throw new InvalidInput(CliTexts.accessEncodeLine());
            }
            AccessConditions encoded = AccessConditions.of(
                    DataCondition.parse(bits.get(0)),
                    DataCondition.parse(bits.get(1)),
                    DataCondition.parse(bits.get(2)),
                    TrailerCondition.parse(bits.get(3)));
            json.put("bytes", Hex.of(encoded.toBytes()));
        });
    }

    /// What a change from one trailer to another does beyond what stands in the new one.
    String change(String from, String to) {
        return Answer.of(language, json -> {
            List<Finding> findings = Lint.change(conditions(from), conditions(to)).stream()
                    .filter(finding -> finding.id() == FindingId.IRREVERSIBLE_CHANGE
                            || finding.id() == FindingId.CHANGE_WITHOUT_EFFECT)
                    .toList();
            PlacedFindings.put(json, findings, language);
        });
    }

    private static AccessConditions conditions(String text) {
        Block bytes = TrailerText.parse(text).bytes();
        return AccessConditions.parse(bytes.byteAt(6), bytes.byteAt(7), bytes.byteAt(8));
    }

    /// The data sheet's two tables with what each condition is used for, and where each access bit stands.
    String tables() {
        CliMessages m = CliMessages.in(language);
        return Answer.of(
                language,
                json -> json.array(
                                "data",
                                List.of(DataCondition.values()),
                                (row, condition) -> row.put("bits", condition.bits())
                                        .put("use", ConditionUses.of(condition, m))
                                        .put("rights", rights -> AccessJson.data(rights, condition::permission)))
                        .array(
                                "trailer",
                                List.of(TrailerCondition.values()),
                                (row, condition) -> row.put("bits", condition.bits())
                                        .put("use", ConditionUses.of(condition, m))
                                        .put("keyBReadable", condition.keyBReadable())
                                        .put(
                                                "rights",
                                                rights ->
                                                        AccessJson.trailer(rights, condition::read, condition::write)))
                        .array(
                                "bits",
                                BitLayout.places(),
                                (row, place) -> row.put("byte", place.byteNumber())
                                        .put("bit", place.bit())
                                        .put("accessBit", place.accessBit())
                                        .put("group", place.group())
                                        .put("inverted", place.inverted())));
    }
}
