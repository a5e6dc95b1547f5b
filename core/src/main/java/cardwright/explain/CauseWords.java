package cardwright.explain;

import cardwright.mifare.BlockNumber;
import cardwright.mifare.Key;
import cardwright.text.Hex;
import cardwright.text.Text;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says causes: what is wrong, in a sentence, and why that is believed, in a few. Never shows a key.
public final class CauseWords {
    private CauseWords() {}

    /// What is wrong, in one sentence.
    public static Text headline(Cause cause) {
        return switch (cause) {
            case Cause.DriverProbing probing ->
                probing.innocent() ? CoreTexts.causeProbingInnocent() : CoreTexts.causeProbing();
            case Cause.WrongDriver(String driver) -> CoreTexts.causeWrongDriver(driver);
            case Cause.WrongKey wrong -> CoreTexts.causeWrongKey(wrong.type(), wrong.sector());
            case Cause.Unsteady _ -> CoreTexts.causeUnsteady();
            case Cause.NotReactivated _ -> CoreTexts.causeNotReactivated();
            case Cause.KeyPlaceRefused place ->
                CoreTexts.causeKeyPlace(Hex.ofByte(place.structure()), Hex.ofByte(place.slot()));
            case Cause.SlotsDiffer(int loaded, int used) ->
                CoreTexts.causeSlotsDiffer(Hex.ofByte(loaded), Hex.ofByte(used));
            case Cause.NoAuthentication(int block) -> CoreTexts.causeNoAuthentication(block);
            case Cause.OtherSector(int open, int block) ->
                CoreTexts.causeOtherSector(open, block, BlockNumber.of(block).sector());
            case Cause.Forbidden forbidden -> CoreTexts.causeForbidden(forbidden.block(), forbidden.type());
            case Cause.MissingBlock(int block) -> CoreTexts.causeMissingBlock(block);
            case Cause.WrongLength(int right) -> CoreTexts.causeWrongLength(right);
            case Cause.MoreWaiting(int count) -> CoreTexts.causeMoreWaiting(count);
            case Cause.CardGone _ -> CoreTexts.causeCardGone();
            case Cause.ForeignReset _ -> CoreTexts.causeForeignReset();
            case Cause.InUse _ -> CoreTexts.causeInUse();
            case Cause.NoCard _ -> CoreTexts.causeNoCard();
            case Cause.NoReader _ -> CoreTexts.causeNoReader();
            case Cause.SilentCard _ -> CoreTexts.causeSilentCard();
            case Cause.ContactSlot(String reader) ->
                reader.isEmpty() ? CoreTexts.causeContactSlotAnswers() : CoreTexts.causeContactSlot(reader);
            case Cause.Unexplained(String said) -> CoreTexts.causeUnexplained(said);
            case Cause.OwnCommands(int count) -> CoreTexts.causeOwnCommands(count);
            case Cause.KeyAHidden(int block) -> CoreTexts.causeKeyAHidden(block);
            case Cause.SaysNothing _ -> CoreTexts.causeSaysNothing();
        };
    }

    /// Why that is believed, a sentence or two each; empty for a note.
    public static List<Text> reasons(Conclusion conclusion, Analysis analysis) {
        List<Text> reasons = new ArrayList<>();
        switch (conclusion.cause()) {
            case Cause.DriverProbing probing -> probing(probing, conclusion, analysis, reasons);
            case Cause.WrongDriver _ -> reasons.add(CoreTexts.causeWrongDriverWhy());
            case Cause.WrongKey wrong -> wrongKey(wrong, conclusion, analysis, reasons);
            case Cause.Unsteady unsteady -> reasons.add(CoreTexts.causeUnsteadyWhy(unsteady.type(), unsteady.sector()));
            case Cause.KeyPlaceRefused place -> reasons.add(CoreTexts.causeKeyPlaceWhy(place.status()));
            case Cause cause -> plain(cause, reasons);
        }
        return reasons;
    }

