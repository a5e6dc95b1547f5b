package cardwright.cli.files;

import cardwright.cli.print.Json;
import cardwright.cli.print.Output;
import cardwright.cli.words.CliMessages;
import cardwright.mifare.ApplicationDirectory;
import cardwright.mifare.ApplicationId;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.GeneralPurposeByte;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;
import cardwright.text.InvalidInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The application directory of a card: which application has which sectors.
///
/// @param version 1 or 2
/// @param publisher the sector of the card's publisher, if it names one
/// @param sectors each application's sectors; free ones are left out
public record Directory(int version, Optional<SectorNumber> publisher, Map<ApplicationId, List<SectorNumber>> sectors) {
    /// The directory, if the general purpose byte of sector 0 promises one and it is valid.
    public static Optional<Directory> of(CardImage image) {
        PartialBlock trailer = image.block(SectorNumber.of(0).trailer());
        GeneralPurposeByte told = GeneralPurposeByte.of(trailer.bytes().byteAt(SectorTrailer.GENERAL_PURPOSE_OFFSET));
        int version = told.directoryVersion();
        if (!told.directoryAvailable()
                || version < 1
                || version > 2
                || (version == 2 && image.type().sectorCount() <= 16)) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        for (BlockNumber number : ApplicationDirectory.blockNumbers(version)) {
            if (image.type().has(number)) {
                image.block(number).whole().ifPresent(blocks::add);
            }
        }
        if (blocks.size() < ApplicationDirectory.blockNumbers(version).size()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(image, ApplicationDirectory.parse(blocks)));
        } catch (InvalidInput e) {
            // The lint says what is wrong with it.
            return Optional.empty();
        }
    }

    private static Directory of(CardImage image, ApplicationDirectory directory) {
        Map<ApplicationId, List<SectorNumber>> sectors = new LinkedHashMap<>();
        for (int i = 0; i < image.type().sectorCount(); i++) {
            SectorNumber sector = SectorNumber.of(i);
            if (directory.hasEntry(sector) && !directory.application(sector).equals(ApplicationId.FREE)) {
                sectors.computeIfAbsent(directory.application(sector), _ -> new ArrayList<>())
                        .add(sector);
            }
        }
        return new Directory(directory.version(), directory.publisher(), sectors);
    }

    void print(Output output, CliMessages m) {
        output.line("");
        output.line(m.showDirectory(version));
        sectors.forEach((application, where) -> output.line("  " + application + "  " + numbers(where, m)));
        publisher.ifPresent(sector -> output.line("  " + m.showPublisher(sector)));
    }

    private static String numbers(List<SectorNumber> sectors, CliMessages m) {
        List<String> numbers = sectors.stream().map(SectorNumber::toString).toList();
        return m.showSectors(String.join(", ", numbers));
    }

    /// Adds the directory's fields to an object.
    public void put(Json json) {
        json.put("version", version);
        json.put("publisher", publisher.map(SectorNumber::toString).orElse(null));
        json.array(
                "applications",
                sectors.entrySet(),
                (fields, entry) -> fields.put("id", entry.getKey().toString())
                        .numbers(
                                "sectors",
                                entry.getValue().stream()
                                        .map(SectorNumber::value)
                                        .toList()));
    }
}
