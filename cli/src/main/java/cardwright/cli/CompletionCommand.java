package cardwright.cli;

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
        Completion completion = Completion.of(call.arguments().getFirst());
        call.output().line(Ascii.stripTrailing(completion.script(CommandPath.of(Commands.PROGRAM))));
        return ExitCode.DONE;
    }
}