    private static void plain(Cause cause, List<Text> reasons) {
        @Nullable
        Text why = switch (cause) {
            case Cause.NotReactivated _ -> CoreTexts.causeNotReactivatedWhy();
            case Cause.SlotsDiffer _ -> CoreTexts.causeSlotsDifferWhy();
            case Cause.NoAuthentication _ -> CoreTexts.causeNoAuthenticationWhy();
            case Cause.OtherSector _ -> CoreTexts.causeOtherSectorWhy();
            case Cause.Forbidden _ -> CoreTexts.causeForbiddenWhy();
            case Cause.MissingBlock _ -> CoreTexts.causeMissingBlockWhy();
            case Cause.WrongLength _ -> CoreTexts.causeWrongLengthWhy();
            case Cause.CardGone _ -> CoreTexts.causeCardGoneWhy();
            case Cause.ForeignReset _ -> CoreTexts.causeForeignResetWhy();
            case Cause.InUse _ -> CoreTexts.causeInUseWhy();
            case Cause.NoCard _ -> CoreTexts.causeNoCardWhy();
            case Cause.NoReader _ -> CoreTexts.causeNoReaderWhy();
            case Cause.SilentCard _ -> CoreTexts.causeSilentCardWhy();
            case Cause.ContactSlot _ -> CoreTexts.causeContactSlotWhy();
            case Cause.Unexplained _ -> CoreTexts.causeUnexplainedWhy();
            default -> null;
        };
        if (why != null) {
            reasons.add(why);
        }
    }

    private static void probing(
            Cause.DriverProbing probing, Conclusion conclusion, Analysis analysis, List<Text> reasons) {
        reasons.add(CoreTexts.causeProbingWhy());
        List<Integer> whole = numbers(End.Whole.class, analysis.attempts());
        if (!whole.isEmpty()) {
            reasons.add(CoreTexts.causeProbingVaried());
        }
        if (probing.innocent()) {
            Text names = AttemptNames.of(analysis, whole);
            reasons.add(CoreTexts.causeProbingSame(names));
        }
        if (probing.message()) {
            reasons.add(CoreTexts.causeProbingMessage());
        }
        if (probing.alternates()) {
            reasons.add(CoreTexts.causeProbingAlternates());
        }
        List<Attempt> explained = analysis.attempts().stream()
                .filter(attempt -> conclusion.attempts().contains(attempt.number()))
                .toList();
        if (!numbers(End.Refused.class, explained).isEmpty()) {
            reasons.add(CoreTexts.causeProbingRefused());
        }
        if (probing.namedDefault()) {
            reasons.add(CoreTexts.causeProbingDefault());
        }
    }

    private static List<Integer> numbers(Class<? extends End> end, List<Attempt> attempts) {
        return attempts.stream()
                .filter(attempt -> end.isInstance(attempt.end()))
                .map(Attempt::number)
                .toList();
    }

    private static void wrongKey(Cause.WrongKey wrong, Conclusion conclusion, Analysis analysis, List<Text> reasons) {
        reasons.add(wrong.times() == 1 ? CoreTexts.causeWrongKeyOnce() : CoreTexts.causeWrongKeyWhy(wrong.times()));
        if (wrong.otherOpened()) {
            reasons.add(CoreTexts.causeWrongKeyOther(wrong.type(), wrong.sector()));
        }
        boolean factory = analysis.attempts().stream()
                .filter(attempt -> conclusion.attempts().contains(attempt.number()))
                .flatMap(attempt -> attempt.exchanges().stream())
                .filter(exchange -> Meant.of(exchange.command()).kind() == Meant.Kind.LOAD && !exchange.hidden())
                .anyMatch(exchange -> Hex.of(exchange.command().data()).equals(Hex.of(Key.TRANSPORT.toBytes())));
        if (factory) {
            reasons.add(CoreTexts.causeWrongKeyFactory());
        }
    }
}
