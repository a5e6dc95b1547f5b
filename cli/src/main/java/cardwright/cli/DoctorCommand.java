package cardwright.cli;

import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.ReaderDialect;
import cardwright.cli.card.DialectStore;
import cardwright.cli.card.KeyOption;
import cardwright.cli.card.ReaderChoice;
import cardwright.cli.spec.Argument;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Needs;
import cardwright.cli.spec.Option;
import cardwright.cli.spec.Values;
import cardwright.cli.words.CliMessages;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.doctor.Doctor;
import cardwright.doctor.DoctorOptions;
import cardwright.doctor.DoctorReport;
import cardwright.lint.Severity;
import cardwright.mifare.BlockNumber;
import cardwright.text.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// `cardwright doctor`: experiments on a reader and a card the user owns, which only read.
final class DoctorCommand {
    private static final Option ROUNDS = Option.valued("--rounds", "N", CliTexts.doctorRounds());
    private static final Option QUICK = Option.flag("--quick", CliTexts.doctorQuick());
    private static final Option OPENSC = Option.flag("--compare-opensc", CliTexts.doctorOpensc());
    private static final Option SAVE = Option.flag("--save", CliTexts.doctorSave());
    private static final Option REPORT =
            Option.valued("--report", "FILE", CliTexts.doctorReport()).file();

    static final Command COMMAND = Command.named("doctor", CliTexts.doctorSummary())
            .description(CliTexts.doctorDescription())
            .argument(new Argument("BLOCK", CliTexts.doctorBlock(), false, false, new Values.Anything()))
            .options(KeyOption.OPTION, ReaderChoice.READER, ROUNDS, QUICK, OPENSC, SAVE, REPORT)
            .needs(Needs.READER)
            .example("cardwright doctor --quick --reader virtual", CliTexts.doctorExample())
            .example(
                    "cardwright doctor --quick --compare-opensc --reader virtual:dialect=crt-603,fault=foreign-upsets",
                    CliTexts.doctorExampleOpensc())
            .does(DoctorCommand::run);

    private DoctorCommand() {}

    private static ExitCode run(Invocation call) throws CardException, FileFailed {
        DoctorOptions options = options(call);
        if (call.has(SAVE) && ReaderChoice.isVirtual(call)) {
            throw new InvalidInput(CliTexts.doctorSaveVirtual());
        }
        try (CardReader reader = ReaderChoice.of(call)) {
            DoctorReport report = Doctor.examine(reader, options, call.world().clock(), (experiment, number, count) -> {
                if (!call.json()) {
                    call.output().error(number + "/" + count + " " + call.say(experiment.question()));
                }
            });
            Optional<ReaderDialect> dialect = report.measured().map(measured -> measured.dialect(report.reader()));
            String json = DoctorJson.of(call, report, dialect);
            if (call.json()) {
                call.output().line(json);
            } else {
                new DoctorPage(call, report).print(dialect);
            }
            keep(call, json);
            save(call, report, dialect);
            return exitCode(report);
        }
    }

    private static DoctorOptions options(Invocation call) {
        DoctorOptions options = DoctorOptions.DEFAULT
                .withKeys(KeyOption.of(call))
                .withQuick(call.has(QUICK))
                .withCompareOpensc(call.has(OPENSC));
        if (!call.arguments().isEmpty()) {
            options = options.withBlock(BlockNumber.parse(call.arguments().getFirst()));
        }
        Optional<String> rounds = call.value(ROUNDS);
        return rounds.isPresent() ? options.withRounds(rounds(rounds.get())) : options;
    }

    private static int rounds(String text) {
        try {
            int rounds = Integer.parseInt(text);
            if (rounds >= DoctorOptions.MIN_ROUNDS && rounds <= DoctorOptions.MAX_ROUNDS) {
                return rounds;
            }
        } catch (NumberFormatException e) {
            // Told below, together with numbers out of range.
        }
        throw new InvalidInput(CliTexts.doctorNotRounds(text, DoctorOptions.MIN_ROUNDS, DoctorOptions.MAX_ROUNDS));
    }

    private static void keep(Invocation call, String json) throws FileFailed {
        Optional<String> path = call.value(REPORT);
        if (path.isPresent()) {
            call.world().files().replace(path.get(), (json + "\n").getBytes(StandardCharsets.UTF_8));
            tell(call, CliMessages.in(call.language()).doctorReportKept(path.get()));
        }
    }

    /// Remembers the dialect if that was asked for and can be relied on.
    static void save(Invocation call, DoctorReport report, Optional<ReaderDialect> dialect) throws FileFailed {
        if (!call.has(SAVE)) {
            return;
        }
        CliMessages m = CliMessages.in(call.language());
        if (dialect.isEmpty() || report.oddities().stream().anyMatch(odd -> odd.severity() == Severity.ERROR)) {
            tell(call, m.doctorNotSaved());
            return;
        }
        DialectStore store = DialectStore.of(call.world());
        store.save(report.reader(), dialect.get());
        tell(call, m.doctorSaved(DialectStore.key(report.reader()), store.path().orElse("")));
    }

    private static void tell(Invocation call, String text) {
        call.output().error("cardwright: " + text);
    }

    private static ExitCode exitCode(DoctorReport report) {
        return report.verdict().kind().isGood() ? ExitCode.DONE : ExitCode.REFUSED;
    }
}
