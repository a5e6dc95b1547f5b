package cardwright.explain;

import cardwright.apdu.CommandApdu;
import java.util.Optional;

/// One thing that happened in a run.
public sealed interface Step {
    /// The number of the line where it stands, from 1 on.
    int line();

    /// A command and what came of it.
    ///
    /// @param line the number of the command's line
    /// @param command the command; where the record itself hides bytes, they are zero here
    /// @param hidden whether the record hides bytes of it or of its answer
    /// @param origin who wanted it sent
    /// @param outcome what came of it
    record Exchange(int line, CommandApdu command, boolean hidden, Origin origin, Outcome outcome) implements Step {
        /// The answer, if there was one.
        public Optional<Outcome.Answered> answer() {
            return outcome instanceof Outcome.Answered answered ? Optional.of(answered) : Optional.empty();
        }

        /// Whether it was answered with success: `90 xx`, more data (`61 xx`), or the end of the memory
        /// (`62 82`).
        public boolean succeeded() {
            return answer().map(answered -> answered.response().status())
                    .filter(sw -> sw.sw1() == 0x90 || sw.sw1() == 0x61 || sw.value() == 0x6282)
                    .isPresent();
        }
    }

    /// The card was reset, or powered anew.
    ///
    /// @param line the number of the line
    record Reset(int line) implements Step {}

    /// Who wanted a command sent.
    enum Origin {
        /// The person: the program repeats what it was told.
        ASKED,
        /// The program, to find out which card it has.
        OWN,
        /// The record does not tell.
        UNTOLD
    }
}
