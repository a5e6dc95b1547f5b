package cardwright.doctor;

import cardwright.card.Atr;
import cardwright.mifare.CardType;
import cardwright.text.Text;
import java.util.List;
import java.util.Optional;

/// What an examination found. Immutable; holds no key.
///
/// @param reader the reader's name
/// @param atr the card's answer to reset, as the reader made it up
/// @param cardType the card's type, if the ATR names one
/// @param verdict what it comes to
/// @param oddities everything odd, the gravest first
/// @param measured how the reader takes commands; nothing if the examination stopped before that was known
/// @param experiments what each experiment gave, in the order they were done
/// @param latencies how long commands took
/// @param stability how the rounds went; nothing if there were none
/// @param losses where the card was lost
/// @param remarks what bounds the worth of all this: a key every slot may hold anyway, other programs at
///     the card, experiments left out
/// @param commands how many commands were sent
public record DoctorReport(
        String reader,
        Atr atr,
        Optional<CardType> cardType,
        Verdict verdict,
        List<Oddity> oddities,
        Optional<MeasuredReader> measured,
        List<ExperimentResult> experiments,
        List<Latency> latencies,
        Optional<Stability> stability,
        List<Loss> losses,
        List<Text> remarks,
        int commands) {
    /// A report of these parts; the lists are copied.
    public DoctorReport {
        oddities = List.copyOf(oddities);
        experiments = List.copyOf(experiments);
        latencies = List.copyOf(latencies);
        losses = List.copyOf(losses);
        remarks = List.copyOf(remarks);
    }
}
