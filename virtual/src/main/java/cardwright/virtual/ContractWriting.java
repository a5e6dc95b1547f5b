package cardwright.virtual;

import static cardwright.virtual.CardContract.Check.writing;

import cardwright.apdu.CommandApdu;
import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.KeyMask;
import cardwright.card.ReaderDialect;
import cardwright.card.ValueForm;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.ValueBlock;
import cardwright.text.Hex;
import cardwright.virtual.CardContract.Check;
import java.util.ArrayList;
import java.util.List;

/// The checks of writing and of values: data blocks of sector 1, put back afterwards.
final class ContractWriting {
    private static final BlockNumber DATA = BlockNumber.of(4);
    private static final BlockNumber VALUE = BlockNumber.of(5);
    private static final Block PATTERN = Block.parse("00112233445566778899AABBCCDDEEFF");

    private ContractWriting() {}

    static List<Check> checks(ReaderDialect dialect) {
        List<Check> checks = new ArrayList<>(List.of(
                writing("a block reads as it was written", ContractWriting::writtenReads),
                writing("a write without a key is refused and changes nothing", ContractWriting::writeWithoutKey),
                writing("a write of no whole block is refused and changes nothing", ContractWriting::partialWrite),
                writing("block 0 can not be written, not even as it is", ContractWriting::blockZero)));
        if (dialect.valueForm() != ValueForm.NONE) {
            checks.addAll(valueChecks());
        }
        return checks;
    }

    private static List<Check> valueChecks() {
        return List.of(
                writing("a value is added to and taken from", ContractWriting::valueChanges),
                writing("a value operation on a block without a value changes nothing", ContractWriting::notAValue),
                writing("a value that would overflow stays as it is", ContractWriting::overflow));
    }

    private static void writtenReads(CardReader reader) throws CardException {
        try (ContractCard card = ContractCard.on(reader)) {
            card.open(DATA);
            Block before = card.block(DATA);
            card.accepted(ContractCard.write(DATA, PATTERN));
            ContractCard.same(
                    "block as written", PATTERN.hex(), card.block(DATA).hex());
            card.accepted(ContractCard.write(DATA, before));
            ContractCard.same("block put back", before.hex(), card.block(DATA).hex());
        }
    }

    private static void writeWithoutKey(CardReader reader) throws CardException {
        try (ContractCard card = ContractCard.on(reader)) {
            Block before = contentOf(DATA, card);
            card.activate();
            card.refused(ContractCard.write(DATA, PATTERN));
            ContractCard.same(
                    "block after a refused write",
                    before.hex(),
                    contentOf(DATA, card).hex());
        }
    }

    private static void partialWrite(CardReader reader) throws CardException {
        try (ContractCard card = ContractCard.on(reader)) {
            Block before = contentOf(DATA, card);
            card.refused(CommandApdu.of(0xFF, 0xD6, 0, DATA.value()).with(new byte[15]));
            ContractCard.same(
                    "block after a refused write",
                    before.hex(),
                    contentOf(DATA, card).hex());
        }
    }

    private static void blockZero(CardReader reader) throws CardException {
        BlockNumber zero = BlockNumber.of(0);
        try (ContractCard card = ContractCard.on(reader)) {
            Block before = contentOf(zero, card);
            card.refused(ContractCard.write(zero, before));
            ContractCard.same(
                    "block 0 after a refused write",
                    before.hex(),
                    contentOf(zero, card).hex());
        }
    }

    /// What stands in a block, whatever was before; its sector is open then.
    private static Block contentOf(BlockNumber block, ContractCard card) throws CardException {
        card.activate();
        card.open(block);
        return card.block(block);
    }

    private static void valueChanges(CardReader reader) throws CardException {
        withValue(reader, new ValueBlock(-7, VALUE.value()), card -> {
            card.accepted(change(card.dialect(), true, 107));
            ContractCard.same("value after + 107", new ValueBlock(100, 5), ValueBlock.parse(card.block(VALUE)));
            card.accepted(change(card.dialect(), false, 101));
            ContractCard.same("value after - 101", new ValueBlock(-1, 5), ValueBlock.parse(card.block(VALUE)));
        });
    }

    private static void notAValue(CardReader reader) throws CardException {
        withValue(reader, new ValueBlock(1, VALUE.value()), card -> {
            card.accepted(ContractCard.write(VALUE, PATTERN));
            mustNotChange(card, change(card.dialect(), true, 1), PATTERN);
        });
    }

    private static void overflow(CardReader reader) throws CardException {
        ValueBlock full = new ValueBlock(Integer.MAX_VALUE, VALUE.value());
        withValue(reader, full, card -> mustNotChange(card, change(card.dialect(), true, 1), full.block()));
    }

    /// Some readers wrap a refusal into an accepted answer, so only the block tells.
    private static void mustNotChange(ContractCard card, CommandApdu command, Block before) throws CardException {
        card.send(command);
        card.activate();
        card.open(VALUE);
        ContractCard.same(
                "block after " + KeyMask.command(command),
                before.hex(),
                card.block(VALUE).hex());
    }

    private interface ValueBody {
        void run(ContractCard card) throws CardException;
    }

    /// Runs a check on a block that holds a value, and puts back what stood there. Nothing to check where the
    /// reader has no value commands.
    private static void withValue(CardReader reader, ValueBlock value, ValueBody body) throws CardException {
        try (ContractCard card = ContractCard.on(reader)) {
            card.open(VALUE);
            Block before = card.block(VALUE);
            card.accepted(ContractCard.write(VALUE, value.block()));
            body.run(card);
            card.accepted(ContractCard.write(VALUE, before));
        }
    }

    private static CommandApdu change(ReaderDialect dialect, boolean add, int amount) {
        String littleEndian = Hex.of(new ValueBlock(amount, 0).block().toBytes(), 0, 4, "");
        String bigEndian = Hex.ofShort(amount >> 16) + Hex.ofShort(amount);
        String block = Hex.ofByte(VALUE.value());
        return CommandApdu.parse(
                switch (dialect.valueForm()) {
                    case NONE -> throw new IllegalArgumentException("no value commands in " + dialect);
                    case ACS_D7 -> "FFD700" + block + "05" + (add ? "01" : "02") + bigEndian;
                    case IDENTIV_F0 -> "FFF000" + block + "06" + (add ? "C1" : "C0") + block + littleEndian;
                    case FEITIAN_FC -> "FFFC000006" + (add ? "C1" : "C0") + block + littleEndian;
                    case OMNIKEY_D4_D8 -> (add ? "FFD400" : "FFD800") + block + "04" + littleEndian;
                    case PART3_C2 ->
                        "FFC200030B" + (add ? "A0" : "A1") + "098001" + block + "8104" + littleEndian + "00";
                });
    }
}
