package cardwright.cli.access;

import cardwright.cli.print.Json;
import cardwright.cli.spec.EachInput;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.mifare.SectorNumber;
import java.util.Optional;

/// `cardwright access decode`: 3, 4 or 16 bytes to a table.
final class DecodeCommand {
    private DecodeCommand() {}

    static ExitCode run(Invocation call) {
        Optional<SectorNumber> sector = call.value(AccessCommand.SECTOR).map(SectorNumber::parse);
        AccessAnswer answer = new AccessAnswer(call, sector);
        return EachInput.run(
                call,
                input -> answer.give(input, AccessInput.parse(input)),
                (input, reason) -> Json.object(json -> json.put("input", AccessInput.shown(input))
                        .put("valid", false)
                        .put("error", reason)));
    }
}
