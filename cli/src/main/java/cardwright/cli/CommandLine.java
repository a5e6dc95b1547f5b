package cardwright.cli;

import cardwright.card.AuthenticationRefused;
import cardwright.card.CardException;
import cardwright.card.CardInUse;
import cardwright.card.CardLost;
import cardwright.card.CommandRefused;
import cardwright.card.KeysRefused;
import cardwright.card.NoCard;
import cardwright.card.NoReader;
import cardwright.card.NoService;
import cardwright.card.OtherCard;
import cardwright.card.ReaderFailed;
import cardwright.card.SessionLost;
import cardwright.card.UnexpectedAnswer;
import cardwright.card.ValueRefused;
import cardwright.card.WriteUnfinished;
import cardwright.cli.card.KeptCardReader;
import cardwright.cli.print.FileTexts;
import cardwright.cli.print.Json;
import cardwright.cli.print.Output;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.CommonOptions;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.HelpPage;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Invocation.ParsedLine;
import cardwright.cli.spec.Needs;
import cardwright.cli.spec.Parser;
import cardwright.cli.spec.Refused;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Console.OutputClosed;
import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.World;
import cardwright.text.InvalidInput;
import cardwright.text.Language;
import cardwright.text.Text;
import java.util.ArrayList;
import java.util.List;

/// One run of the command, from the words typed to the exit code. The same on the JVM and in the native
/// program.
public final class CommandLine {
    private final World world;
    private final Output output;
    private final Language language;

    private CommandLine(World world, Language language) {
        this.world = world;
        this.language = language;
        this.output = new Output(world.console());
    }

    /// Runs the words that followed the program's name and returns the number the process is to end with.
    public static int run(World world, String... words) {
        return new CommandLine(world, Languages.choose(world.environment(), words))
                .run(words)
                .number();
    }

    private ExitCode run(String... words) {
        try {
            ExitCode code = answer(words);
            output.flush();
            return code;
        } catch (InvalidInput e) {
            return fail(ExitCode.USAGE, e.text());
        } catch (CardException e) {
            return fail(exitCode(e), e.text());
        } catch (Refused e) {
            return fail(ExitCode.REFUSED, e.text());
        } catch (FileFailed e) {
            return fail(ExitCode.USAGE, FileTexts.of(e));
        } catch (KeptCardReader.NotKept e) {
            return fail(ExitCode.USAGE, FileTexts.of(e.failed()));
        } catch (OutputClosed e) {
            return ExitCode.DONE;
        } catch (RuntimeException e) {
            // The one place where a mistake of ours ends: it must reach the user as exit code 70, on every
            // runtime.
            return fail(ExitCode.BUG, CliTexts.errorBug(e));
        }
    }

    private ExitCode answer(String... words) throws CardException, FileFailed {
        ParsedLine line = Parser.parse(Commands.PROGRAM, words);
        List<Command> path = new ArrayList<>(List.of(Commands.PROGRAM));
        path.addAll(line.path());
        Command command = path.getLast();
        if (line.has(Commands.SHOW_VERSION)) {
            output.line(
                    line.has(CommonOptions.JSON)
                            ? Json.object(json -> json.put("version", Commands.VERSION))
                            : "cardwright " + Commands.VERSION);
            return ExitCode.DONE;
        }
        if (line.has(CommonOptions.HELP) || command.action().isEmpty()) {
            HelpPage.print(path, language, output);
            return line.has(CommonOptions.HELP) ? ExitCode.DONE : ExitCode.USAGE;
        }
        if (command.needs() == Needs.JVM && !world.platform().isJvmOrHandsOver()) {
            return fail(ExitCode.USAGE, CliTexts.needsJvm(words(path)));
        }
        return command.action().get().run(new Invocation(line, world, output, language));
    }

    /// What was typed of a command: `keys list`.
    private static String words(List<Command> path) {
        return String.join(" ", path.stream().skip(1).map(Command::name).toList());
    }

    private ExitCode fail(ExitCode code, Text text) {
        output.error("cardwright: " + text.in(language));
        return code;
    }

    private static ExitCode exitCode(CardException e) {
        return switch (e) {
            case AuthenticationRefused _, KeysRefused _, CommandRefused _, UnexpectedAnswer _, ValueRefused _ ->
                ExitCode.REFUSED;
            case NoReader _, NoService _, NoCard _, CardInUse _ -> ExitCode.NO_CARD;
            case CardLost _, ReaderFailed _, SessionLost _, OtherCard _, WriteUnfinished _ -> ExitCode.LOST;
        };
    }
}
