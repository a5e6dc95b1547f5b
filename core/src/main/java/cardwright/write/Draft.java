package cardwright.write;

import cardwright.card.KeyRing;
import cardwright.card.ValueForm;
import cardwright.keys.KeyMap;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.Operation;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;
import cardwright.text.Text;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A plan being made: the card as it will be after the steps so far, keys included, what speaks against it, and
/// what is to be said. One thread at a time.
final class Draft {
    private final ValueForm values;
    private final Set<Allowance> allowed = EnumSet.noneOf(Allowance.class);
    private final List<Step> steps = new ArrayList<>();
    private final List<PlanNote> notes = new ArrayList<>();
    private final List<PlanRefusal> refusals = new ArrayList<>();
    private CardImage image;

    Draft(CardImage present, KeyMap keys, ValueForm values, Set<Allowance> allowed) {
        this.values = values;
        this.allowed.addAll(allowed);
        this.image = present;
        for (int i = 0; i < present.type().sectorCount(); i++) {
            fillIn(SectorNumber.of(i), keys);
        }
    }

    /// The keys that were tried count, and then those in the image; a key B that can be read is data.
    private void fillIn(SectorNumber sector, KeyMap keys) {
        PartialBlock trailer = image.block(sector.trailer());
        boolean shown = SectorTrailer.isKeyBReadable(trailer) && trailer.knows(SectorTrailer.KEY_B_OFFSET, Key.LENGTH);
        PartialBlock filled = keys.key(sector, KeyType.A)
                .map(key -> TrailerBytes.with(trailer, KeyType.A, key))
                .orElse(trailer);
        Optional<Key> keyB = shown ? Optional.empty() : keys.key(sector, KeyType.B);
        image = image.with(
                sector.trailer(),
                keyB.map(key -> TrailerBytes.with(filled, KeyType.B, key)).orElse(filled));
    }

    CardType type() {
        return image.type();
    }

    ValueForm values() {
        return values;
    }

    boolean allows(Allowance allowance) {
        return allowed.contains(allowance);
    }

    /// A block as it will be after the steps so far.
    PartialBlock block(BlockNumber block) {
        return image.block(block);
    }

    /// What the known keys may do in a sector after the steps so far; empty if its access bytes are not known,
    /// or malformed.
    Optional<SectorRights> rights(SectorNumber sector) {
        return SectorTrailer.conditions(image.block(sector.trailer()))
                .map(access -> new SectorRights(access, image.key(sector, KeyType.A), image.key(sector, KeyType.B)));
    }

    /// Adds a step that writes a block plainly.
    void write(BlockNumber block, Block after, KeyRing.Entry opener) {
        Action action = block.isTrailer() ? new Action.WriteTrailer(block) : new Action.Write(block);
        add(new Step(action, opener, Optional.of(opener), image.block(block), after));
    }

    /// Adds a step of the card's own arithmetic.
    void operate(Action action, Block after, KeyRing.Entry opener) {
        BlockNumber block = action.block();
        Optional<KeyRing.Entry> mender =
                rights(block.sector()).flatMap(rights -> rights.opener(block, Operation.WRITE));
        if (mender.isEmpty() && !isReversible(action)) {
            note(PlanNote.Kind.NOT_UNDOABLE, block, CoreTexts.planNoteValueStays(block));
        }
        add(new Step(action, opener, mender, image.block(block), after));
    }

    /// Whether a known key may do the opposite.
    private boolean isReversible(Action action) {
        Optional<SectorRights> rights = rights(action.block().sector());
        return switch (action) {
            case Action.Increment add ->
                rights.flatMap(known -> known.opener(add.block(), Operation.DECREMENT))
                        .isPresent();
            case Action.Decrement take ->
                rights.flatMap(known -> known.opener(take.block(), Operation.INCREMENT))
                        .isPresent();
            default -> false;
        };
    }

    private void add(Step step) {
        BlockNumber block = step.block();
        if (!step.isKnownBefore()) {
            note(PlanNote.Kind.NOT_UNDOABLE, block, CoreTexts.planNoteUnknownBefore(block));
        }
        steps.add(step);
        image = image.with(step.block(), step.after());
    }

    void refuse(PlanRefusal.Reason reason, BlockNumber block, Text text) {
        refusals.add(new PlanRefusal(reason, block, text));
    }

    void note(PlanNote.Kind kind, BlockNumber block, Text text) {
        notes.add(new PlanNote(kind, block, text));
    }

    /// The reasons against it, in the order of the blocks.
    List<PlanRefusal> refusals() {
        return refusals.stream()
                .sorted(Comparator.comparing(PlanRefusal::block))
                .toList();
    }

    WritePlan plan() {
        return new WritePlan(image.type(), steps, notes);
    }
}
