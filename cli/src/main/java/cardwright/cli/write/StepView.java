package cardwright.cli.write;

import cardwright.cli.print.Json;
import cardwright.cli.words.CliMessages;
import cardwright.mifare.Block;
import cardwright.mifare.SectorTrailer;
import cardwright.mifare.ValueBlock;
import cardwright.text.Ascii;
import cardwright.text.Hex;
import cardwright.write.Action;
import cardwright.write.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A step of a plan in words and as JSON. Keys are told by their letter, never by their digits.
///
/// @param step the step
public record StepView(Step step) {
    private static final String MASK = "*".repeat(12);

    /// The parts of a trailer that are looked at by themselves.
    private enum Part {
        KEY_A(0, 6, "keyA"),
        ACCESS(SectorTrailer.ACCESS_OFFSET, 3, "access"),
        GPB(SectorTrailer.GENERAL_PURPOSE_OFFSET, 1, "gpb"),
        KEY_B(SectorTrailer.KEY_B_OFFSET, 6, "keyB");

        private final int offset;
        private final int length;
        private final String field;

        Part(int offset, int length, String field) {
            this.offset = offset;
            this.length = length;
            this.field = field;
        }
    }

    /// What is done, in a few words.
    String what(CliMessages m) {
        return switch (step.action()) {
            case Action.Write _ -> m.writeStepData();
            case Action.WriteTrailer(var block) -> m.writeStepTrailer(block.sector());
            case Action.Increment(var _, int amount, var _) -> m.writeStepIncrement(amount);
            case Action.Decrement(var _, int amount, var _) -> m.writeStepDecrement(amount);
            case Action.Copy(var source, var _) -> m.writeStepCopy(source);
        };
    }

    /// What was there and what will be; of a trailer, what of it changes.
    String change(CliMessages m) {
        if (step.block().isTrailer()) {
            return trailer(m);
        }
        Optional<ValueBlock> before = step.before().whole().flatMap(StepView::value);
        Optional<ValueBlock> after = value(step.after());
        if (step.kind() != Step.Kind.DATA && before.isPresent() && after.isPresent()) {
            return before.get().value() + " → " + after.get().value();
        }
        String now = step.before().whole().map(Block::hex).orElseGet(m::writeNotRead);
        return now + " → " + step.after().hex();
    }

    private static Optional<ValueBlock> value(Block block) {
        return ValueBlock.isValid(block) ? Optional.of(ValueBlock.parse(block)) : Optional.empty();
    }

    private String trailer(CliMessages m) {
        List<String> changes = new ArrayList<>();
        for (Part part : changed()) {
            changes.add(
                    switch (part) {
                        case KEY_A -> m.writeNewKey("A");
                        case KEY_B -> m.writeNewKey("B");
                        case ACCESS -> m.writeNewAccess(before(part, m), after(part));
                        case GPB -> m.writeNewGpb(before(part, m), after(part));
                    });
        }
        return String.join(", ", changes);
    }

    private List<Part> changed() {
        List<Part> changed = new ArrayList<>();
        for (Part part : Part.values()) {
            boolean known = step.before().knows(part.offset, part.length);
            if (!known || !bytes(step.before().bytes(), part).equals(bytes(step.after(), part))) {
                changed.add(part);
            }
        }
        return changed;
    }

    private String before(Part part, CliMessages m) {
        return step.before().knows(part.offset, part.length)
                ? bytes(step.before().bytes(), part)
                : m.writeNotRead();
    }

    private String after(Part part) {
        return bytes(step.after(), part);
    }

    private static String bytes(Block block, Part part) {
        return Hex.of(block.toBytes(), part.offset, part.length, "");
    }

    /// Adds the step to an object.
    Json put(Json json) {
        json.put("block", step.block().value())
                .put("sector", step.block().sector().value())
                .put("action", Ascii.word(step.kind()))
                .put("key", step.opener().type().toString())
                .put("before", before())
                .put("after", after());
        if (step.block().isTrailer()) {
            json.strings("changes", changes());
        }
        return json.put("undoable", step.isKnownBefore());
    }

    /// The 16 bytes that are there before, in hexadecimal, the keys of a trailer as `*`; empty if they are
    /// not known.
    public String before() {
        return step.before().whole().map(this::shown).orElse("");
    }

    /// The 16 bytes that are there after, in hexadecimal, the keys of a trailer as `*`.
    public String after() {
        return shown(step.after());
    }

    /// What of a trailer changes: of `keyA`, `access`, `gpb`, `keyB`; nothing for other blocks.
    public List<String> changes() {
        return step.block().isTrailer()
                ? changed().stream().map(part -> part.field).toList()
                : List.of();
    }

    private String shown(Block block) {
        return step.block().isTrailer()
                ? MASK + Hex.of(block.toBytes(), SectorTrailer.ACCESS_OFFSET, 4, "") + MASK
                : block.hex();
    }
}
