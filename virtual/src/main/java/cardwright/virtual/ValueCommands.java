package cardwright.virtual;

import cardwright.apdu.CommandApdu;
import cardwright.apdu.ResponseApdu;
import cardwright.apdu.StatusWord;
import cardwright.card.Refusal;
import cardwright.card.ValueForm;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.Operation;
import cardwright.mifare.ValueBlock;
import java.util.Optional;

/// Value commands in the form of the dialect. As real readers do, increment, decrement and restore are
/// followed by the transfer, in one command.
final class ValueCommands {
    /// Part 3 wraps its status in a data object: which object was at fault (0 for none), then the status
    /// word.
    private static final int PART3_STATUS = 0xC0;

    private static final int PART3_STATUS_LENGTH = 3;

    private final ReaderState reader;
    private final ValueForm form;

    ValueCommands(ReaderState reader) {
        this.reader = reader;
        this.form = reader.dialect().valueForm();
    }

    boolean knows(CommandApdu command) {
        return ValueRequest.isInstruction(form, command);
    }

    ResponseApdu answer(CommandApdu command) {
        Optional<ValueRequest> request = ValueRequest.parse(form, command);
        if (request.isEmpty()) {
            return reader.refuse(Refusal.LENGTH);
        }
        ResponseApdu answer = reader.block(request.get().block())
                .map(block -> carryOut(request.get(), block))
                .orElseGet(() -> reader.refuse(Refusal.NO_BLOCK));
        return form == ValueForm.PART3_C2 ? wrapped(answer.status()) : answer;
    }

    private static ResponseApdu wrapped(StatusWord status) {
        byte[] object = {
            (byte) PART3_STATUS,
            PART3_STATUS_LENGTH,
            (byte) (status.isOk() ? 0 : 1),
            (byte) status.sw1(),
            (byte) status.sw2()
        };
        return ResponseApdu.of(object, StatusWord.OK);
    }

    private ResponseApdu carryOut(ValueRequest request, BlockNumber block) {
        return switch (request.action()) {
            case READ -> read(block);
            case STORE -> store(block, request.operand());
            case INCREMENT -> calculate(request, block, block);
            case DECREMENT -> calculate(request, block, block);
            case RESTORE ->
                reader.block(request.operand())
                        .map(target -> calculate(request, block, target))
                        .orElseGet(() -> reader.refuse(Refusal.NO_BLOCK));
        };
    }

    private ResponseApdu read(BlockNumber block) {
        boolean open = reader.field().isOpen(block.sector());
        Optional<Block> content = reader.field().read(block);
        if (content.isEmpty()) {
            return reader.cardRefused(open ? Refusal.READ_FORBIDDEN : Refusal.NOT_AUTHENTICATED);
        }
        if (!ValueBlock.isValid(content.get())) {
            return reader.refuse(Refusal.NOT_A_VALUE);
        }
        int value = ValueBlock.parse(content.get()).value();
        byte[] data = {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
        return ResponseApdu.of(data, StatusWord.OK);
    }

    /// Writes a value block; the address in it is the block's own number.
    private ResponseApdu store(BlockNumber block, int value) {
        boolean open = reader.field().isOpen(block.sector());
        return reader.field().write(block, new ValueBlock(value, block.value()).block())
                ? reader.done()
                : reader.cardRefused(open ? Refusal.WRITE_FORBIDDEN : Refusal.NOT_AUTHENTICATED);
    }

    private ResponseApdu calculate(ValueRequest request, BlockNumber source, BlockNumber target) {
        Operation right = request.action() == ValueRequest.Action.INCREMENT ? Operation.INCREMENT : Operation.DECREMENT;
        Refusal refusal = !reader.field().isOpen(source.sector())
                ? Refusal.NOT_AUTHENTICATED
                : reader.field().isGranted(right, source) ? Refusal.NOT_A_VALUE : Refusal.WRITE_FORBIDDEN;
        boolean calculated = reader.field().calculate(card -> switch (request.action()) {
            case INCREMENT -> card.increment(source, request.operand());
            case DECREMENT -> card.decrement(source, request.operand());
            default -> card.restore(source);
        });
        if (!calculated) {
            return reader.cardRefused(refusal);
        }
        return reader.field().transfer(target) ? reader.done() : reader.cardRefused(Refusal.WRITE_FORBIDDEN);
    }
}
