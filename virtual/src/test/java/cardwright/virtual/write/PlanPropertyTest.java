package cardwright.virtual.write;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.card.ReaderDialect;
import cardwright.keys.KeyMap;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.AccessRight;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.GeneralPurposeByte;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.Operation;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.Permission;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;
import cardwright.mifare.TrailerField;
import cardwright.mifare.ValueBlock;
import cardwright.text.Language;
import cardwright.write.Allowance;
import cardwright.write.PlanRefusal;
import cardwright.write.PlanRefused;
import cardwright.write.StepResult;
import cardwright.write.Undo;
import cardwright.write.Wish;
import cardwright.write.WritePlan;
import cardwright.write.WriteReceipt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Cards, keys and goals by chance: whatever plan is made, it makes the card exactly as wished, and what is refused
/// as forbidden the data sheet's tables forbid.
@Tag("exhaustive")
class PlanPropertyTest {
    private static final long SEED = 20_261_121;
    private static final int CARDS = 2_000;

    private final Random random = new Random(SEED);
    private int done;
    private int refusals;
    private int undone;

    @Test
    void any_plan_that_is_made_makes_the_card_as_wished() throws Exception {
        for (int i = 0; i < CARDS; i++) {
            String where = "seed " + SEED + ", card " + i;
            WriteJob job = job(i % 4 == 0 ? CardType.CLASSIC_4K : CardType.CLASSIC_1K);
            try {
                run(job, job.plan(), where);
            } catch (PlanRefused refused) {
                refusals++;
                refused.refusals().forEach(refusal -> assertTrueRefusal(job, refusal, where));
            }
        }
        System.out.println("plans: seed " + SEED + ", " + CARDS + " cards: " + done + " written as wished, " + undone
                + " of them undone in full, " + refusals + " refused");
        assertThat(done).isGreaterThan(CARDS / 4);
        assertThat(undone).isGreaterThan(CARDS / 8);
        assertThat(refusals).isGreaterThan(CARDS / 8);
    }

    private void run(WriteJob job, WritePlan plan, String where) throws Exception {
        Accident calm = new Accident(job, plan, job.start);
        WriteReceipt receipt = calm.write(Optional.empty(), 3).orElseThrow();
        assertThat(receipt.end())
                .as(() -> where + receipt.stopped().map(text -> ": " + text.in(Language.EN)))
                .isEqualTo(WriteReceipt.End.DONE);
        assertThat(receipt.count(StepResult.How.WRITTEN))
                .as(where)
                .isEqualTo(plan.steps().size());
        assertThat(WriteJob.difference(calm.memory(), wished(job))).as(where).isEmpty();
        done++;
        Undo undo = calm.planUndo();
        calm.undo(undo);
        if (undo.remains().isEmpty()) {
            undone++;
            assertThat(WriteJob.difference(calm.memory(), job.start))
                    .as(where + ", undone")
                    .isEmpty();
        }
    }

    /// What the wishes say, without any plan.
    private static byte[] wished(WriteJob job) {
        byte[] memory = Arrays.copyOf(job.start, job.start.length);
        for (Wish wish : job.wishes) {
            switch (wish) {
                case Wish.SetBlock set -> put(memory, set.block(), PartialBlock.of(set.data()));
                case Wish.SetTrailer set -> put(memory, set.sector().trailer(), set.trailer());
                case Wish.Increment add -> add(memory, add.block(), add.amount());
                case Wish.Decrement take -> add(memory, take.block(), -take.amount());
                case Wish.Copy copy -> put(memory, copy.target(), PartialBlock.of(Shown.block(memory, copy.source())));
                default -> throw new IllegalStateException();
            }
        }
        return memory;
    }

    private static void put(byte[] memory, BlockNumber block, PartialBlock bytes) {
        for (int i = 0; i < Block.LENGTH; i++) {
            if (bytes.knows(i)) {
                memory[block.value() * Block.LENGTH + i] = (byte) bytes.bytes().byteAt(i);
            }
        }
    }

    private static void add(byte[] memory, BlockNumber block, int change) {
        ValueBlock value = ValueBlock.parse(Shown.block(memory, block));
        put(memory, block, PartialBlock.of(new ValueBlock(value.value() + change, value.address()).block()));
    }

