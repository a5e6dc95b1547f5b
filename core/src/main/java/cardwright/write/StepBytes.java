package cardwright.write;

import cardwright.card.KeyRing;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.PartialBlock;
import java.util.List;
import java.util.Optional;

/// A step as bytes.
///
/// ```
/// kind (1)  block (1)  amount (4)  has other (1) [other block (1)]  opener (7)  has mender (1) [mender (7)]
/// known before (2)  before (16)  after (16)
/// ```
///
/// The kind is 0 to 4: data, trailer, increment, decrement, transfer. The other block is the backup of an increment or
/// decrement, or the source of a transfer; a key is its type,
/// 0 or 1, and six bytes.
final class StepBytes {
    /// The kinds by their numbers in a journal.
    private static final List<Step.Kind> KINDS =
            List.of(Step.Kind.DATA, Step.Kind.TRAILER, Step.Kind.INCREMENT, Step.Kind.DECREMENT, Step.Kind.TRANSFER);

    private StepBytes() {}

    static void write(RecordWriter out, Step step) {
        int amount = switch (step.action()) {
            case Action.Increment add -> add.amount();
            case Action.Decrement take -> take.amount();
            default -> 0;
        };
        Optional<BlockNumber> other = switch (step.action()) {
            case Action.Increment add -> add.backup();
            case Action.Decrement take -> take.backup();
            case Action.Copy copy -> Optional.of(copy.source());
            default -> Optional.empty();
        };
        out.u8(KINDS.indexOf(step.kind())).u8(step.block().value()).u32(amount);
        out.u8(other.isPresent() ? 1 : 0);
        other.ifPresent(block -> out.u8(block.value()));
        key(out, step.opener());
        out.u8(step.mender().isPresent() ? 1 : 0);
        step.mender().ifPresent(entry -> key(out, entry));
        out.u16(step.before().known()).bytes(step.before().bytes().toBytes());
        out.bytes(step.after().toBytes());
    }

    private static void key(RecordWriter out, KeyRing.Entry entry) {
        out.u8(entry.type() == KeyType.A ? 0 : 1).bytes(entry.key().toBytes());
    }

    static Step read(RecordReader in) throws RecordReader.Malformed {
        int kind = in.u8();
        RecordReader.check(kind < KINDS.size());
        BlockNumber block = BlockNumber.of(in.u8());
        int amount = in.u32();
        Optional<BlockNumber> other = in.flag() ? Optional.of(BlockNumber.of(in.u8())) : Optional.empty();
        Action action = action(KINDS.get(kind), block, amount, other);
        KeyRing.Entry opener = key(in);
        Optional<KeyRing.Entry> mender = in.flag() ? Optional.of(key(in)) : Optional.empty();
        int known = in.u16();
        Block before = Block.of(in.take(Block.LENGTH));
        Block after = Block.of(in.take(Block.LENGTH));
        try {
            return new Step(action, opener, mender, new PartialBlock(before, known), after);
        } catch (IllegalArgumentException e) {
            throw new RecordReader.Malformed();
        }
    }

    private static Action action(Step.Kind kind, BlockNumber block, int amount, Optional<BlockNumber> other)
            throws RecordReader.Malformed {
        boolean adds = kind == Step.Kind.INCREMENT || kind == Step.Kind.DECREMENT;
        RecordReader.check(adds ? amount > 0 : amount == 0);
        RecordReader.check(adds || other.isPresent() == (kind == Step.Kind.TRANSFER));
        return switch (kind) {
            case DATA -> new Action.Write(block);
            case TRAILER -> new Action.WriteTrailer(block);
            case INCREMENT -> new Action.Increment(block, amount, other);
            case DECREMENT -> new Action.Decrement(block, amount, other);
            case TRANSFER -> new Action.Copy(other.orElseThrow(RecordReader.Malformed::new), block);
        };
    }

    private static KeyRing.Entry key(RecordReader in) throws RecordReader.Malformed {
        KeyType type = in.flag() ? KeyType.B : KeyType.A;
        return new KeyRing.Entry(type, Key.of(in.take(Key.LENGTH)));
    }
}
