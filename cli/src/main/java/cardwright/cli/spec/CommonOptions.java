package cardwright.cli.spec;

import cardwright.cli.words.CliMessages;
import java.util.List;

/// The options every command takes.
public final class CommonOptions {
    /// One JSON object a line in place of text.
    public static final Option JSON = Option.flag("--json", CliMessages.text(CliMessages::optionJson));
    /// The language of the answer.
    public static final Option LANGUAGE = Option.valued("--lang", "en|zh", CliMessages.text(CliMessages::optionLang))
            .choices("en", "zh");
    /// Help in place of doing anything.
    public static final Option HELP =
            Option.flag("--help", CliMessages.text(CliMessages::optionHelp)).shortName("-h");
    /// All of them, in the order the help shows.
    public static final List<Option> ALL = List.of(JSON, LANGUAGE, HELP);

    private CommonOptions() {}
}
