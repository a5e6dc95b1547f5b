package cardwright.mifare;

import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The MIFARE application directory (MAD): which application each sector belongs to. Immutable.
///
/// | | sector 0, blocks 1 and 2 | sector 16, blocks 64 to 66 (version 2 only) |
/// |---|---|---|
/// | byte 0 | check byte over the rest | likewise |
/// | byte 1 | info: bits 5–0 the card publisher's sector, 0 for none | likewise |
/// | bytes 2… | applications of sectors 1 to 15, low byte first | of sectors 17 to 39 |
///
/// Version 1 serves cards of up to 16 sectors. Sectors 0 and 16 have no entry: they are the directory's own.
///
/// Source: NXP AN10787 Rev 7.4.
public final class ApplicationDirectory {
    private static final int FIRST_LENGTH = 2 * Block.LENGTH;
    private static final int SECOND_LENGTH = 3 * Block.LENGTH;
    private static final int SECOND_SECTOR = 16;
    private static final int INFO = 1;
    private static final int ENTRY_LENGTH = 2;
    private static final int PUBLISHER = 0x3F;

    private final byte[] bytes;

    private ApplicationDirectory(byte[] bytes) {
        this.bytes = bytes;
    }

    /// A directory in which every sector is free and no publisher named.
    ///
    /// @param version 1 for cards of up to 16 sectors, 2 for larger ones
    /// @throws IllegalArgumentException if the version is not 1 or 2
    public static ApplicationDirectory empty(int version) {
        return sealed(new byte[blockNumbers(version).size() * Block.LENGTH]);
    }

    /// The blocks that hold a directory: 1 and 2, and in version 2 also 64, 65 and 66.
    ///
    /// @throws IllegalArgumentException if the version is not 1 or 2
    public static List<BlockNumber> blockNumbers(int version) {
        List<BlockNumber> first = List.of(BlockNumber.of(1), BlockNumber.of(2));
        return switch (version) {
            case 1 -> first;
            case 2 -> {
                List<BlockNumber> all = new ArrayList<>(first);
                all.addAll(List.of(BlockNumber.of(64), BlockNumber.of(65), BlockNumber.of(66)));
                yield List.copyOf(all);
            }
            default ->
                throw new IllegalArgumentException("application directory version " + version + " is not 1 or 2");
        };
    }

    /// The directory in these blocks, in the order of [#blockNumbers]: two for version 1, five for version 2.
    ///
    /// @throws InvalidInput if a check byte is wrong or the publisher's sector can't be one
    /// @throws IllegalArgumentException if there are not two or five blocks
    public static ApplicationDirectory parse(List<Block> blocks) {
        if (blocks.size() != 2 && blocks.size() != 5) {
            throw new IllegalArgumentException("an application directory has 2 or 5 blocks, not " + blocks.size());
        }
        byte[] bytes = new byte[blocks.size() * Block.LENGTH];
        for (int i = 0; i < blocks.size(); i++) {
            System.arraycopy(blocks.get(i).toBytes(), 0, bytes, i * Block.LENGTH, Block.LENGTH);
        }
        ApplicationDirectory directory = new ApplicationDirectory(bytes);
        directory.check(0, FIRST_LENGTH);
        if (directory.version() == 2) {
            directory.check(FIRST_LENGTH, SECOND_LENGTH);
        }
        return directory;
    }

    /// Whether a card's memory has a valid directory of this version in its place. Makes no object: for audits
    /// of many cards.
    ///
    /// @param memory as a raw dump has it; at least 4 sectors, or 17 for version 2
    /// @param version 1 or 2
    public static boolean isValid(byte[] memory, int version) {
        int last = version == 1 ? SECOND_SECTOR - 1 : SectorNumber.MAX;
        return isHalfValid(memory, Block.LENGTH, FIRST_LENGTH, last)
                && (version == 1
                        || isHalfValid(
                                memory,
                                SectorNumber.of(SECOND_SECTOR).firstBlock().value() * Block.LENGTH,
                                SECOND_LENGTH,
                                last));
    }

    private static boolean isHalfValid(byte[] memory, int offset, int length, int last) {
        int publisher = memory[offset + INFO] & PUBLISHER;
        return (memory[offset] & 0xFF) == crc(memory, offset + 1, length - 1)
                && publisher != SECOND_SECTOR
                && publisher <= last;
    }

    private void check(int offset, int length) {
        int sector = offset == 0 ? 0 : SECOND_SECTOR;
        String found = Hex.ofByte(bytes[offset]);
        String expected = Hex.ofByte(crc(bytes, offset + 1, length - 1));
        if (!found.equals(expected)) {
            throw new InvalidInput(CoreTexts.directoryCheckByte(sector, found, expected));
        }
        int publisher = bytes[offset + INFO] & PUBLISHER;
        if (publisher != 0 && !hasEntry(publisher)) {
            throw new InvalidInput(CoreTexts.directoryPublisher(sector, publisher));
        }
    }

