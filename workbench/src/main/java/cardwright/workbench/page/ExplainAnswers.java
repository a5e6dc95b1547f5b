package cardwright.workbench.page;

import cardwright.card.CardException;
import cardwright.cli.explain.ExplainCommand;
import cardwright.cli.print.Json;
import cardwright.cli.print.Output;
import cardwright.cli.spec.CommonOptions;
import cardwright.cli.spec.Invocation;
import cardwright.cli.world.Files.FileFailed;
import cardwright.text.Ascii;
import cardwright.text.InvalidInput;
import cardwright.text.Language;
import cardwright.text.Pieces;
import java.util.List;
import java.util.Map;

/// Bytes of unknown kind, or a log, in words: the command `explain` itself, with its JSON.
final class ExplainAnswers {
    /// What standard input is called.
    private static final String INPUT = "-";

    private final Language language;

    ExplainAnswers(Language language) {
        this.language = language;
    }

    /// An object `answers` with what the command prints for each input.
    ///
    /// @param text bytes in hexadecimal, one input a line, or a log
    String explain(String text) {
        try {
            PageConsole console = new PageConsole(text);
            Output output = new Output(console);
            Invocation.ParsedLine line = new Invocation.ParsedLine(
                    List.of(ExplainCommand.COMMAND), List.of(INPUT), Map.of(CommonOptions.JSON.name(), List.of()));
            run(new Invocation(line, PageWorld.with(console), output, language));
            output.flush();
            return "{\"answers\":[" + String.join(",", lines(console.written())) + "]}";
        } catch (InvalidInput e) {
            return Json.object(json -> json.put("error", withoutName(e.text().in(language))));
        }
    }

    /// The command calls its input by a name, which a page does not have.
    private static String withoutName(String error) {
        return error.startsWith(INPUT) ? Ascii.strip(error.substring(INPUT.length() + 1)) : error;
    }

    private static void run(Invocation call) {
        try {
            ExplainCommand.COMMAND.action().orElseThrow().run(call);
        } catch (CardException | FileFailed e) {
            throw new IllegalStateException("explaining asks no card and no file", e);
        }
    }

    private static List<String> lines(String written) {
        return Pieces.of(Ascii.strip(written), '\n');
    }
}
