package cardwright.cli;

import cardwright.cli.print.Json;
import cardwright.cli.spec.Argument;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.CommandPath;
import cardwright.cli.spec.Completion;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliTexts;
import cardwright.text.Ascii;

/// `cardwright completion`: what makes a shell complete our command lines.
final class CompletionCommand {
    static final Command COMMAND = Command.named("completion", CliTexts.completionSummary())
            .description(CliTexts.completionDescription())
            .argument(Argument.one("SHELL", CliTexts.completionShell()).choices(Completion.shells()))
            .example(
                    "cardwright completion bash > ~/.local/share/bash-completion/completions/cardwright",
                    CliTexts.completionBash())
            .example("cardwright completion zsh > ~/.zfunc/_cardwright", CliTexts.completionZsh())
            .example(
                    "cardwright completion fish > ~/.config/fish/completions/cardwright.fish",
                    CliTexts.completionFish())
            .does(CompletionCommand::run);

    private CompletionCommand() {}

    private static ExitCode run(Invocation call) {
        String shell = call.arguments().getFirst();
        String script = Completion.of(shell).script(CommandPath.of(Commands.PROGRAM));
        call.output()
                .line(
                        call.json()
                                ? Json.object(json -> json.put("shell", shell).put("script", script))
                                : Ascii.stripTrailing(script));
        return ExitCode.DONE;
    }
}