    private static ApplicationDirectory sealed(byte[] bytes) {
        bytes[0] = (byte) crc(bytes, 1, FIRST_LENGTH - 1);
        if (bytes.length > FIRST_LENGTH) {
            bytes[FIRST_LENGTH] = (byte) crc(bytes, FIRST_LENGTH + 1, SECOND_LENGTH - 1);
        }
        return new ApplicationDirectory(bytes);
    }

    /// The check byte: a CRC of 8 bits with polynomial x⁸+x⁴+x³+x²+1, highest bit first, preset C7. AN10787
    /// prints the preset as E3, which is C7 mirrored.
    static int crc(byte[] bytes, int offset, int length) {
        int crc = 0xC7;
        for (int i = offset; i < offset + length; i++) {
            crc ^= bytes[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x80) != 0 ? (crc << 1 ^ 0x1D) & 0xFF : crc << 1;
            }
        }
        return crc;
    }

    /// 1 or 2.
    public int version() {
        return bytes.length == FIRST_LENGTH ? 1 : 2;
    }

    /// Whether the directory has an entry for a sector: 1 to 15, in version 2 also 17 to 39.
    public boolean hasEntry(SectorNumber sector) {
        return hasEntry(sector.value());
    }

    private boolean hasEntry(int sector) {
        return sector != 0 && sector != SECOND_SECTOR && sector <= lastSector();
    }

    private int lastSector() {
        return version() == 1 ? SECOND_SECTOR - 1 : SectorNumber.MAX;
    }

    /// Where a sector's entry begins. With the halves laid end to end it is twice the sector's number in
    /// both: check byte and info stand where sectors 0 and 16 would have theirs.
    private int place(SectorNumber sector) {
        if (!hasEntry(sector)) {
            throw new IllegalArgumentException("the application directory has no entry for sector " + sector);
        }
        return ENTRY_LENGTH * sector.value();
    }

    /// Whose a sector is.
    ///
    /// @throws IllegalArgumentException if the directory has no entry for it, see [#hasEntry]
    public ApplicationId application(SectorNumber sector) {
        int place = place(sector);
        return ApplicationId.of((bytes[place] & 0xFF) | (bytes[place + 1] & 0xFF) << 8);
    }

    /// The sectors of an application, in rising order.
    public List<SectorNumber> sectorsOf(ApplicationId application) {
        List<SectorNumber> sectors = new ArrayList<>();
        for (int i = 0; i <= lastSector(); i++) {
            SectorNumber sector = SectorNumber.of(i);
            if (hasEntry(sector) && application(sector).equals(application)) {
                sectors.add(sector);
            }
        }
        return List.copyOf(sectors);
    }

    /// The sector of whoever published the card, if one is named.
    public Optional<SectorNumber> publisher() {
        int sector = bytes[INFO] & PUBLISHER;
        return sector == 0 ? Optional.empty() : Optional.of(SectorNumber.of(sector));
    }

    /// This directory with a sector given to an application.
    ///
    /// @throws IllegalArgumentException if the directory has no entry for the sector, see [#hasEntry]
    public ApplicationDirectory with(SectorNumber sector, ApplicationId application) {
        int place = place(sector);
        byte[] changed = Arrays.copyOf(bytes, bytes.length);
        changed[place] = (byte) application.value();
        changed[place + 1] = (byte) application.cluster();
        return sealed(changed);
    }

    /// This directory with the publisher's sector named, in version 2 in both halves.
    ///
    /// @throws IllegalArgumentException if the directory has no entry for the sector, see [#hasEntry]
    public ApplicationDirectory withPublisher(SectorNumber sector) {
        place(sector);
        byte[] changed = Arrays.copyOf(bytes, bytes.length);
        changed[INFO] = (byte) sector.value();
        if (version() == 2) {
            changed[FIRST_LENGTH + INFO] = (byte) sector.value();
        }
        return sealed(changed);
    }

    /// The blocks, in the order of [#blockNumbers].
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (int offset = 0; offset < bytes.length; offset += Block.LENGTH) {
            blocks.add(Block.of(bytes, offset));
        }
        return List.copyOf(blocks);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ApplicationDirectory directory && Arrays.equals(bytes, directory.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// The version and the bytes, which are no secret: `MAD1[140103E1…]`.
    @Override
    public String toString() {
        return "MAD" + version() + "[" + Hex.of(bytes, 0, bytes.length, "") + "]";
    }
}
