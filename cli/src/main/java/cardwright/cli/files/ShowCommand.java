package cardwright.cli.files;

import cardwright.cli.card.CardOptions;
import cardwright.cli.print.FileTexts;
import cardwright.cli.spec.Argument;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.dump.Dump;
import cardwright.text.InvalidInput;
import cardwright.text.Text;

/// `cardwright show`: what is in dump files.
public final class ShowCommand {
    /// The command.
    public static final Command COMMAND = Command.named("show", CliTexts.showSummary())
            .description(CliTexts.showDescription())
            .argument(Argument.some("FILE", CliTexts.filesDump()).file())
            .options(CardOptions.SHOW_KEYS)
            .example("cardwright show card.mct", CliTexts.showExample())
            .endsToo(ExitCode.REFUSED)
            .does(ShowCommand::run);

    private ShowCommand() {}

    /// Shows each file; one that can't be read is told, and the rest shown all the same.
    private static ExitCode run(Invocation call) {
        ExitCode worst = ExitCode.DONE;
        boolean apart = false;
        for (String path : call.arguments()) {
            ExitCode code;
            try {
                Dump dump = DumpInput.read(call, path);
                if (apart && !call.json()) {
                    call.output().line("");
                }
                apart = true;
                code = call.json() ? new DumpJson(call, path, dump).print() : new DumpPage(call, path, dump).print();
            } catch (InvalidInput e) {
                code = fail(call, e.text());
            } catch (FileFailed e) {
                code = fail(call, FileTexts.of(e));
            }
            worst = code.number() > worst.number() ? code : worst;
        }
        return worst;
    }

    private static ExitCode fail(Invocation call, Text reason) {
        call.output().error("cardwright: " + call.say(reason));
        return ExitCode.USAGE;
    }
}
