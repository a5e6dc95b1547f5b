package cardwright.explain;

import cardwright.apdu.CommandApdu;
import cardwright.text.Hex;
import cardwright.text.Text;
import cardwright.words.CoreMessages;
import java.util.List;

/// Says how an attempt ended, as the end of a sentence without a full stop. Never shows a key.
public final class EndWords {
    private EndWords() {}

    /// How it ended. Attempts that ended in the same way at the same command are told in the same words.
    public static Text of(Attempt attempt) {
        return switch (attempt.end()) {
            case End.Whole() -> CoreMessages.text(CoreMessages::endWhole);
            case End.NotConnected(Failure failure) -> CoreMessages.text(m -> m.endNotConnected(failure.said()));
            case End.Refused(Step.Exchange at, List<Step.Exchange> after) -> refused(at, after);
            case End.Broken(Step.Exchange at, Failure failure) -> broken(what(at.command()), failure.said());
            case End.OnlyOwn() -> CoreMessages.text(CoreMessages::endOnlyOwn);
            case End.Cut() ->
                attempt.exchanges().isEmpty()
                        ? CoreMessages.text(CoreMessages::endCutEmpty)
                        : CoreMessages.text(CoreMessages::endCut);
            case End.Fragment() -> fragment(attempt);
        };
    }

    private static Text refused(Step.Exchange at, List<Step.Exchange> after) {
        Meant meant = Meant.of(at.command());
        String status = status(at);
        if (meant.kind() == Meant.Kind.LOAD) {
            return after.isEmpty()
                    ? CoreMessages.text(m -> m.endLoadKeysOnly(status))
                    : CoreMessages.text(m -> m.endLoadKeys(status));
        }
        if (!meant.authenticates()) {
            Text what = what(at.command());
            return CoreMessages.text(m -> m.endRefused(what.in(m.language()), status));
        }
        if (after.isEmpty()) {
            return CoreMessages.text(m -> m.endAuthentication(status));
        }
        String then = status(after.getFirst());
        boolean read = after.size() == 1 && Meant.of(after.getFirst().command()).kind() == Meant.Kind.READ;
        return read
                ? CoreMessages.text(m -> m.endAuthenticationRead(status, then))
                : CoreMessages.text(m -> m.endAuthenticationMore(status, then));
    }

    private static Text broken(Text what, String said) {
        return said.isEmpty()
                ? CoreMessages.text(m -> m.endBrokenSilent(what.in(m.language())))
                : CoreMessages.text(m -> m.endBroken(what.in(m.language()), said));
    }

    private static Text fragment(Attempt attempt) {
        Text what = what(attempt.exchanges().getLast().command());
        return CoreMessages.text(m -> m.endFragment(what.in(m.language())));
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
            case LOAD -> CoreMessages.text(CoreMessages::whatLoadKeys);
            case AUTHENTICATE_A, AUTHENTICATE_B -> CoreMessages.text(m -> m.whatAuthenticate(meant.block()));
            case READ -> CoreMessages.text(m -> m.whatRead(meant.block()));
            case WRITE ->
                command.ins() == 0xD6
                        ? CoreMessages.text(m -> m.whatUpdate(meant.block()))
                        : CoreMessages.text(m -> m.whatCommand(start(command)));
            case OTHER -> CoreMessages.text(m -> m.whatCommand(start(command)));
        };
    }

    private static String start(CommandApdu command) {
        byte[] bytes = command.toBytes();
        return Hex.of(bytes, 0, Math.min(bytes.length, 4), " ");
    }
}
