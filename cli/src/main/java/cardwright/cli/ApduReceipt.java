package cardwright.cli;

import cardwright.card.Disposition;
import cardwright.card.ReaderStatus.Use;
import cardwright.cli.print.Json;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliTexts;
import cardwright.text.Ascii;
import cardwright.text.Text;
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
        tally.ifPresent(rounds -> call.output().line(call.say(saidRounds(rounds))));
        Text line = CliTexts.apduReceipt(asked, sent);
        line = part(line, CliTexts.apduFollowUps(followUps), followUps > 0);
        line = part(line, CliTexts.apduResets(resets), resets > 0);
        line = part(line, CliTexts.apduLost(lost), lost > 0);
        line = part(line, CliTexts.apduResetByOthers(resetByOthers), true);
        line = part(line, CliTexts.apduOthers(saidOthers()), true);
        line = part(line, CliTexts.apduAtEnd(Ascii.word(atEnd)), true);
        call.output().line(call.say(line));
    }

    private static Text saidRounds(Tally rounds) {
        return rounds.bad == 0
                ? CliTexts.apduRoundsGood(rounds.done)
                : CliTexts.apduRoundsBad(rounds.done, rounds.done - rounds.bad, rounds.bad, rounds.firstBad);
    }

    /// The sentence with one more part, if that is to be said.
    private static Text part(Text sentence, Text part, boolean said) {
        return said ? CliTexts.apduReceiptPart(sentence, part) : sentence;
    }

    private Text saidOthers() {
        return others.isEmpty()
                ? CliTexts.apduUnknown()
                : others.get() == Use.FREE ? CliTexts.apduNo() : CliTexts.apduYes();
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
