package cardwright.workbench.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an examination found.
///
/// @param readerName the reader's name
/// @param atr the card's answer to reset in hexadecimal
/// @param card `Mini`, `1K`, `2K` or `4K`, if the answer to reset tells
/// @param verdict a word, as `docs/json.md` lists them
/// @param good whether reader and card can be relied on
/// @param message the verdict for a person
/// @param dialect how to speak to the reader, as a notation
/// @param savable whether the dialect can be remembered
/// @param needs what the reader needs
/// @param oddities what is odd, the gravest first
/// @param experiments what was tried
/// @param latencies how long commands took
/// @param rounds how many rounds of reading there were
/// @param roundsOk how many of them were good
/// @param remarks what bounds the worth of all this
/// @param commands how many commands were sent
public record DoctorPage(
        String readerName,
        String atr,
        @Nullable String card,
        String verdict,
        boolean good,
        Said message,
        @Nullable String dialect,
        boolean savable,
        List<Said> needs,
        List<DoctorOddity> oddities,
        List<DoctorExperiment> experiments,
        List<DoctorLatency> latencies,
        int rounds,
        int roundsOk,
        List<Said> remarks,
        int commands) {
    /// A page of these parts; the lists are copied.
    public DoctorPage {
        needs = List.copyOf(needs);
        oddities = List.copyOf(oddities);
        experiments = List.copyOf(experiments);
        latencies = List.copyOf(latencies);
        remarks = List.copyOf(remarks);
    }
}
