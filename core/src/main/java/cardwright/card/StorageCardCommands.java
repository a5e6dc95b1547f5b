package cardwright.card;

import cardwright.mifare.BlockNumber;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;

/// The storage-card commands of PC/SC Part 3 as bytes. Executed by the reader, not by the card.
///
/// ```
/// Load Keys             FF 82 KS KN 06 k0 … k5
/// General Authenticate  FF 86 00 00 05 | 01 block-MSB block-LSB key-type KN
/// Read Binary           FF B0 block-MSB block-LSB Le
/// ```
final class StorageCardCommands {
    private StorageCardCommands() {}

    static byte[] loadKeys(int structure, int slot, Key key) {
        byte[] command = {(byte) 0xFF, (byte) 0x82, (byte) structure, (byte) slot, Key.LENGTH, 0, 0, 0, 0, 0, 0};
        System.arraycopy(key.toBytes(), 0, command, 5, Key.LENGTH);
        return command;
    }

    static byte[] generalAuthenticate(BlockNumber block, KeyType type, int slot) {
        return new byte[] {
            (byte) 0xFF, (byte) 0x86, 0, 0, 5, 1, 0, (byte) block.value(), (byte) type.code(), (byte) slot
        };
    }

    static byte[] readBinary(BlockNumber block, int length) {
        return new byte[] {(byte) 0xFF, (byte) 0xB0, 0, (byte) block.value(), (byte) length};
    }
}
