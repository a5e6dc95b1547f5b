package cardwright.virtual.fault;

import cardwright.apdu.ResponseApdu;
import cardwright.apdu.StatusWord;
import cardwright.card.CardException;
import cardwright.text.Hex;
import java.util.List;

/// Answers commands that are not meant for the reader (every class but FF) with these status words by turns.
/// How a reader answers them decides what other programs take the card for: opensc-tool 0.12 needs anything
/// but 6E 00.
///
/// @param statusWords at least one
public record ForeignAnswers(List<StatusWord> statusWords) implements Fault {
    /// 6E 00 and 90 00 by turns.
    public static final ForeignAnswers ALTERNATING = new ForeignAnswers(List.of(StatusWord.of(0x6E00), StatusWord.OK));

    /// Answers with these status words by turns.
    ///
    /// @throws IllegalArgumentException if there are none
    public ForeignAnswers {
        if (statusWords.isEmpty()) {
            throw new IllegalArgumentException("no status word to answer with");
        }
        statusWords = List.copyOf(statusWords);
    }

    /// Answers always with this status word.
    public static ForeignAnswers always(StatusWord statusWord) {
        return new ForeignAnswers(List.of(statusWord));
    }

    @Override
    public Exchange around(Exchange next, FaultScene scene) {
        return new Layer(next) {
            private int answered;

            @Override
            public byte[] transmit(byte[] command) throws CardException {
                byte[] answer = super.transmit(command);
                if (command[0] == (byte) 0xFF) {
                    return answer;
                }
                StatusWord status = statusWords.get(answered % statusWords.size());
                answered++;
                return ResponseApdu.of(status).toBytes();
            }
        };
    }

    @Override
    public String notation() {
        String argument = equals(ALTERNATING)
                ? FaultKind.ALTERNATING
                : Hex.ofShort(statusWords.getFirst().value());
        return FaultKind.FOREIGN_SW.id() + "=" + argument;
    }
}
