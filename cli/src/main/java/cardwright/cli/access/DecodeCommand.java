package cardwright.cli.access;

import cardwright.cli.print.Json;
import cardwright.cli.spec.EachInput;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.mifare.MalformedAccessBytes;

/// `cardwright access decode`: 3, 4 or 16 bytes to a table.
final class DecodeCommand {
    private DecodeCommand() {}

    static ExitCode run(Invocation call) {
        AccessAnswer answer = new AccessAnswer(call);
        return EachInput.run(
                call,
                input -> decode(input, answer),
                (input, reason) -> Json.object(json -> json.put("input", AccessInput.shown(input))
                        .put("valid", false)
                        .put("error", reason)));
    }

    private static ExitCode decode(String input, AccessAnswer answer) {
        AccessInput read;
        try {
            read = AccessInput.parse(input);
        } catch (MalformedAccessBytes e) {
            return answer.malformed(input, e);
        }
        return answer.give(read.shown(), read);
    }
}
