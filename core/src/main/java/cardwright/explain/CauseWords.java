package cardwright.explain;

import cardwright.mifare.BlockNumber;
import cardwright.mifare.Key;
import cardwright.text.Hex;
import cardwright.text.Text;
import cardwright.words.CoreMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Says causes: what is wrong, in a sentence, and why that is believed, in a few. Never shows a key.
public final class CauseWords {
    private CauseWords() {}

    /// What is wrong, in one sentence.
    public static Text headline(Cause cause) {
        return CoreMessages.text(sentence(cause));
    }

    private static Function<CoreMessages, String> sentence(Cause cause) {
        return switch (cause) {
            case Cause.DriverProbing probing ->
                probing.innocent() ? CoreMessages::causeProbingInnocent : CoreMessages::causeProbing;
            case Cause.WrongDriver(String driver) -> m -> m.causeWrongDriver(driver);
            case Cause.WrongKey wrong -> m -> m.causeWrongKey(wrong.type(), wrong.sector());
            case Cause.Unsteady _ -> CoreMessages::causeUnsteady;
            case Cause.NotReactivated _ -> CoreMessages::causeNotReactivated;
            case Cause.KeyPlaceRefused place ->
                m -> m.causeKeyPlace(Hex.ofByte(place.structure()), Hex.ofByte(place.slot()));
            case Cause.SlotsDiffer(int loaded, int used) ->
                m -> m.causeSlotsDiffer(Hex.ofByte(loaded), Hex.ofByte(used));
            case Cause.NoAuthentication(int block) -> m -> m.causeNoAuthentication(block);
            case Cause.OtherSector(int open, int block) ->
                m -> m.causeOtherSector(open, block, BlockNumber.of(block).sector());
            case Cause.Forbidden forbidden -> m -> m.causeForbidden(forbidden.block(), forbidden.type());
            case Cause.MissingBlock(int block) -> m -> m.causeMissingBlock(block);
            case Cause.WrongLength(int right) -> m -> m.causeWrongLength(right);
            case Cause.MoreWaiting(int count) -> m -> m.causeMoreWaiting(count);
            case Cause.CardGone _ -> CoreMessages::causeCardGone;
            case Cause.ForeignReset _ -> CoreMessages::causeForeignReset;
            case Cause.InUse _ -> CoreMessages::causeInUse;
            case Cause.NoCard _ -> CoreMessages::causeNoCard;
            case Cause.NoReader _ -> CoreMessages::causeNoReader;
            case Cause.SilentCard _ -> CoreMessages::causeSilentCard;
            case Cause.ContactSlot(String reader) ->
                reader.isEmpty() ? CoreMessages::causeContactSlotAnswers : m -> m.causeContactSlot(reader);
            case Cause.Unexplained(String said) -> m -> m.causeUnexplained(said);
            case Cause.OwnCommands(int count) -> m -> m.causeOwnCommands(count);
            case Cause.KeyAHidden(int block) -> m -> m.causeKeyAHidden(block);
            case Cause.SaysNothing _ -> CoreMessages::causeSaysNothing;
        };
    }

    /// Why that is believed, a sentence or two each; empty for a note.
    public static List<Text> reasons(Conclusion conclusion, Analysis analysis) {
        List<Text> reasons = new ArrayList<>();
        switch (conclusion.cause()) {
            case Cause.DriverProbing probing -> probing(probing, conclusion, analysis, reasons);
            case Cause.WrongDriver _ -> reasons.add(CoreMessages.text(CoreMessages::causeWrongDriverWhy));
            case Cause.WrongKey wrong -> wrongKey(wrong, conclusion, analysis, reasons);
            case Cause.Unsteady unsteady ->
                reasons.add(CoreMessages.text(m -> m.causeUnsteadyWhy(unsteady.type(), unsteady.sector())));
            case Cause.KeyPlaceRefused place -> reasons.add(CoreMessages.text(m -> m.causeKeyPlaceWhy(place.status())));
            case Cause cause -> plain(cause, reasons);
        }
        return reasons;
    }

