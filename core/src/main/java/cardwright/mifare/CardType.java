package cardwright.mifare;

/// The four sizes of MIFARE Classic card, with their geometry.
///
/// | type | bytes | blocks | sectors | sector shape |
/// |---|---|---|---|---|
/// | Mini | 320 | 20 | 5 | 5 × 4 |
/// | 1K | 1024 | 64 | 16 | 16 × 4 |
/// | 2K | 2048 | 128 | 32 | 32 × 4 |
/// | 4K | 4096 | 256 | 40 | 32 × 4, then 8 × 16 |
///
/// Source: 1K and 4K data sheets, 8.6. There is no 2K product of the Classic family: it is a MIFARE Plus 2K in security
/// level 1.
public enum CardType {
    /// MIFARE Classic Mini, MF1ICS20.
    MINI("Mini", 5),
    /// MIFARE Classic 1K, MF1S50.
    CLASSIC_1K("1K", 16),
    /// The 2K layout of a MIFARE Plus in security level 1.
    CLASSIC_2K("2K", 32),
    /// MIFARE Classic 4K, MF1S70.
    CLASSIC_4K("4K", 40);

    private final String shortName;
    private final int sectorCount;

    CardType(String shortName, int sectorCount) {
        this.shortName = shortName;
        this.sectorCount = sectorCount;
    }

    /// The name on the box: `Mini`, `1K`, `2K`, `4K`.
    public String shortName() {
        return shortName;
    }

    /// How many sectors the card has: 5, 16, 32 or 40.
    public int sectorCount() {
        return sectorCount;
    }

    /// How many blocks the card has: 20, 64, 128 or 256.
    public int blockCount() {
        return SectorNumber.of(sectorCount - 1).trailer().value() + 1;
    }

    /// How many bytes of memory the card has, keys and access bytes included.
    public int byteCount() {
        return blockCount() * Block.LENGTH;
    }

    /// Whether the card has this sector.
    public boolean has(SectorNumber sector) {
        return sector.value() < sectorCount;
    }

    /// Whether the card has this block.
    public boolean has(BlockNumber block) {
        return block.value() < blockCount();
    }
}
