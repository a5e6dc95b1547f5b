package cardwright.cli.explain;

import cardwright.cli.explain.ExplainInput.Bytes;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Console;
import cardwright.cli.world.Files.FileFailed;
import cardwright.explain.LogText;
import cardwright.explain.Transcript;
import cardwright.text.Ascii;
import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import cardwright.text.Pieces;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The arguments as things to explain. A file of that name comes before hexadecimal; bytes typed apart are
/// one input; a text that is no log but hexadecimal in every line is one input a line.
final class ExplainInputs {
    private static final int BYTE_DIGITS = 2;

    private final Invocation call;
    private final List<ExplainInput> inputs = new ArrayList<>();

    private ExplainInputs(Invocation call) {
        this.call = call;
    }

    static List<ExplainInput> of(Invocation call) throws FileFailed {
        ExplainInputs made = new ExplainInputs(call);
        List<String> arguments = call.arguments();
        if (arguments.size() > 1 && arguments.stream().allMatch(ExplainInputs::isByte)) {
            made.bytes(Hex.parse(String.join("", arguments)));
            return made.inputs;
        }
        for (int i = 0; i < arguments.size(); i++) {
            made.argument(arguments.get(i), i + 1);
        }
        return made.inputs;
    }

    private static boolean isByte(String word) {
        return word.length() == BYTE_DIGITS && Hex.digit(word.charAt(0)) >= 0 && Hex.digit(word.charAt(1)) >= 0;
    }

    private void argument(String argument, int number) throws FileFailed {
        if (argument.equals("-")) {
            text(argument, standardInput());
        } else if (call.world().files().exists(argument)) {
            text(argument, call.world().files().read(argument));
        } else {
            bytes(hex(argument, number));
        }
    }

    /// The bytes of an argument that is no file. What is meant as hexadecimal may hold a key and is not
    /// repeated.
    private static byte[] hex(String argument, int number) {
        byte[] bytes;
        try {
            bytes = Hex.parse(argument);
        } catch (InvalidInput e) {
            int digits = 0;
            for (int i = 0; i < argument.length(); i++) {
                digits += Hex.digit(argument.charAt(i)) >= 0 ? 1 : 0;
            }
            if (digits > argument.length() / 2) {
                throw new InvalidInput(CliTexts.explainNeitherLong(number));
            }
            throw new InvalidInput(CliTexts.explainNeither(argument));
        }
        if (bytes.length == 0) {
            throw new InvalidInput(CliTexts.explainEmpty());
        }
        return bytes;
    }

    private void text(String name, byte[] file) {
        String text = LogText.decode(file);
        if (Ascii.strip(text).isEmpty()) {
            throw placed(name, new InvalidInput(CliTexts.explainEmpty()));
        }
        Optional<Transcript> transcript;
        try {
            transcript = Transcript.tryParse(text);
        } catch (InvalidInput e) {
            throw placed(name, e);
        }
        if (transcript.isPresent()) {
            inputs.add(new ExplainInput.Log(name, transcript.get()));
        } else {
            lines(name, text);
        }
    }

    private void lines(String name, String text) {
        List<byte[]> lines = new ArrayList<>();
        for (String line : Pieces.of(text, '\n')) {
            String hex = Ascii.strip(line);
            if (!hex.isEmpty()) {
                try {
                    lines.add(Hex.parse(hex));
                } catch (InvalidInput e) {
                    throw placed(name, new InvalidInput(Transcript.nothing()));
                }
            }
        }
        lines.forEach(this::bytes);
    }

    private static InvalidInput placed(String name, InvalidInput reason) {
        return new InvalidInput(CliTexts.placed(name, reason.text()));
    }

    private void bytes(byte[] bytes) {
        Optional<Bytes> before =
                !inputs.isEmpty() && inputs.getLast() instanceof Bytes last ? Optional.of(last) : Optional.empty();
        inputs.add(Bytes.of(bytes, before));
    }

    private byte[] standardInput() {
        Console console = call.world().console();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[32 * 1024];
        for (int count = console.read(buffer); count >= 0; count = console.read(buffer)) {
            all.write(buffer, 0, count);
        }
        return all.toByteArray();
    }
}
