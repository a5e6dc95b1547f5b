package cardwright.cli.files;

import cardwright.dump.Dump;
import cardwright.dump.DumpFiles;
import cardwright.dump.DumpFormat;
import cardwright.lint.FindingId;
import cardwright.lint.Lint;
import cardwright.mifare.CardType;
import cardwright.text.Ranges;
import java.util.Optional;

/// What the lint found in one dump.
final class AuditedCard {
    private static final FindingId[] IDS = FindingId.values();

    private final String path;
    private final CardType type;
    private final DumpFormat format;
    private final int[] masks;
    private final int notes;

    /// @param masks the findings of each sector as bits, see [Lint#masks]
    /// @param notes how many things are to be said about the file itself
    private AuditedCard(String path, CardType type, DumpFormat format, int[] masks, int notes) {
        this.path = path;
        this.type = type;
        this.format = format;
        this.masks = masks;
        this.notes = notes;
    }

    String path() {
        return path;
    }

    CardType type() {
        return type;
    }

    DumpFormat format() {
        return format;
    }

    int notes() {
        return notes;
    }

    /// How many sectors it has.
    int sectors() {
        return masks.length;
    }

    /// The findings of a sector as bits.
    int mask(int sector) {
        return masks[sector];
    }

    /// What is found in a file.
    ///
    /// @throws cardwright.dump.UnreadableFile if it holds no card
    static AuditedCard of(String path, byte[] bytes) {
        Optional<CardType> raw = DumpFiles.rawType(bytes);
        if (raw.isPresent()) {
            return new AuditedCard(path, raw.get(), DumpFormat.RAW, Lint.masks(raw.get(), bytes), 0);
        }
        Dump dump = DumpFiles.parse(bytes, path);
        return new AuditedCard(
                path,
                dump.image().type(),
                dump.origin().format().orElseThrow(),
                Lint.masks(dump.image()),
                dump.notes().size());
    }

    /// Is told of a finding.
    interface Each {
        /// The card has this finding.
        ///
        /// @param sectors in which: `0-3, 5`
        /// @param count in how many
        void finding(FindingId id, String sectors, int count);
    }

    /// Tells of each finding, in the order of [FindingId].
    void each(Each each) {
        int all = 0;
        for (int mask : masks) {
            all |= mask;
        }
        for (FindingId id : IDS) {
            if (id.isIn(all)) {
                int count = 0;
                for (int mask : masks) {
                    count += id.isIn(mask) ? 1 : 0;
                }
                each.finding(id, Ranges.of(masks.length, sector -> id.isIn(masks[sector])), count);
            }
        }
    }
}
