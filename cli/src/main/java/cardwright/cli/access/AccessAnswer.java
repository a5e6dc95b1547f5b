package cardwright.cli.access;

import cardwright.cli.print.Json;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.lint.Finding;
import cardwright.lint.Lint;
import cardwright.mifare.MalformedAccessBytes;
import cardwright.mifare.SectorNumber;
import cardwright.text.Hex;
import java.util.List;
import java.util.Optional;

/// The answer to access bytes: what they are, a table of rights, and what the lint finds.
final class AccessAnswer {
    private final Invocation call;
    private final Optional<SectorNumber> sector;
    private int given;

    AccessAnswer(Invocation call) {
        this.call = call;
        this.sector = call.value(AccessCommand.SECTOR).map(SectorNumber::parse);
    }

    /// Gives one answer, apart from the one before by an empty line.
    ///
    /// @param typed what is repeated as the input in JSON, keys masked
    ExitCode give(String typed, AccessInput input) {
        List<Finding> findings = findings(input);
        if (call.json()) {
            call.output().line(Json.object(json -> {
                json.put("input", typed).put("valid", true);
                AccessJson.put(json, input.conditions(), input.gpb(), large());
                Findings.put(json, findings, call.language());
            }));
            return Findings.exitCode(findings);
        }
        separate();
        call.output().line(Hex.spaced(Hex.parse(input.hex())));
        call.output().line("");
        new AccessTables(call.output(), call.language()).print(input.conditions(), large());
        Findings.print(findings, call.output(), call.language());
        return Findings.exitCode(findings);
    }

    /// Answers for bytes that would block the sector.
    ExitCode malformed(String input, MalformedAccessBytes malformed) {
        String typed = AccessInput.shown(input);
        byte[] bytes = AccessInput.accessBytes(input);
        List<Finding> findings = Lint.bytes(bytes[0], bytes[1], bytes[2]);
        if (call.json()) {
            call.output().line(Json.object(json -> {
                json.put("input", typed).put("valid", false).put("error", call.say(malformed.text()));
                Findings.put(json, findings, call.language());
            }));
        } else {
            separate();
            call.output().line(typed);
            Findings.print(findings, call.output(), call.language());
        }
        return ExitCode.REFUSED;
    }

    private void separate() {
        if (given++ > 0) {
            call.output().line("");
        }
    }

    private boolean large() {
        return sector.map(SectorNumber::isLarge).orElse(false);
    }

    private List<Finding> findings(AccessInput input) {
        return input.trailer()
                .map(trailer ->
                        sector.map(number -> Lint.trailer(trailer, number)).orElseGet(() -> Lint.trailer(trailer)))
                .orElseGet(() -> Lint.conditions(input.conditions()));
    }
}
