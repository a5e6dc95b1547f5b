package cardwright.doctor;

import cardwright.apdu.CommandApdu;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;

/// Everything the doctor ever says to a reader by itself. Nothing here changes a card.
///
/// ```
/// Load Keys             FF 82 KS KN 06 | k0 … k5             into the reader
/// General Authenticate  FF 86 00 00 05 | 01 00 block type KN
/// … of PC/SC 2.01       FF 88 00 block type KN
/// Read Binary           FF B0 00 block Le
/// Select                00 A4 04 00 00                       the foreign command of its experiment
/// ```
///
/// Only with the comparison asked for come opensc-tool's probes ([OpenscProbe]). Source: PC/SC Part 3,
/// 3.2.2.1; ISO/IEC 7816-4 for Select.
final class ReadingCommands {
    /// Select by name without a name: a chip card selects its first application; a MIFARE Classic knows no
    /// such command.
    static final CommandApdu FOREIGN = CommandApdu.of(0x00, 0xA4, 0x04, 0x00).expecting(0x100);

    private static final int READER = 0xFF;

    private ReadingCommands() {}

    static CommandApdu loadKeys(LoadForm form, Key key) {
        return CommandApdu.of(READER, 0x82, form.structure(), form.loadSlot()).with(key.toBytes());
    }

    static CommandApdu authenticate(BlockNumber block, KeyType type, int slot) {
        return CommandApdu.of(READER, 0x86, 0, 0)
                .with(new byte[] {1, 0, (byte) block.value(), (byte) type.code(), (byte) slot});
    }

    static CommandApdu oldAuthenticate(BlockNumber block, KeyType type, int slot) {
        return CommandApdu.of(
                new byte[] {(byte) READER, (byte) 0x88, 0, (byte) block.value(), (byte) type.code(), (byte) slot});
    }

    static CommandApdu read(BlockNumber block, int length) {
        return CommandApdu.of(READER, 0xB0, 0, block.value()).expecting(length);
    }
}
