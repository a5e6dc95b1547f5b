package cardwright.card;

import cardwright.apdu.CommandApdu;
import cardwright.apdu.CommandName;
import cardwright.apdu.StatusWord;
import cardwright.words.CoreTexts;

/// The card or the reader refused a command: the access conditions forbid it, or the reader does not know it.
public final class CommandRefused extends CardException {
    private static final long serialVersionUID = 1L;

    private final transient CommandApdu command;
    private final transient StatusWord status;

    /// This command was answered with this status word, whose meaning after it the text tells.
    public CommandRefused(CommandApdu command, StatusWord status) {
        super(CoreTexts.cardCommandRefused(CommandName.of(command), status, status.meaning(command)));
        this.command = command;
        this.status = status;
    }

    /// The command that was refused. After Load Keys it holds the key: show it masked.
    public CommandApdu command() {
        return command;
    }

    /// The status word of the answer.
    public StatusWord status() {
        return status;
    }
}
