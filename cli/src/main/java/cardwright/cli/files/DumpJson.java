package cardwright.cli.files;

import cardwright.cli.access.AccessJson;
import cardwright.cli.access.Findings;
import cardwright.cli.card.CardOptions;
import cardwright.cli.print.Json;
import cardwright.cli.print.Paint;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.dump.Dump;
import cardwright.dump.DumpFormat;
import cardwright.lint.Finding;
import cardwright.lint.Lint;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.GeneralPurposeByte;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;
import cardwright.mifare.Uid;
import cardwright.read.Unread;
import cardwright.text.Hex;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// A dump as one JSON object; `docs/json.md` documents every field.
final class DumpJson {
    private final Invocation call;
    private final String path;
    private final Dump dump;
    private final CardImage image;
    private final BlockLine lines;
    private final Optional<List<Unread>> unread;

    DumpJson(Invocation call, String path, Dump dump) {
        this(call, path, dump, Optional.empty());
    }

    /// A card that was read, with what of it could not be.
    DumpJson(Invocation call, String reader, Dump dump, List<Unread> unread) {
        this(call, reader, dump, Optional.of(unread));
    }

    private DumpJson(Invocation call, String path, Dump dump, Optional<List<Unread>> unread) {
        this.unread = unread;
        this.call = call;
        this.path = path;
        this.dump = dump;
        this.image = dump.image();
        this.lines = new BlockLine(Paint.PLAIN, call.has(CardOptions.SHOW_KEYS));
    }

    ExitCode print() {
        List<Finding> findings = Lint.image(image);
        call.output().line(Json.object(json -> {
            json.put(dump.origin().format().isPresent() ? "file" : "reader", path)
                    .put("format", dump.origin().format().map(DumpFormat::word).orElse(null))
                    .put("type", image.type().shortName())
                    .put("uid", image.uid().map(Uid::hex).orElse(null))
                    .put(
                            "atqa",
                            dump.atqa().isPresent() ? Hex.ofShort(dump.atqa().getAsInt()) : null)
                    .put("sak", dump.sak().isPresent() ? Hex.ofByte(dump.sak().getAsInt()) : null)
                    .put("complete", image.isComplete());
            DumpInput.put(json, dump.notes(), call);
            json.array("blocks", numbers(image.type().blockCount()), this::block);
            json.array("sectors", numbers(image.type().sectorCount()), this::sector);
            Optional<Directory> directory = Directory.of(image);
            if (directory.isPresent()) {
                json.put("directory", (Consumer<Json>) fields -> directory.get().put(fields));
            }
            Findings.put(json, findings, call.language());
            unread.ifPresent(blocks -> UnreadTexts.put(call, json, blocks));
        }));
        return Findings.exitCode(findings);
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private void block(Json json, int index) {
        BlockNumber number = BlockNumber.of(index);
        PartialBlock block = image.block(number);
        json.put("block", index)
                .put("sector", number.sector().value())
                .put("bytes", lines.hex(number, block))
                .put("kind", BlockLine.kind(number, block));
        BlockLine.value(number, block)
                .ifPresent(value -> json.put("value", value.value()).put("address", value.address()));
    }

    private void sector(Json json, int index) {
        SectorNumber sector = SectorNumber.of(index);
        PartialBlock trailer = image.block(sector.trailer());
        boolean known = trailer.knows(SectorTrailer.ACCESS_OFFSET, 4);
        boolean valid = known && SectorTrailer.accessWord(trailer.bytes()) >= 0;
        json.put("sector", index)
                .put("keyA", trailer.knows(0, 6))
                .put("keyB", trailer.knows(SectorTrailer.KEY_B_OFFSET, 6))
                .put("known", known)
                .put("valid", valid);
        if (valid) {
            GeneralPurposeByte gpb =
                    GeneralPurposeByte.of(trailer.bytes().byteAt(SectorTrailer.GENERAL_PURPOSE_OFFSET));
            json.put(
                    "access",
                    fields -> AccessJson.put(
                            fields, image.access(sector).orElseThrow(), Optional.of(gpb), sector.isLarge()));
        }
    }
}
