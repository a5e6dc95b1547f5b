package cardwright.card;

import cardwright.apdu.CommandApdu;
import cardwright.apdu.ResponseApdu;
import cardwright.apdu.StatusWord;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;

/// The storage-card commands of PC/SC Part 3. Executed by the reader, not by the card.
///
/// ```
/// Get Data (UID)            FF CA 00 00 00
/// Load Keys                 FF 82 KS KN 06 | k0 … k5
/// General Authenticate      FF 86 00 00 05 | 01 block-MSB block-LSB key-type KN
///   before version 2.01.09  FF 88 block-MSB block-LSB key-type KN
/// Read Binary               FF B0 block-MSB block-LSB Le
/// Update Binary             FF D6 block-MSB block-LSB 10 | 16 bytes
/// increment, decrement      by reader family: [ValueForm]
/// ```
///
/// Source: PC/SC Part 3, 3.2.2.1.3 to 3.2.2.1.10.
final class StorageCardCommands {
    private static final int READER = 0xFF;
    private static final int PART3 = 0xC2;

    private StorageCardCommands() {}

    /// Asks for the card's UID, first byte first, as long as it is.
    static CommandApdu getUid() {
        return CommandApdu.of(READER, 0xCA, 0, 0).expecting(256);
    }

    /// Puts a key into a slot of the reader. It is not tried.
    static CommandApdu loadKeys(KeyPlace place, int slot, Key key) {
        return CommandApdu.of(READER, 0x82, place.structure(), slot).with(key.toBytes());
    }

    /// Opens the block's sector with the key in a slot.
    static CommandApdu generalAuthenticate(BlockNumber block, KeyType type, int slot) {
        return CommandApdu.of(READER, 0x86, 0, 0)
                .with(new byte[] {1, 0, (byte) block.value(), (byte) type.code(), (byte) slot});
    }

    /// The same in the form of PC/SC 2.01: six bytes, with the key type where Lc would stand.
    static CommandApdu oldAuthenticate(BlockNumber block, KeyType type, int slot) {
        return CommandApdu.of(
                new byte[] {(byte) READER, (byte) 0x88, 0, (byte) block.value(), (byte) type.code(), (byte) slot});
    }

    /// Reads from the block on.
    ///
    /// @param length 16, or as many bytes as the reader gives at once in this sector
    static CommandApdu readBinary(BlockNumber block, int length) {
        return CommandApdu.of(READER, 0xB0, 0, block.value()).expecting(length);
    }

    /// Writes one block.
    static CommandApdu updateBinary(BlockNumber block, Block data) {
        return CommandApdu.of(READER, 0xD6, 0, block.value()).with(data.toBytes());
    }

    /// Adds to the value in a block.
    ///
    /// @throws IllegalArgumentException if the form has no value commands
    static CommandApdu increment(ValueForm form, BlockNumber block, int amount) {
        return switch (form) {
            case NONE -> throw new IllegalArgumentException("the reader has no value commands");
            case ACS_D7 -> acs(1, block, amount);
            case IDENTIV_F0 -> identiv(0xF0, block.value(), 0xC1, block, amount);
            case FEITIAN_FC -> identiv(0xFC, 0, 0xC1, block, amount);
            case OMNIKEY_D4_D8 -> CommandApdu.of(READER, 0xD4, 0, block.value()).with(littleEndian(amount));
            case PART3_C2 -> part3(0xA0, block, amount);
        };
    }

    /// Takes from the value in a block.
    ///
    /// @throws IllegalArgumentException if the form has no value commands
    static CommandApdu decrement(ValueForm form, BlockNumber block, int amount) {
        return switch (form) {
            case NONE -> throw new IllegalArgumentException("the reader has no value commands");
            case ACS_D7 -> acs(2, block, amount);
            case IDENTIV_F0 -> identiv(0xF0, block.value(), 0xC0, block, amount);
            case FEITIAN_FC -> identiv(0xFC, 0, 0xC0, block, amount);
            case OMNIKEY_D4_D8 -> CommandApdu.of(READER, 0xD8, 0, block.value()).with(littleEndian(amount));
            case PART3_C2 -> part3(0xA1, block, amount);
        };
    }

    /// Restores the value in a block and transfers it to another one of its sector.
    ///
    /// @throws IllegalArgumentException if the form has no such command
    static CommandApdu copy(ValueForm form, BlockNumber source, BlockNumber target) {
        if (!form.restores()) {
            throw new IllegalArgumentException("the reader has no command to copy a value");
        }
        return CommandApdu.of(READER, 0xD7, 0, source.value()).with(new byte[] {3, (byte) target.value()});
    }

    /// What an answer says of the command: its status word; after a Part 3 value command, the one wrapped in
    /// `C0 03 error SW1 SW2`.
    static StatusWord valueStatus(CommandApdu command, ResponseApdu answer) {
        byte[] data = answer.data();
        boolean wrapped = command.ins() == PART3 && data.length == 5 && (data[0] & 0xFF) == 0xC0 && data[1] == 3;
        return wrapped && answer.status().isOk()
                ? StatusWord.of((data[3] & 0xFF) << 8 | (data[4] & 0xFF))
                : answer.status();
    }

    private static CommandApdu acs(int operation, BlockNumber block, int amount) {
        byte[] little = littleEndian(amount);
        return CommandApdu.of(READER, 0xD7, 0, block.value())
                .with(new byte[] {(byte) operation, little[3], little[2], little[1], little[0]});
    }

    private static CommandApdu identiv(int ins, int p2, int operation, BlockNumber block, int amount) {
        byte[] v = littleEndian(amount);
        return CommandApdu.of(READER, ins, 0, p2)
                .with(new byte[] {(byte) operation, (byte) block.value(), v[0], v[1], v[2], v[3]});
    }

    /// `A0 09 | 80 01 block | 81 04 amount`, asking for the answer `C0 03 error SW1 SW2`.
    private static CommandApdu part3(int operation, BlockNumber block, int amount) {
        byte[] v = littleEndian(amount);
        byte number = (byte) block.value();
        return CommandApdu.of(READER, PART3, 0, 3)
                .with(new byte[] {(byte) operation, 9, (byte) 0x80, 1, number, (byte) 0x81, 4, v[0], v[1], v[2], v[3]})
                .expecting(256);
    }

    private static byte[] littleEndian(int amount) {
        return new byte[] {(byte) amount, (byte) (amount >> 8), (byte) (amount >> 16), (byte) (amount >> 24)};
    }
}