    private static void plain(Cause cause, List<Text> reasons) {
        @Nullable
        Function<CoreMessages, String> why = switch (cause) {
            case Cause.NotReactivated _ -> CoreMessages::causeNotReactivatedWhy;
            case Cause.SlotsDiffer _ -> CoreMessages::causeSlotsDifferWhy;
            case Cause.NoAuthentication _ -> CoreMessages::causeNoAuthenticationWhy;
            case Cause.OtherSector _ -> CoreMessages::causeOtherSectorWhy;
            case Cause.Forbidden _ -> CoreMessages::causeForbiddenWhy;
            case Cause.MissingBlock _ -> CoreMessages::causeMissingBlockWhy;
            case Cause.WrongLength _ -> CoreMessages::causeWrongLengthWhy;
            case Cause.CardGone _ -> CoreMessages::causeCardGoneWhy;
            case Cause.ForeignReset _ -> CoreMessages::causeForeignResetWhy;
            case Cause.InUse _ -> CoreMessages::causeInUseWhy;
            case Cause.NoCard _ -> CoreMessages::causeNoCardWhy;
            case Cause.NoReader _ -> CoreMessages::causeNoReaderWhy;
            case Cause.SilentCard _ -> CoreMessages::causeSilentCardWhy;
            case Cause.ContactSlot _ -> CoreMessages::causeContactSlotWhy;
            case Cause.Unexplained _ -> CoreMessages::causeUnexplainedWhy;
            default -> null;
        };
        if (why != null) {
            reasons.add(CoreMessages.text(why));
        }
    }

    private static void probing(
            Cause.DriverProbing probing, Conclusion conclusion, Analysis analysis, List<Text> reasons) {
        reasons.add(CoreMessages.text(CoreMessages::causeProbingWhy));
        List<Integer> whole = numbers(End.Whole.class, analysis.attempts());
        if (!whole.isEmpty()) {
            reasons.add(CoreMessages.text(CoreMessages::causeProbingVaried));
        }
        if (probing.innocent()) {
            Text names = AttemptNames.of(analysis, whole);
            reasons.add(CoreMessages.text(m -> m.causeProbingSame(names.in(m.language()))));
        }
        if (probing.message()) {
            reasons.add(CoreMessages.text(CoreMessages::causeProbingMessage));
        }
        if (probing.alternates()) {
            reasons.add(CoreMessages.text(CoreMessages::causeProbingAlternates));
        }
        List<Attempt> explained = analysis.attempts().stream()
                .filter(attempt -> conclusion.attempts().contains(attempt.number()))
                .toList();
        if (!numbers(End.Refused.class, explained).isEmpty()) {
            reasons.add(CoreMessages.text(CoreMessages::causeProbingRefused));
        }
        if (probing.namedDefault()) {
            reasons.add(CoreMessages.text(CoreMessages::causeProbingDefault));
        }
    }

    private static List<Integer> numbers(Class<? extends End> end, List<Attempt> attempts) {
        return attempts.stream()
                .filter(attempt -> end.isInstance(attempt.end()))
                .map(Attempt::number)
                .toList();
    }

    private static void wrongKey(Cause.WrongKey wrong, Conclusion conclusion, Analysis analysis, List<Text> reasons) {
        reasons.add(
                wrong.times() == 1
                        ? CoreMessages.text(CoreMessages::causeWrongKeyOnce)
                        : CoreMessages.text(m -> m.causeWrongKeyWhy(wrong.times())));
        if (wrong.otherOpened()) {
            reasons.add(CoreMessages.text(m -> m.causeWrongKeyOther(wrong.type(), wrong.sector())));
        }
        boolean factory = analysis.attempts().stream()
                .filter(attempt -> conclusion.attempts().contains(attempt.number()))
                .flatMap(attempt -> attempt.exchanges().stream())
                .filter(exchange -> Meant.of(exchange.command()).kind() == Meant.Kind.LOAD && !exchange.hidden())
                .anyMatch(exchange -> Hex.of(exchange.command().data()).equals(Hex.of(Key.TRANSPORT.toBytes())));
        if (factory) {
            reasons.add(CoreMessages.text(CoreMessages::causeWrongKeyFactory));
        }
    }
}
