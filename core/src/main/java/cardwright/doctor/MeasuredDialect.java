package cardwright.doctor;

import cardwright.apdu.StatusWord;
import cardwright.card.ReaderDialect;
import cardwright.card.Refusal;
import cardwright.text.Hex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes what was measured as a dialect's line, see [ReaderDialect#notation].
final class MeasuredDialect {
    private static final String VALUES = "values=";

    private MeasuredDialect() {}

    static ReaderDialect of(MeasuredReader measured, Optional<ReaderDialect> row) {
        List<String> words = new ArrayList<>();
        LoadForm form = measured.form();
        boolean byKeyType = form.loadSlot() == 0x60 || form.loadSlot() == 0x61;
        words.add("keys=" + Hex.ofByte(form.structure()) + ":" + (byKeyType ? "type" : Hex.ofByte(form.loadSlot())));
        words.add("auth=" + (measured.takesOldAuthenticate() ? "86,88" : "86")
                + (form.slot() == form.loadSlot() ? "" : "@" + Hex.ofByte(form.slot())));
        words.add("read=" + lengths(measured.readLimit()));
        row.ifPresent(known -> words.add(values(known)));
        boolean stay = measured.keepsAfterUse() && measured.keepsAfterReset() && measured.keepsAfterUnpower();
        if (!stay || !row.map(ReaderDialect::keepsKeys).orElse(true)) {
            words.add("forgets-keys");
        }
        if (measured.recoversAfterRefusal()) {
            words.add("recovers");
        }
        answers(measured, words);
        return ReaderDialect.parse(String.join(" ", words));
    }

    /// At most three blocks in a sector of four, where the fourth is the trailer.
    private static String lengths(int limit) {
        return limit <= 48 ? String.valueOf(limit) : "48/" + limit;
    }

    private static String values(ReaderDialect row) {
        String line = row.notation();
        int from = line.indexOf(VALUES);
        int end = line.indexOf(' ', from);
        return line.substring(from, end < 0 ? line.length() : end);
    }

    private static void answers(MeasuredReader measured, List<String> words) {
        List<String> answers = new ArrayList<>();
        answer(answers, "authenticate-key", Refusal.AUTHENTICATE_KEY, measured.refusedKey());
        answer(answers, "class", Refusal.CLASS, measured.foreign());
        if (!answers.isEmpty()) {
            words.add("sw=" + String.join(",", answers));
        }
    }

    private static void answer(List<String> answers, String word, Refusal refusal, Optional<StatusWord> status) {
        status.filter(seen -> !seen.equals(refusal.standard()))
                .ifPresent(seen -> answers.add(word + ":" + Hex.ofShort(seen.value())));
    }
}
