package cardwright.explain;

import cardwright.apdu.CommandApdu;
import java.util.List;
import java.util.Optional;

/// One run of a program, or, where a record does not mark runs, all of it.
///
/// @param line the number of the first line, from 1 on
/// @param format who wrote it
/// @param reader the reader's name, if it is told
/// @param asked the commands on the typed line, if that is there
/// @param driver the card driver named with opensc-tool's `-c`, if the typed line is there and names one
/// @param steps what happened, in its order
/// @param refused why there was no connection, if there was none
public record Run(
        int line,
        LogFormat format,
        Optional<String> reader,
        List<CommandApdu> asked,
        Optional<String> driver,
        List<Step> steps,
        Optional<Failure> refused) {
    /// A run, lists copied.
    public Run {
        asked = List.copyOf(asked);
        steps = List.copyOf(steps);
    }

    /// The commands of this run with what came of them, resets left out.
    public List<Step.Exchange> exchanges() {
        return steps.stream()
                .filter(Step.Exchange.class::isInstance)
                .map(Step.Exchange.class::cast)
                .toList();
    }
}