    /// Forbidden is only what nobody may do, and nobody can change.
    private static void assertTrueRefusal(WriteJob job, PlanRefusal refusal, String where) {
        SectorNumber sector = refusal.block().sector();
        Block trailer = Shown.block(job.start, sector.trailer());
        AccessConditions access = AccessConditions.ofWord(SectorTrailer.accessWord(trailer));
        Permission rights = new AccessRight.OfTrailer(TrailerField.ACCESS, true).usable(access);
        boolean value = job.wishes.stream()
                .anyMatch(wish ->
                        wish instanceof Wish.Increment || wish instanceof Wish.Decrement || wish instanceof Wish.Copy);
        if (refusal.reason() == PlanRefusal.Reason.FORBIDDEN && !refusal.block().isTrailer() && !value) {
            assertThat(access.usable(refusal.block().accessGroup(), Operation.WRITE))
                    .as(where)
                    .isEqualTo(Permission.NEVER);
            assertThat(rights).as(where).isEqualTo(Permission.NEVER);
        }
        if (refusal.reason() == PlanRefusal.Reason.KEY_NEEDED) {
            boolean all = job.keys.key(sector, KeyType.A).isPresent()
                    && job.keys.key(sector, KeyType.B).isPresent();
            assertThat(all).as(where).isFalse();
        }
    }

    private WriteJob job(CardType type) {
        WriteJob job = new WriteJob("random", type);
        boolean values = random.nextInt(4) == 0;
        List<SectorNumber> sectors = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            sectors.add(SectorNumber.of(1 + i * 13 % (type.sectorCount() - 1)));
        }
        for (SectorNumber sector : sectors) {
            job.block(sector.trailer().value(), trailer().block());
            for (int p = 0; p < 3; p++) {
                job.block(sector.block(p).value(), values ? WriteJobs.value(1000, p) : data());
            }
        }
        job.keys = known(Shown.keys(type, job.start), sectors);
        for (Allowance allowance : Allowance.values()) {
            job.allow(allowance);
        }
        job.on(random.nextBoolean() ? ReaderDialect.STANDARD : ReaderDialect.ACR1252U);
        for (SectorNumber sector : sectors) {
            wish(job, sector, values);
        }
        return job;
    }

    private void wish(WriteJob job, SectorNumber sector, boolean values) {
        BlockNumber block = sector.block(random.nextInt(3));
        BlockNumber next = sector.block((block.position() + 1) % 3);
        if (values) {
            job.wish(
                    switch (random.nextInt(3)) {
                        case 0 -> new Wish.Increment(block, 1 + random.nextInt(50), Optional.empty());
                        case 1 -> new Wish.Decrement(block, 1 + random.nextInt(50), Optional.empty());
                        default -> new Wish.Copy(block, next);
                    });
            return;
        }
        if (random.nextBoolean()) {
            job.wish(new Wish.SetBlock(block, data()));
            job.wish(new Wish.SetBlock(next, data()));
        }
        if (random.nextBoolean()) {
            int known = random.nextBoolean() ? 0xFFFF : 0x03C0;
            job.wish(new Wish.SetTrailer(sector, new PartialBlock(trailer().block(), known)));
        }
    }

    private Block data() {
        byte[] bytes = new byte[Block.LENGTH];
        random.nextBytes(bytes);
        return Block.of(bytes);
    }

    private SectorTrailer trailer() {
        AccessConditions access =
                random.nextInt(3) == 0 ? AccessConditions.TRANSPORT : AccessConditions.ofWord(random.nextInt(4096));
        return new SectorTrailer(key(), access, GeneralPurposeByte.of(random.nextInt(256)), key());
    }

    private Key key() {
        byte[] bytes = new byte[Key.LENGTH];
        random.nextBytes(bytes);
        return Key.of(bytes);
    }

    private KeyMap known(KeyMap all, List<SectorNumber> sectors) {
        KeyMap known = all;
        for (SectorNumber sector : sectors) {
            if (random.nextInt(5) == 0) {
                known = known.without(sector, random.nextBoolean() ? KeyType.A : KeyType.B);
            }
        }
        return known;
    }
}
