package cardwright.cli.access;

import cardwright.cli.print.Json;
import cardwright.cli.spec.EachInput;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliTexts;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.DataCondition;
import cardwright.mifare.GeneralPurposeByte;
import cardwright.mifare.TrailerCondition;
import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import cardwright.text.Pieces;
import java.util.List;
import java.util.Optional;

/// `cardwright access encode`: conditions to bytes, from options or, one set a line, from standard input.
final class EncodeCommand {
    static final Option DATA = Option.valued("--data", "BITS", CliTexts.accessEncodeData());
    static final Option TRAILER = Option.valued("--trailer", "BITS", CliTexts.accessEncodeTrailer());
    static final Option GPB = Option.valued("--gpb", "HEX", CliTexts.accessEncodeGpb());

    private EncodeCommand() {}

    static ExitCode run(Invocation call) {
        Optional<GeneralPurposeByte> gpb = call.value(GPB).map(EncodeCommand::gpb);
        AccessAnswer answer = new AccessAnswer(call);
        if (call.arguments().isEmpty()) {
            AccessInput encoded = encode(required(call, DATA), required(call, TRAILER), gpb);
            return answer.give(encoded.shown(), encoded);
        }
        if (!call.arguments().equals(List.of("-")) || call.has(DATA) || call.has(TRAILER)) {
            throw new InvalidInput(CliTexts.accessEncodeEither());
        }
        return EachInput.run(
                call,
                line -> answer.give(line, line(line, gpb)),
                (line, reason) -> Json.object(
                        json -> json.put("input", line).put("valid", false).put("error", reason)));
    }

    private static String required(Invocation call, Option option) {
        return call.value(option).orElseThrow(() -> new InvalidInput(CliTexts.accessEncodeMissing(option.name())));
    }

    /// A line such as `110,100,101 001`, with a general purpose byte at the end if it has its own.
    private static AccessInput line(String line, Optional<GeneralPurposeByte> common) {
        List<String> words = Pieces.words(line);
        if (words.size() < 2 || words.size() > 3) {
            throw new InvalidInput(CliTexts.accessEncodeLine());
        }
        return encode(words.get(0), words.get(1), words.size() == 3 ? Optional.of(gpb(words.get(2))) : common);
    }

    private static AccessInput encode(String data, String trailer, Optional<GeneralPurposeByte> gpb) {
        List<String> groups = Pieces.of(data, ',');
        if (groups.size() != 1 && groups.size() != 3) {
            throw new InvalidInput(CliTexts.accessEncodeGroups(groups.size()));
        }
        AccessConditions conditions = AccessConditions.of(
                DataCondition.parse(groups.getFirst()),
                DataCondition.parse(groups.get(groups.size() == 3 ? 1 : 0)),
                DataCondition.parse(groups.getLast()),
                TrailerCondition.parse(trailer));
        return new AccessInput(data + " " + trailer, conditions, gpb, Optional.empty());
    }

    private static GeneralPurposeByte gpb(String hex) {
        byte[] bytes = Hex.parse(hex);
        if (bytes.length != 1) {
            throw new InvalidInput(CliTexts.accessEncodeGpbLength(bytes.length));
        }
        return GeneralPurposeByte.of(bytes[0] & 0xFF);
    }
}
