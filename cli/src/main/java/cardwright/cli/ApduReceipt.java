package cardwright.cli;

import cardwright.card.Disposition;
import cardwright.card.ReaderStatus.Use;
import cardwright.cli.print.Json;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.text.Ascii;
import java.util.Optional;

/// What went over the wire in one run of `cardwright apdu`, in one line.
///
/// @param asked how many commands were asked for, all rounds counted; until a failure, those of the rounds
///     begun
/// @param sent how many of them were sent
/// @param followUps how many more were sent to follow up answers
/// @param resets how often we reset the card: where the script asked for it, and after bad rounds
/// @param lost how often it was lost
/// @param resetByOthers how often that was because another program reset it
/// @param others how it was used before we connected; empty if that is not known
/// @param atEnd what was done to the card at the end
record ApduReceipt(
        long asked,
        long sent,
        long followUps,
        long resets,
        int lost,
        int resetByOthers,
        Optional<Use> others,
        Disposition atEnd) {

    /// What the rounds came to.
    ///
    /// @param done how many were begun
    /// @param bad how many of them were bad
    /// @param firstBad the number of the first bad one, from 1 on; 0 if none was
    record Tally(int done, int bad, int firstBad) {}

    /// Prints it, with what the rounds came to if there were several.
    void print(Invocation call, Optional<Tally> tally) {
        if (call.json()) {
            call.output().line(Json.object(json -> json.put("receipt", receipt -> put(receipt, tally))));
            return;
        }
        CliMessages m = CliMessages.in(call.language());
        tally.ifPresent(rounds -> call.output()
                .line(
                        rounds.bad == 0
                                ? m.apduRoundsGood(rounds.done)
                                : m.apduRoundsBad(rounds.done, rounds.done - rounds.bad, rounds.bad, rounds.firstBad)));
        String line = m.apduReceipt(asked, sent);
        line = part(m, line, m.apduFollowUps(followUps), followUps > 0);
        line = part(m, line, m.apduResets(resets), resets > 0);
        line = part(m, line, m.apduLost(lost), lost > 0);
        line = part(m, line, m.apduResetByOthers(resetByOthers), true);
        line = part(m, line, m.apduOthers(others(m)), true);
        line = part(m, line, m.apduAtEnd(Ascii.word(atEnd)), true);
        call.output().line(line);
    }

    /// The sentence with one more part, if that is to be said.
    private static String part(CliMessages m, String sentence, String part, boolean said) {
        return said ? m.apduReceiptPart(sentence, part) : sentence;
    }

    private String others(CliMessages m) {
        return others.isEmpty() ? m.apduUnknown() : others.get() == Use.FREE ? m.apduNo() : m.apduYes();
    }

    private void put(Json json, Optional<Tally> tally) {
        json.put("asked", asked)
                .put("sent", sent)
                .put("followUps", followUps)
                .put("resets", resets)
                .put("lost", lost)
                .put("resetByOthers", resetByOthers);
        if (others.isEmpty()) {
            json.put("othersConnected", (String) null);
        } else {
            json.put("othersConnected", others.get() != Use.FREE);
        }
        json.put("atEnd", Ascii.word(atEnd));
        tally.ifPresent(
                rounds -> json.put("rounds", rounds.done).put("bad", rounds.bad).put("firstBad", rounds.firstBad));
    }
}
