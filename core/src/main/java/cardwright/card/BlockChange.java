package cardwright.card;

import cardwright.apdu.CommandApdu;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import org.jspecify.annotations.Nullable;

/// One change of one block, which may take several attempts and is never made twice: each attempt reads
/// the block first, and sends the command only if the block holds what it held before the first.
final class BlockChange {
    private final CommandApdu command;
    private final BlockNumber block;
    private final KeyType type;
    private final Key key;
    private final Goal goal;

    private @Nullable Block before;
    private @Nullable Block wanted;
    private int sent;
    private boolean settled;

    BlockChange(CommandApdu command, BlockNumber block, KeyType type, Key key, Goal goal) {
        this.command = command;
        this.block = block;
        this.type = type;
        this.key = key;
        this.goal = goal;
    }

    /// What the block is to hold, from what it held before.
    @FunctionalInterface
    interface Goal {
        Block from(Block before) throws ValueRefused;
    }

    /// Reads the block. The first time, that is what it held before.
    Block look(ClassicCard card) throws CardException {
        Block now = card.read(block, type, key);
        if (before == null) {
            wanted = goal.from(now);
            before = now;
        }
        return now;
    }

    /// Goes on from what the block holds now.
    WriteOutcome goOn(ClassicCard card, Block now, boolean readsBack) throws CardException {
        if (before == null || wanted == null) {
            throw new IllegalStateException("goOn before look");
        }
        if (now.equals(wanted)) {
            return outcome(sent == 0 ? WriteOutcome.How.AS_BEFORE : WriteOutcome.How.FOUND_WRITTEN, before, wanted);
        }
        if (!now.equals(before)) {
            throw torn(before, wanted, now);
        }
        sent++;
        try {
            card.change(command, block, type, key);
        } catch (CommandRefused refused) {
            return afterRefusal(card, refused, before, wanted);
        }
        if (!readsBack) {
            return outcome(WriteOutcome.How.CONFIRMED, before, wanted);
        }
        Block back = card.read(block, type, key);
        if (!back.equals(wanted)) {
            throw torn(before, wanted, back);
        }
        return outcome(WriteOutcome.How.READ_BACK, before, wanted);
    }

    /// Some readers refuse in the same words whether the card said no or went silent half-way, so the
    /// block is read.
    private WriteOutcome afterRefusal(ClassicCard card, CommandRefused refused, Block old, Block goalBlock)
            throws CardException {
        Block found = card.read(block, type, key);
        if (found.equals(goalBlock)) {
            return outcome(WriteOutcome.How.FOUND_WRITTEN, old, goalBlock);
        }
        if (!found.equals(old)) {
            throw torn(old, goalBlock, found);
        }
        settled = true;
        throw refused;
    }

    private WriteOutcome outcome(WriteOutcome.How how, Block old, Block now) {
        return new WriteOutcome(how, old, now, sent);
    }

    private WriteUnfinished torn(Block old, Block goalBlock, Block found) {
        settled = true;
        return WriteUnfinished.torn(block, old, goalBlock, found);
    }

    /// What a failure of the whole comes to: after something was sent and before its effect is known, a
    /// doubt.
    CardException failed(CardException cause) {
        return sent == 0 || settled || before == null || wanted == null
                ? cause
                : WriteUnfinished.inDoubt(block, before, wanted, cause);
    }
}
