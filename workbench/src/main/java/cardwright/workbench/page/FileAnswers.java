package cardwright.workbench.page;

import cardwright.cli.files.DifferenceJson;
import cardwright.cli.print.Json;
import cardwright.dump.Dump;
import cardwright.dump.DumpFiles;
import cardwright.dump.DumpFormat;
import cardwright.dump.DumpNote;
import cardwright.dump.ImageDiff;
import cardwright.dump.PrintedDump;
import cardwright.mifare.CardImage;
import cardwright.text.Hex;
import cardwright.text.Language;
import cardwright.workbench.api.Image;
import cardwright.workbench.desk.Images;
import java.util.List;
import java.util.OptionalInt;

/// Dump files: opened, written in any format, compared. Files are handed over as their bytes in
/// hexadecimal.
final class FileAnswers {
    private final Language language;

    FileAnswers(Language language) {
        this.language = language;
    }

    /// The card that a file holds, and what is to be said about the file.
    ///
    /// @param file its bytes
    /// @param name its name, for errors
    String open(String file, String name) {
        return Answer.of(language, json -> {
            Dump dump = DumpFiles.parse(Hex.parse(file), name);
            Image image = Images.print(dump.image());
            json.put("format", dump.origin().format().map(DumpFormat::word).orElse(null))
                    .put("type", image.type())
                    .put("uid", image.uid())
                    .strings("blocks", image.blocks())
                    .put(
                            "atqa",
                            dump.atqa().isPresent() ? Hex.ofShort(dump.atqa().getAsInt()) : null)
                    .put("sak", dump.sak().isPresent() ? Hex.ofByte(dump.sak().getAsInt()) : null);
            notes(json, dump.notes());
        });
    }

    /// An image as a file.
    ///
    /// @param text the image, as [ImageText] takes it
    /// @param format a format's word; with a space and two digits after it, what is written for bytes
    ///     not known
    /// @param original the bytes of the file it was opened from, so that what else that said is
    ///     written again; or
    /// nothing
    String print(String text, String format, String original) {
        return Answer.of(language, json -> {
            int space = format.indexOf(' ');
            DumpFormat into = DumpFormat.parse(space < 0 ? format : format.substring(0, space));
            CardImage image = ImageText.parse(text);
            Dump dump = original.isEmpty() ? Dump.of(image) : edited(DumpFiles.parse(Hex.parse(original), ""), image);
            PrintedDump printed =
                    DumpFiles.print(dump, into, space < 0 ? OptionalInt.empty() : fill(format, space + 1));
            json.put("file", Hex.of(printed.bytes()))
                    .put(
                            "extension",
                            into.extensions().isEmpty()
                                    ? "json"
                                    : into.extensions().getFirst());
            notes(json, printed.notes());
        });
    }

    /// The file's dump with other memory, and the UID the file told where the image tells none.
    private static Dump edited(Dump file, CardImage image) {
        CardImage whole = image.uid().isPresent()
                ? image
                : file.image().uid().map(image::with).orElse(image);
        return file.with(whole);
    }

    private static OptionalInt fill(String format, int from) {
        byte[] bytes = Hex.parse(format.substring(from));
        return bytes.length == 1 ? OptionalInt.of(bytes[0] & 0xFF) : OptionalInt.empty();
    }

    private void notes(Json json, List<DumpNote> notes) {
        json.array(
                "notes",
                notes,
                (fields, note) -> fields.put("loss", note.isLoss())
                        .put("text", note.text().in(language)));
    }

    /// What differs between two images, in words, each with the block it is about.
    String diff(String first, String second) {
        return Answer.of(language, json -> {
            ImageDiff diff = ImageDiff.of(ImageText.parse(first), ImageText.parse(second));
            json.put("same", diff.isEmpty())
                    .put("differs", diff.differs())
                    .array("differences", diff.differences(), (fields, difference) -> {
                        DifferenceJson.put(fields, difference);
                        fields.strings(
                                "text",
                                difference.lines().stream()
                                        .map(line -> line.in(language))
                                        .toList());
                    });
        });
    }

    /// The formats, in the order they are offered.
    static String formats() {
        return Json.object(json -> json.array(
                "formats",
                List.of(DumpFormat.values()),
                (fields, format) -> fields.put("word", format.word())
                        .strings("extensions", format.extensions())
                        .put("holdsUnknownBytes", format.holdsUnknownBytes())));
    }
}
