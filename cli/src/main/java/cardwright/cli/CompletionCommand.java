package cardwright.cli;

import cardwright.cli.print.Json;
import cardwright.cli.spec.Argument;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.CommandPath;
import cardwright.cli.spec.Completion;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.text.Ascii;

/// `cardwright completion`: what makes a shell complete our command lines.
final class CompletionCommand {
    static final Command COMMAND = Command.named("completion", CliMessages.text(CliMessages::completionSummary))
            .description(CliMessages.text(CliMessages::completionDescription))
            .argument(Argument.one("SHELL", CliMessages.text(CliMessages::completionShell))
                    .choices(Completion.shells()))
            .example(
                    "cardwright completion bash > ~/.local/share/bash-completion/completions/cardwright",
                    CliMessages.text(CliMessages::completionBash))
            .example("cardwright completion zsh > ~/.zfunc/_cardwright", CliMessages.text(CliMessages::completionZsh))
            .example(
                    "cardwright completion fish > ~/.config/fish/completions/cardwright.fish",
                    CliMessages.text(CliMessages::completionFish))
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
