package cardwright.cli.access;

import cardwright.cli.print.Json;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.mifare.SectorNumber;
import cardwright.text.Hex;
import java.util.Optional;

/// The answer to access bytes: what they are, a table of rights, and what the lint finds.
final class AccessAnswer {
    private final Invocation call;
    private final boolean large;
    private int given;

    AccessAnswer(Invocation call, Optional<SectorNumber> sector) {
        this.call = call;
        this.large = sector.map(SectorNumber::isLarge).orElse(false);
    }

    /// Gives one answer, apart from the one before by an empty line.
    ///
    /// @param typed what is repeated as the input in JSON
    ExitCode give(String typed, AccessInput input) {
        if (call.json()) {
            call.output()
                    .line(Json.object(json -> AccessJson.put(
                            json.put("input", input.trailer().isPresent() ? input.shown() : typed)
                                    .put("valid", true),
                            input.conditions(),
                            input.gpb(),
                            large)));
            return ExitCode.DONE;
        }
        if (given++ > 0) {
            call.output().line("");
        }
        call.output().line(Hex.spaced(Hex.parse(input.hex())));
        call.output().line("");
        new AccessTables(call.output(), call.language()).print(input.conditions(), large);
        return ExitCode.DONE;
    }
}
