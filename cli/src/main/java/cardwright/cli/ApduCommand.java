package cardwright.cli;

import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.cli.card.ConnectionOptions;
import cardwright.cli.card.ReaderChoice;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Needs;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.text.InvalidInput;
import cardwright.trace.ReplayReader;
import cardwright.trace.TraceEvent.Status;

/// `cardwright apdu`: sends exactly these bytes, one command after the other, and says what each answer
/// means.
final class ApduCommand {
    private static final Option FOLLOW = Option.flag("--follow", CliTexts.apduFollow());
    private static final Option SHOW_KEYS = Option.flag("--show-keys", CliTexts.optionShowKeys());

    static final Command COMMAND = Command.named("apdu", CliTexts.apduSummary())
            .description(CliTexts.apduDescription())
            .argument(ApduInput.HEX)
            .options(
                    ApduInput.SEND,
                    ApduInput.FILE,
                    ReaderChoice.READER,
                    ConnectionOptions.SHARE,
                    ConnectionOptions.PROTOCOL,
                    ConnectionOptions.AT_END,
                    FOLLOW,
                    ApduRounds.REPEAT,
                    ApduRounds.UNTIL_FAILURE,
                    TraceFile.TRACE,
                    TraceFile.REPLAY,
                    SHOW_KEYS)
            .needs(Needs.READER)
            .example(
                    "cardwright apdu FF82000006FFFFFFFFFFFF FF860000050100046000 FFB0000410 --reader virtual",
                    CliTexts.apduExample())
            .example(
                    "cardwright apdu -s FFCA000000 -s \"expect 9000\" --repeat 100 --until-failure --reader virtual",
                    CliTexts.apduExampleRepeat())
            .does(ApduCommand::run);

    private ApduCommand() {}

    private static ExitCode run(Invocation call) throws CardException, FileFailed {
        boolean showsKeys = call.has(SHOW_KEYS);
        TraceFile trace = TraceFile.of(call, showsKeys);
        ApduPrinter printer = new ApduPrinter(call, showsKeys);
        ApduRun run = new ApduRun(call, ApduInput.of(call), trace, printer, call.has(FOLLOW));
        if (!call.has(TraceFile.REPLAY)) {
            return recorded(run, ReaderChoice.of(call), trace, true);
        }
        if (call.has(ReaderChoice.READER)) {
            throw new InvalidInput(CliTexts.apduReplayOrReader());
        }
        ReplayReader replay = TraceFile.replay(call);
        ExitCode code = recorded(run, replay, trace, replay.tells(Status.class));
        int rest = replay.rest();
        if (rest > 0) {
            call.output().error(call.say(CliTexts.apduReplayRest(rest)));
        }
        return code;
    }

    private static ExitCode recorded(ApduRun run, CardReader reader, TraceFile trace, boolean tellsUse)
            throws CardException, FileFailed {
        try (reader) {
            CardReader recorded = trace.around(reader);
            try {
                return run.on(recorded, tellsUse);
            } finally {
                trace.write();
            }
        }
    }
}
