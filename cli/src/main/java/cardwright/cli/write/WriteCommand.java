package cardwright.cli.write;

import cardwright.card.CardException;
import cardwright.cli.spec.Argument;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import cardwright.write.Wish;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `cardwright write`: bytes to data blocks, exactly those or none.
public final class WriteCommand {
    private static final Option TEXT = Option.valued("--text", "TEXT", CliTexts.writeCommandText());
    private static final Option FILE =
            Option.valued("--file", "FILE", CliTexts.writeCommandFile()).file();
    private static final Option PAD = Option.valued("--pad", "HEX", CliTexts.writeCommandPad());

    /// The command.
    public static final Command COMMAND = WriteRun.options(Command.named("write", CliTexts.writeCommandSummary())
                    .description(CliTexts.writeCommandDescription())
                    .argument(Argument.one("BLOCK", CliTexts.writeCommandBlock()))
                    .argument(Argument.any("HEX", CliTexts.writeCommandHex()))
                    .options(TEXT, FILE, PAD))
            .example(
                    "cardwright write 4 00112233445566778899AABBCCDDEEFF --reader virtual --dry-run",
                    CliTexts.writeCommandExample())
            .does(WriteCommand::run);

    private WriteCommand() {}

    private static ExitCode run(Invocation call) throws CardException, FileFailed {
        BlockNumber first = BlockNumber.parse(call.arguments().getFirst());
        List<Wish> wishes = wishes(first, padded(call, bytes(call)));
        Set<BlockNumber> blocks = new HashSet<>();
        for (Wish wish : wishes) {
            blocks.add(((Wish.SetBlock) wish).block());
        }
        return WriteRun.run(call, Goal.of(blocks::contains, wishes));
    }

    private static byte[] bytes(Invocation call) throws FileFailed {
        String hex =
                String.join("", call.arguments().subList(1, call.arguments().size()));
        Optional<String> text = call.value(TEXT);
        Optional<String> file = call.value(FILE);
        int sources = (hex.isEmpty() ? 0 : 1) + (text.isPresent() ? 1 : 0) + (file.isPresent() ? 1 : 0);
        if (sources != 1) {
            throw new InvalidInput(CliTexts.writeCommandOneSource());
        }
        if (file.isPresent()) {
            return call.world().files().read(file.get());
        }
        return text.isPresent() ? text.get().getBytes(StandardCharsets.UTF_8) : Hex.parse(hex);
    }

    private static byte[] padded(Invocation call, byte[] bytes) {
        int rest = bytes.length % Block.LENGTH;
        if (bytes.length == 0) {
            throw new InvalidInput(CliTexts.writeCommandEmpty());
        }
        if (rest == 0) {
            return bytes;
        }
        int missing = Block.LENGTH - rest;
        byte fill = call.value(PAD)
                .map(WriteCommand::fill)
                .orElseThrow(() -> new InvalidInput(CliTexts.writeCommandLength(bytes.length, missing)));
        byte[] padded = Arrays.copyOf(bytes, bytes.length + missing);
        Arrays.fill(padded, bytes.length, padded.length, fill);
        return padded;
    }

    private static byte fill(String hex) {
        byte[] bytes = Hex.parse(hex);
        if (bytes.length != 1) {
            throw new InvalidInput(CliTexts.writeCommandPadLength(bytes.length));
        }
        return bytes[0];
    }

    /// Block after block from the first on; trailers that lie in between are passed over.
    private static List<Wish> wishes(BlockNumber first, byte[] bytes) {
        List<Wish> wishes = new ArrayList<>();
        int number = first.value();
        for (int offset = 0; offset < bytes.length; offset += Block.LENGTH) {
            if (offset > 0
                    && number <= BlockNumber.MAX
                    && BlockNumber.of(number).isTrailer()) {
                number++;
            }
            if (number > BlockNumber.MAX) {
                throw new InvalidInput(CliTexts.writeCommandTooLong(bytes.length, first));
            }
            wishes.add(new Wish.SetBlock(BlockNumber.of(number), Block.of(bytes, offset)));
            number++;
        }
        return wishes;
    }
}
