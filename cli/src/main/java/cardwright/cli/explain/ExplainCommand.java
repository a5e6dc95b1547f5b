package cardwright.cli.explain;

import cardwright.cli.spec.Argument;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.explain.Analysis;
import cardwright.explain.Transcript;

/// `cardwright explain`: bytes of unknown kind, or a log, in words. Needs no reader.
public final class ExplainCommand {
    private static final Option SHOW_KEYS = Option.flag("--show-keys", CliTexts.optionShowKeys());

    /// The command as data.
    public static final Command COMMAND = Command.named("explain", CliTexts.explainSummary())
            .description(CliTexts.explainDescription())
            .argument(Argument.some("FILE|HEX", CliTexts.explainInput()).file())
            .options(SHOW_KEYS)
            .example("cardwright explain FF078069", CliTexts.explainExampleBytes())
            .example("cardwright explain FF860000050100046000 6983", CliTexts.explainExampleAnswer())
            .does(ExplainCommand::run);

    private ExplainCommand() {}

    private static ExitCode run(Invocation call) throws FileFailed {
        boolean showKeys = call.has(SHOW_KEYS);
        boolean first = true;
        for (ExplainInput input : ExplainInputs.of(call)) {
            if (!first && !call.json()) {
                call.output().line("");
            }
            first = false;
            switch (input) {
                case ExplainInput.Bytes bytes -> new BytesAnswer(call, showKeys).give(bytes);
                case ExplainInput.Log(String name, Transcript transcript) -> {
                    Analysis analysis = Analysis.of(transcript);
                    if (call.json()) {
                        call.output().line(new LogJson(call, showKeys).object(name, analysis));
                    } else {
                        new LogAnswer(call, analysis, showKeys).give();
                    }
                }
            }
        }
        return ExitCode.DONE;
    }
}
