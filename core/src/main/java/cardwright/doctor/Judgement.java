package cardwright.doctor;

import cardwright.text.Text;
import cardwright.words.CoreTexts;
import java.util.List;

/// The verdict: the gravest oddity speaks.
final class Judgement {
    private Judgement() {}

    /// The verdict of an examination that went to its end.
    static Verdict of(List<Oddity> oddities, Stability stability) {
        int ok = stability.ok();
        int total = stability.total();
        if (oddities.isEmpty()) {
            return new Verdict(Verdict.Kind.FINE, CoreTexts.doctorVerdictFine(ok, total));
        }
        Oddity first = oddities.getFirst();
        boolean more = oddities.size() > 1;
        return switch (first.severity()) {
            case NOTE -> new Verdict(Verdict.Kind.FINE, CoreTexts.doctorVerdictNotes(ok, total));
            case WARNING ->
                new Verdict(
                        Verdict.Kind.WORKS,
                        more(CoreTexts.doctorVerdictWorks(ok, total, first.what(), first.advice()), more));
            case ERROR ->
                new Verdict(
                        Verdict.Kind.UNRELIABLE,
                        more(CoreTexts.doctorVerdictUnreliable(first.what(), ok, total, first.advice()), more));
        };
    }

    private static Text more(Text verdict, boolean more) {
        return more ? CoreTexts.doctorVerdictMore(verdict) : verdict;
    }

    /// The verdict of one that ended early.
    static Verdict stopped(Verdict.Kind kind, Examination x) {
        int commands = x.wire.commands();
        return new Verdict(
                kind,
                switch (kind) {
                    case KEY_REFUSED ->
                        CoreTexts.doctorVerdictKeyRefused(
                                x.options.block().sector(), x.options.key().type());
                    case READ_REFUSED ->
                        CoreTexts.doctorVerdictReadRefused(x.options.key().type(), x.options.block());
                    case NO_LOAD_KEYS -> CoreTexts.doctorVerdictNoLoadKeys();
                    case STOPPED -> CoreTexts.doctorVerdictStopped(x.losses.size(), commands);
                    case NOT_CLASSIC -> CoreTexts.doctorVerdictNotClassic();
                    case FINE, WORKS, UNRELIABLE -> throw new IllegalArgumentException(kind + " is no reason to stop");
                });
    }
}
