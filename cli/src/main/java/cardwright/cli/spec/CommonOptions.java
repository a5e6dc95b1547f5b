package cardwright.cli.spec;

import cardwright.cli.words.CliTexts;
import java.util.List;

/// The options every command takes.
public final class CommonOptions {
    /// One JSON object a line in place of text.
    public static final Option JSON = Option.flag("--json", CliTexts.optionJson());
    /// The language of the answer.
    public static final Option LANGUAGE =
            Option.valued("--lang", "en|zh", CliTexts.optionLang()).choices("en", "zh");
    /// Help in place of doing anything.
    public static final Option HELP =
            Option.flag("--help", CliTexts.optionHelp()).shortName("-h");
    /// All of them, in the order the help shows.
    public static final List<Option> ALL = List.of(JSON, LANGUAGE, HELP);

    private CommonOptions() {}
}
