package cardwright.doctor;

import cardwright.lint.Severity;
import cardwright.text.Text;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.List;

/// What it means where the card was lost.
///
/// | command | key in its slot afterwards | told |
/// |---|---|---|
/// | Load Keys | the new one | carried out, answer lost: `torn-write` |
/// | Load Keys | the old one | not carried out: `drop-at` |
/// | Load Keys | none that opens | the reader keeps keys: not the one that opened before the command |
/// | any other | | one of the two; which, nobody can tell |
record LossDiagnosis(Context context) {
    List<Oddity> oddities() {
        List<Oddity> found = new ArrayList<>();
        for (Loss loss : context.losses()) {
            boolean explained =
                    loss.kind() == LatencyKind.FOREIGN && (context.foreignUpsets() || context.openscUpsets());
            if (!explained) {
                found.add(oddity(loss));
            }
        }
        return found;
    }

    private Oddity oddity(Loss loss) {
        return switch (loss.reason()) {
            case CARD_REMOVED -> removed(loss);
            case CARD_SILENT -> one(OddityKind.MUTE, loss, Confidence.CERTAIN, CoreTexts.doctorMuteWhat(), advice());
            case CARD_RESET ->
                one(
                        OddityKind.RESET_BY_OTHERS,
                        loss,
                        Confidence.CERTAIN,
                        CoreTexts.doctorOthersWhat(),
                        CoreTexts.doctorOthersAdvice());
            case READER_IO, READER_GONE, SERVICE_GONE ->
                one(
                        OddityKind.READER_IO,
                        loss,
                        Confidence.CERTAIN,
                        CoreTexts.doctorIoWhat(),
                        CoreTexts.doctorIoAdvice());
        };
    }

    private Oddity removed(Loss loss) {
        return switch (loss.aftermath()) {
            case DONE -> torn(loss, Confidence.LIKELY);
            case NOT_DONE -> dropped(loss, Confidence.CERTAIN);
            case NOT_THERE -> keepsKeys() ? dropped(loss, Confidence.LIKELY) : either(loss);
            case REPLACED -> keepsKeys() && !context.forgetsKeys() ? torn(loss, Confidence.LIKELY) : either(loss);
            case UNKNOWN -> either(loss);
        };
    }

    /// Whether a slot keeps its key while the card is away: as is told of such readers, and not disproved
    /// here.
    private boolean keepsKeys() {
        return context.row().keepsKeys() && !context.clearsOnReset();
    }

    private Oddity dropped(Loss loss, Confidence confidence) {
        return one(OddityKind.DROP_AT, loss, confidence, CoreTexts.doctorDropWhat(), advice());
    }

    private Oddity torn(Loss loss, Confidence confidence) {
        return one(OddityKind.TORN_WRITE, loss, confidence, CoreTexts.doctorTornWhat(), advice());
    }

    private Oddity either(Loss loss) {
        List<OddityKind> kinds = List.of(OddityKind.DROP_AT, OddityKind.TORN_WRITE);
        List<String> notations = List.of(notation(kinds.getFirst(), loss), notation(kinds.getLast(), loss));
        return new Oddity(
                kinds,
                notations,
                Severity.ERROR,
                Confidence.POSSIBLE,
                CoreTexts.doctorEitherWhat(),
                evidence(loss),
                advice());
    }

    private static Oddity one(OddityKind kind, Loss loss, Confidence confidence, Text what, Text advice) {
        boolean fault = kind != OddityKind.RESET_BY_OTHERS && kind != OddityKind.READER_IO;
        return new Oddity(
                List.of(kind),
                List.of(fault ? notation(kind, loss) : kind.id()),
                kind == OddityKind.RESET_BY_OTHERS ? Severity.WARNING : Severity.ERROR,
                confidence,
                what,
                evidence(loss),
                advice);
    }

    private static String notation(OddityKind kind, Loss loss) {
        return kind.id() + "=" + loss.command();
    }

    private static Text evidence(Loss loss) {
        Text where = CoreTexts.doctorLostAt(loss.command(), loss.kind().text());
        return switch (loss.aftermath()) {
            case DONE -> CoreTexts.doctorLostDone(where);
            case NOT_DONE -> CoreTexts.doctorLostNotDone(where);
            case NOT_THERE -> CoreTexts.doctorLostNotThere(where);
            case REPLACED -> CoreTexts.doctorLostReplaced(where);
            case UNKNOWN -> where;
        };
    }

    private static Text advice() {
        return CoreTexts.doctorLossAdvice();
    }
}
