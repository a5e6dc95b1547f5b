package cardwright.cli.explain;

import cardwright.apdu.CommandApdu;
import cardwright.explain.Reading;
import cardwright.explain.Transcript;
import cardwright.text.Hex;
import java.util.List;
import java.util.Optional;

/// One thing to explain.
sealed interface ExplainInput {
    /// Bytes, and what they can be, the likeliest first.
    ///
    /// @param hex the bytes in hexadecimal with spaces between
    /// @param readings what they can be
    record Bytes(String hex, List<Reading> readings) implements ExplainInput {
        /// These bytes. Where they can be the answer to the input before them, they are.
        static Bytes of(byte[] bytes, Optional<Bytes> before) {
            List<Reading> readings = Reading.of(bytes);
            Optional<CommandApdu> command = before.flatMap(Bytes::command);
            if (command.isPresent() && !(readings.getFirst() instanceof Reading.Command)) {
                for (Reading reading : readings) {
                    if (reading instanceof Reading.Answer answer) {
                        readings = List.of(new Reading.Answer(answer.response(), command));
                        break;
                    }
                }
            }
            return new Bytes(Hex.spaced(bytes), readings);
        }

        /// The command they are, if that is likeliest.
        Optional<CommandApdu> command() {
            return readings.getFirst() instanceof Reading.Command(CommandApdu command)
                    ? Optional.of(command)
                    : Optional.empty();
        }
    }

    /// A log.
    ///
    /// @param name the file's name, or `-`
    /// @param transcript what it holds
    record Log(String name, Transcript transcript) implements ExplainInput {}
}
