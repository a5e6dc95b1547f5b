package cardwright.virtual;

import cardwright.apdu.CommandApdu;
import cardwright.apdu.ResponseApdu;
import cardwright.apdu.StatusWord;
import cardwright.card.Refusal;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Get Data, Read Binary and Update Binary.
///
/// ```
/// Get Data       FF CA 00 00 Le                       UID; P1 01 would be the ATS, which no MIFARE Classic has
/// Read Binary    FF B0 block-MSB block-LSB Le
/// Update Binary  FF D6 block-MSB block-LSB Lc | data
/// ```
///
/// Where a dialect reads several blocks at once, it writes as many, as the ACS manuals have it; never a
/// trailer among them. Source: PC/SC Part 3, 3.2.2.1.3, 3.2.2.1.8 and 3.2.2.1.9.
final class BlockCommands {
    private static final int ALL = 0x100;
    private static final StatusWord END_BEFORE_LE = StatusWord.of(0x6282);
    private static final int RIGHT_LENGTH_IS = 0x6C00;

    private final ReaderState reader;

    BlockCommands(ReaderState reader) {
        this.reader = reader;
    }

    ResponseApdu getData(CommandApdu command) {
        if (command.p2() != 0 || command.p1() > 1) {
            return reader.refuse(Refusal.PARAMETERS);
        }
        if (command.p1() == 1) {
            return reader.refuse(Refusal.FUNCTION);
        }
        if (command.dataLength() != 0 || command.le() == 0) {
            return reader.refuse(Refusal.LENGTH);
        }
        byte[] uid = reader.field().card().orElseThrow().uid().toBytes();
        if (command.le() < uid.length) {
            return tooShort(uid.length);
        }
        boolean exact = command.le() == ALL || command.le() == uid.length;
        return ResponseApdu.of(uid, exact ? StatusWord.OK : END_BEFORE_LE);
    }

    /// 6C and the right length, unless the dialect has a status word of its own for a wrong length.
    private ResponseApdu tooShort(int length) {
        boolean standard = reader.dialect().status(Refusal.LENGTH).equals(Refusal.LENGTH.standard());
        return standard ? ResponseApdu.of(StatusWord.of(RIGHT_LENGTH_IS | length)) : reader.refuse(Refusal.LENGTH);
    }

    ResponseApdu readBinary(CommandApdu command) {
        Optional<BlockNumber> first = firstBlock(command);
        if (first.isEmpty()) {
            return reader.refuse(Refusal.NO_BLOCK);
        }
        int length = command.le() == ALL && reader.dialect().readsWithoutLength() ? Block.LENGTH : command.le();
        List<BlockNumber> blocks = blocks(first.get(), length);
        if (command.dataLength() != 0 || blocks.isEmpty()) {
            return reader.refuse(Refusal.LENGTH);
        }
        boolean open = reader.field().isOpen(first.get().sector());
        byte[] data = new byte[length];
        for (BlockNumber block : blocks) {
            Optional<Block> read = reader.field().read(block);
            if (read.isEmpty()) {
                return reader.cardRefused(open ? Refusal.READ_FORBIDDEN : Refusal.NOT_AUTHENTICATED);
            }
            System.arraycopy(read.get().toBytes(), 0, data, offset(first.get(), block), Block.LENGTH);
        }
        return ResponseApdu.of(data, StatusWord.OK);
    }

    ResponseApdu updateBinary(CommandApdu command) {
        Optional<BlockNumber> first = firstBlock(command);
        if (first.isEmpty()) {
            return reader.refuse(Refusal.NO_BLOCK);
        }
        List<BlockNumber> blocks = blocks(first.get(), command.dataLength());
        if (command.le() != 0 || blocks.isEmpty()) {
            return reader.refuse(Refusal.LENGTH);
        }
        boolean open = reader.field().isOpen(first.get().sector());
        byte[] data = command.data();
        for (BlockNumber block : blocks) {
            if (!reader.field().write(block, Block.of(data, offset(first.get(), block)))) {
                return reader.cardRefused(open ? Refusal.WRITE_FORBIDDEN : Refusal.NOT_AUTHENTICATED);
            }
        }
        return reader.done();
    }

    private Optional<BlockNumber> firstBlock(CommandApdu command) {
        return reader.block(command.p1() << 8 | command.p2());
    }

    private static int offset(BlockNumber first, BlockNumber block) {
        return (block.value() - first.value()) * Block.LENGTH;
    }

    /// The blocks so many bytes from a block on cover; none if the reader does not take that length there:
    /// not a multiple of 16, more than its limit, or several blocks with a trailer among them.
    private List<BlockNumber> blocks(BlockNumber first, int length) {
        int count = length / Block.LENGTH;
        if (length % Block.LENGTH != 0 || length > reader.dialect().readLimit(first.sector())) {
            return List.of();
        }
        List<BlockNumber> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            BlockNumber block = BlockNumber.of(first.value() + i);
            if (block.isTrailer() && count > 1) {
                return List.of();
            }
            blocks.add(block);
        }
        return blocks;
    }
}
