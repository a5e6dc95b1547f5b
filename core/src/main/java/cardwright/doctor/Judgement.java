package cardwright.doctor;

import cardwright.words.CoreMessages;
import java.util.List;

/// The verdict: the gravest oddity speaks.
final class Judgement {
    private Judgement() {}

    /// The verdict of an examination that went to its end.
    static Verdict of(List<Oddity> oddities, Stability stability) {
        int ok = stability.ok();
        int total = stability.total();
        if (oddities.isEmpty()) {
            return new Verdict(Verdict.Kind.FINE, CoreMessages.text(m -> m.doctorVerdictFine(ok, total)));
        }
        Oddity first = oddities.getFirst();
        boolean more = oddities.size() > 1;
        return switch (first.severity()) {
            case NOTE -> new Verdict(Verdict.Kind.FINE, CoreMessages.text(m -> m.doctorVerdictNotes(ok, total)));
            case WARNING ->
                new Verdict(Verdict.Kind.WORKS, CoreMessages.text(m -> {
                    String what = first.what().in(m.language());
                    return more(
                            m,
                            m.doctorVerdictWorks(ok, total, what, first.advice().in(m.language())),
                            more);
                }));
            case ERROR ->
                new Verdict(Verdict.Kind.UNRELIABLE, CoreMessages.text(m -> {
                    String what = first.what().in(m.language());
                    return more(
                            m,
                            m.doctorVerdictUnreliable(
                                    what, ok, total, first.advice().in(m.language())),
                            more);
                }));
        };
    }

    private static String more(CoreMessages m, String verdict, boolean more) {
        return more ? m.doctorVerdictMore(verdict) : verdict;
    }

    /// The verdict of one that ended early.
    static Verdict stopped(Verdict.Kind kind, Examination x) {
        int commands = x.wire.commands();
        return new Verdict(kind, CoreMessages.text(m -> switch (kind) {
            case KEY_REFUSED ->
                m.doctorVerdictKeyRefused(
                        x.options.block().sector(), x.options.key().type());
            case READ_REFUSED -> m.doctorVerdictReadRefused(x.options.key().type(), x.options.block());
            case NO_LOAD_KEYS -> m.doctorVerdictNoLoadKeys();
            case STOPPED -> m.doctorVerdictStopped(x.losses.size(), commands);
            case NOT_CLASSIC -> m.doctorVerdictNotClassic();
            case FINE, WORKS, UNRELIABLE -> throw new IllegalArgumentException(kind + " is no reason to stop");
        }));
    }
}
