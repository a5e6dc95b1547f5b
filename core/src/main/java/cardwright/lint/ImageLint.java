package cardwright.lint;

import cardwright.mifare.AccessConditions;
import cardwright.mifare.Block;
import cardwright.mifare.CardImage;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The sectors of a card, each by itself, and the directory; sectors that have the same finding share it.
/// What is not known is not judged.
record ImageLint(CardImage image) {
    /// Sectors of different sizes do not share findings that name blocks.
    private record Shared(Mark mark, boolean large) {
        private static Shared of(Mark mark, SectorNumber sector) {
            return new Shared(mark, mark.namesBlocks() && sector.isLarge());
        }
    }

    List<Finding> findings() {
        Map<Shared, List<SectorNumber>> found = new LinkedHashMap<>();
        for (int i = 0; i < image.type().sectorCount(); i++) {
            SectorNumber sector = SectorNumber.of(i);
            for (Mark mark : marks(sector)) {
                found.computeIfAbsent(Shared.of(mark, sector), shared -> new ArrayList<>())
                        .add(sector);
            }
        }
        List<Finding> findings = new ArrayList<>();
        found.forEach((shared, sectors) -> findings.add(new Wording(new Sectors(sectors)).finding(shared.mark)));
        return findings;
    }

    private List<Mark> marks(SectorNumber sector) {
        List<Mark> marks = marks(image.block(sector.trailer()), sector.value() == 0);
        if (sector.value() == 0) {
            marks.addAll(new DirectoryLint(image).marks());
        }
        return marks;
    }

    /// The marks of a trailer as far as it is known; without all three access bytes only key A is judged.
    ///
    /// @param first whether it is that of sector 0
    static List<Mark> marks(PartialBlock trailer, boolean first) {
        List<Mark> marks = new ArrayList<>();
        boolean keyBReadable = true;
        if (trailer.knows(SectorTrailer.ACCESS_OFFSET, AccessConditions.LENGTH)) {
            Block bytes = trailer.bytes();
            int word = SectorTrailer.accessWord(bytes);
            if (word < 0) {
                marks.add(Mark.malformed(bytes.byteAt(6), bytes.byteAt(7), bytes.byteAt(8)));
                return marks;
            }
            AccessConditions conditions = AccessConditions.ofWord(word);
            marks.addAll(new ConditionsLint(conditions, first).marks());
            keyBReadable = conditions.trailer().keyBReadable();
        }
        marks.addAll(KeysLint.of(trailer, keyBReadable).marks());
        return marks;
    }

    /// The findings of a sector as bits; the same as [#marks], and without objects where the trailer is
    /// wholly known.
    int mask(SectorNumber sector) {
        PartialBlock trailer = image.block(sector.trailer());
        if (sector.value() != 0 && trailer.whole().isPresent()) {
            return Lint.mask(trailer.bytes().toBytes(), 0);
        }
        int mask = 0;
        for (Mark mark : marks(sector)) {
            mask |= mark.id().mask();
        }
        return mask;
    }
}
