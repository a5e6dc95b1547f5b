package cardwright.virtual.write;

import cardwright.card.ReaderDialect;
import cardwright.keys.KeyMap;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorNumber;
import cardwright.text.Hex;
import cardwright.virtual.VirtualCard;
import cardwright.write.Allowance;
import cardwright.write.PlanRefused;
import cardwright.write.Planner;
import cardwright.write.Wish;
import cardwright.write.WritePlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A card, keys, wishes and a reader: one kind of writing to be tried with every accident.
final class WriteJob {
    static final Key KEY_A = Key.parse("A1A2A3A4A5A6");
    static final Key KEY_B = Key.parse("B1B2B3B4B5B6");
    static final Key NEW_A = Key.parse("C1C2C3C4C5C6");
    static final Key NEW_B = Key.parse("D1D2D3D4D5D6");

    final String name;
    final CardType type;
    final byte[] start;
    final List<Wish> wishes = new ArrayList<>();
    final List<Allowance> allowed = new ArrayList<>();
    KeyMap keys;
    ReaderDialect dialect = ReaderDialect.STANDARD;
    /// Whether everything can be put back once it is done.
    boolean reversible = true;

    WriteJob(String name, CardType type) {
        this.name = name + " on " + type.shortName();
        this.type = type;
        this.start = VirtualCard.blank(type).toBytes();
        for (int i = 1; i < type.blockCount(); i++) {
            BlockNumber block = BlockNumber.of(i);
            if (!block.isTrailer()) {
                put(block, content(i, 0x10));
            }
        }
        this.keys = Shown.keys(type, start);
    }

    static Block content(int block, int salt) {
        byte[] bytes = new byte[Block.LENGTH];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (block * 7 + i * 13 + salt);
        }
        return Block.of(bytes);
    }

    static PartialBlock trailer(Key a, String access, Key b) {
        return PartialBlock.of(Block.parse(a.reveal() + access + "69" + b.reveal()));
    }

    private void put(BlockNumber block, Block bytes) {
        System.arraycopy(bytes.toBytes(), 0, start, block.value() * Block.LENGTH, Block.LENGTH);
    }

    /// The card has this trailer at the start, with our keys.
    WriteJob sector(int sector, String access) {
        put(SectorNumber.of(sector).trailer(), trailer(KEY_A, access, KEY_B).bytes());
        keys = Shown.keys(type, start);
        return this;
    }

    WriteJob block(int block, Block bytes) {
        put(BlockNumber.of(block), bytes);
        return this;
    }

    WriteJob wish(Wish wish) {
        wishes.add(wish);
        return this;
    }

    WriteJob set(int... blocks) {
        for (int block : blocks) {
            wish(new Wish.SetBlock(BlockNumber.of(block), content(block, 0x51)));
        }
        return this;
    }

    WriteJob trailer(int sector, Key a, String access, Key b) {
        return wish(new Wish.SetTrailer(SectorNumber.of(sector), trailer(a, access, b)));
    }

    WriteJob without(int sector, KeyType type) {
        keys = keys.without(SectorNumber.of(sector), type);
        return this;
    }

    WriteJob allow(Allowance allowance) {
        allowed.add(allowance);
        return this;
    }

    WriteJob on(ReaderDialect reader) {
        dialect = reader;
        return this;
    }

    WriteJob irreversible() {
        reversible = false;
        return this;
    }

    WritePlan plan() throws PlanRefused {
        Planner planner = Planner.of(Shown.of(type, start, keys), keys).withValues(dialect.valueForm());
        for (Allowance allowance : allowed) {
            planner = planner.allowing(allowance);
        }
        return planner.plan(wishes);
    }

    /// What the card shall hold in the end, by the plan's own images.
    static byte[] goal(byte[] start, WritePlan plan) {
        byte[] goal = Arrays.copyOf(start, start.length);
        plan.steps()
                .forEach(step -> System.arraycopy(
                        step.after().toBytes(), 0, goal, step.block().value() * Block.LENGTH, Block.LENGTH));
        return goal;
    }

    static String difference(byte[] found, byte[] wanted) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < found.length; i += Block.LENGTH) {
            String one = Hex.of(found, i, Block.LENGTH, "");
            String other = Hex.of(wanted, i, Block.LENGTH, "");
            if (!one.equals(other)) {
                text.append("\nblock ")
                        .append(i / Block.LENGTH)
                        .append(": ")
                        .append(one)
                        .append(" not ")
                        .append(other);
            }
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
