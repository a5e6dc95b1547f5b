package cardwright.explain;

import cardwright.apdu.CommandApdu;
import cardwright.text.Hex;
import cardwright.text.Text;
import cardwright.words.CoreTexts;
import java.util.List;

/// Says how an attempt ended, as the end of a sentence without a full stop. Never shows a key.
public final class EndWords {
    private EndWords() {}

    /// How it ended. Attempts that ended in the same way at the same command are told in the same words.
    public static Text of(Attempt attempt) {
        return switch (attempt.end()) {
            case End.Whole() -> CoreTexts.endWhole();
            case End.NotConnected(Failure failure) -> CoreTexts.endNotConnected(failure.said());
            case End.Refused(Step.Exchange at, List<Step.Exchange> after) -> refused(at, after);
            case End.Broken(Step.Exchange at, Failure failure) -> broken(what(at.command()), failure.said());
            case End.OnlyOwn() -> CoreTexts.endOnlyOwn();
            case End.Cut() -> attempt.exchanges().isEmpty() ? CoreTexts.endCutEmpty() : CoreTexts.endCut();
            case End.Fragment() -> fragment(attempt);
        };
    }

    private static Text refused(Step.Exchange at, List<Step.Exchange> after) {
        Meant meant = Meant.of(at.command());
        String status = status(at);
        if (meant.kind() == Meant.Kind.LOAD) {
            return after.isEmpty() ? CoreTexts.endLoadKeysOnly(status) : CoreTexts.endLoadKeys(status);
        }
        if (!meant.authenticates()) {
            Text what = what(at.command());
            return CoreTexts.endRefused(what, status);
        }
        if (after.isEmpty()) {
            return CoreTexts.endAuthentication(status);
        }
        String then = status(after.getFirst());
        boolean read = after.size() == 1 && Meant.of(after.getFirst().command()).kind() == Meant.Kind.READ;
        return read ? CoreTexts.endAuthenticationRead(status, then) : CoreTexts.endAuthenticationMore(status, then);
    }

    private static Text broken(Text what, String said) {
        return said.isEmpty() ? CoreTexts.endBrokenSilent(what) : CoreTexts.endBroken(what, said);
    }

    private static Text fragment(Attempt attempt) {
        Text what = what(attempt.exchanges().getLast().command());
        return CoreTexts.endFragment(what);
    }

    private static String status(Step.Exchange exchange) {
        return exchange.answer()
                .map(answered -> answered.response().status().toString())
                .orElse("");
    }

    /// A command in a few words, as part of a sentence.
    static Text what(CommandApdu command) {
        Meant meant = Meant.of(command);
        return switch (meant.kind()) {
            case LOAD -> CoreTexts.whatLoadKeys();
            case AUTHENTICATE_A, AUTHENTICATE_B -> CoreTexts.whatAuthenticate(meant.block());
            case READ -> CoreTexts.whatRead(meant.block());
            case WRITE ->
                command.ins() == 0xD6 ? CoreTexts.whatUpdate(meant.block()) : CoreTexts.whatCommand(start(command));
            case OTHER -> CoreTexts.whatCommand(start(command));
        };
    }

    private static String start(CommandApdu command) {
        byte[] bytes = command.toBytes();
        return Hex.of(bytes, 0, Math.min(bytes.length, 4), " ");
    }
}
