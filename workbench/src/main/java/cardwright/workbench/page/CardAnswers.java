package cardwright.workbench.page;

import cardwright.cli.access.AccessJson;
import cardwright.cli.files.BlockLine;
import cardwright.cli.files.Directory;
import cardwright.cli.print.Json;
import cardwright.cli.value.Numbers;
import cardwright.lint.Lint;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.GroupNames;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;
import cardwright.mifare.ValueBlock;
import cardwright.text.Hex;
import cardwright.text.Language;
import cardwright.workbench.desk.Images;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// What a card image is: its blocks by their kinds, who may do what in each sector, its application
/// directory, findings. The fields are those of `show`, see `docs/json.md`, but for the bytes, which the
/// page has.
final class CardAnswers {
    private final Language language;

    CardAnswers(Language language) {
        this.language = language;
    }

    /// A whole image.
    ///
    /// @param text as [ImageText] takes it
    String describe(String text) {
        return Answer.of(language, json -> {
            CardImage image = ImageText.parse(text);
            json.put("complete", image.isComplete())
                    .array("blocks", numbers(image.type().blockCount()), (fields, i) -> block(fields, image, i))
                    .array("sectors", numbers(image.type().sectorCount()), (fields, i) -> sector(fields, image, i));
            Directory.of(image).ifPresent(directory -> json.put("directory", (Consumer<Json>) directory::put));
            PlacedFindings.put(json, Lint.image(image), language);
        });
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static void block(Json json, CardImage image, int index) {
        BlockNumber number = BlockNumber.of(index);
        PartialBlock block = image.block(number);
        json.put("sector", number.sector().value())
                .put("kind", BlockLine.kind(number, block))
                .put("group", number.accessGroup());
        BlockLine.value(number, block)
                .ifPresent(value -> json.put("value", value.value()).put("address", value.address()));
    }

    private void sector(Json json, CardImage image, int index) {
        SectorNumber sector = SectorNumber.of(index);
        PartialBlock trailer = image.block(sector.trailer());
        boolean known = trailer.knows(SectorTrailer.ACCESS_OFFSET, AccessConditions.LENGTH);
        boolean valid = known && SectorTrailer.accessWord(trailer.bytes()) >= 0;
        json.put("first", sector.firstBlock().value())
                .put("trailer", sector.trailer().value())
                .put("known", known)
                .put("valid", valid);
        if (valid) {
            AccessConditions conditions = AccessConditions.ofWord(SectorTrailer.accessWord(trailer.bytes()));
            json.put("access", fields -> AccessJson.put(fields, conditions, TrailerText.gpb(trailer), sector.isLarge()))
                    .strings(
                            "explained",
                            conditions.explain(GroupNames.of(sector)).stream()
                                    .map(line -> line.in(language))
                                    .toList());
        }
    }

    /// The 16 bytes of a value block.
    ///
    /// @param value a decimal number, -2,147,483,648 to 2,147,483,647
    /// @param address 0 to 255
    String value(String value, int address) {
        return Answer.of(language, json -> {
            Block block = new ValueBlock(Numbers.value(value), address).block();
            json.put("bytes", Hex.of(block.toBytes()));
        });
    }

    /// The blocks of a card as it is delivered, with a manufacturer block that is not known.
    ///
    /// @param type `Mini`, `1K`, `2K` or `4K`
    String delivered(String type) {
        return Answer.of(language, json -> {
            int count = Images.type(type).blockCount();
            json.strings(
                    "blocks",
                    numbers(count).stream()
                            .map(BlockNumber::of)
                            .map(CardAnswers::delivered)
                            .toList());
        });
    }

    private static String delivered(BlockNumber number) {
        if (number.isManufacturer()) {
            return "??".repeat(Block.LENGTH);
        }
        Block block = number.isTrailer() ? SectorTrailer.TRANSPORT.block() : Block.zeros();
        return Hex.of(block.toBytes());
    }
}
