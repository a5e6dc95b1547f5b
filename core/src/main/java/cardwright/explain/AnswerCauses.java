package cardwright.explain;

import cardwright.apdu.StatusWord;
import cardwright.text.Ascii;
import java.util.List;

/// Causes that a single answer tells, whatever stood before it.
final class AnswerCauses {
    private final List<Attempt> attempts;
    private final Findings found;

    AnswerCauses(List<Attempt> attempts, Findings found) {
        this.attempts = attempts;
        this.found = found;
    }

    void find() {
        for (Attempt attempt : attempts) {
            for (Step.Exchange exchange : attempt.exchanges()) {
                exchange.answer()
                        .ifPresent(answered ->
                                answer(attempt, exchange, answered.response().status()));
            }
        }
    }

    private void answer(Attempt attempt, Step.Exchange exchange, StatusWord status) {
        boolean reader = exchange.command().cla() == 0xFF;
        if (status.sw1() == 0x6C) {
            add(attempt, exchange, new Cause.WrongLength(orAll(status.sw2())), Confidence.CERTAIN);
        } else if (reader && !exchange.succeeded() && isOtherSlot(attempt)) {
            String name = attempt.run().reader().orElse("");
            add(attempt, exchange, new Cause.ContactSlot(name), Confidence.CERTAIN);
        } else if (reader && status.value() == 0x6E00) {
            add(attempt, exchange, new Cause.ContactSlot(""), Confidence.LIKELY);
        } else if (Meant.of(exchange.command()).kind() == Meant.Kind.LOAD && !exchange.succeeded()) {
            int structure = exchange.command().p1();
            int slot = exchange.command().p2();
            add(attempt, exchange, new Cause.KeyPlaceRefused(structure, slot, status), Confidence.LIKELY);
        }
    }

    private static int orAll(int second) {
        return second == 0 ? 256 : second;
    }

    /// A SAM or contact slot, by its name; `PICC` is not `ICC`.
    private static boolean isOtherSlot(Attempt attempt) {
        String name = attempt.run().reader().orElse("");
        return (Ascii.contains(name, "SAM") && !Ascii.contains(name, "SAMSUNG"))
                || Ascii.contains(name, " ICC")
                || Ascii.contains(name, "Contact ");
    }

    private void add(Attempt attempt, Step.Exchange exchange, Cause cause, Confidence confidence) {
        found.add(cause, confidence, attempt, exchange.line());
    }
}
