package cardwright.cli.spec;

import cardwright.text.Language;
import cardwright.text.Text;

/// A small program with one of everything a command can have, and texts that are traps for every format.
final class Sample {
    static final Text TEXT = text("it's 100% \"so\": [a] <b> $c `d` \\e *f* _g_ | -h", "“块”：[a] 'b' \\c");

    static final Option CARD = Option.valued("--card", "CARD", TEXT).suggestions("1k", "4k");
    static final Option OUT =
            Option.valued("--out", "FILE", TEXT).shortName("-o").file();
    static final Option KEY = Option.valued("--key", "A:HEX", TEXT).repeated();
    static final Option SHOW = Option.flag("--show-keys", TEXT);
    static final Option COLOUR = Option.valued("--colour", "WHEN", TEXT).choices("always", "never");

    private static final Command DUMP = Command.named("dump", TEXT)
            .description(text(".begins with a dot\nsecond line\n\n'second paragraph", "第一段\n\n第二段"))
            .argument(Argument.one("FORM", TEXT).choices("json", "text"))
            .argument(Argument.any("FILE", TEXT).file())
            .options(OUT, KEY, SHOW, COLOUR, CARD)
            .example("sample dump json --key A:FFFFFFFFFFFF", TEXT)
            .needs(Needs.READER)
            .does(_ -> ExitCode.DONE);
    private static final Command ENCODE =
            Command.named("encode", TEXT).argument(Argument.some("N", TEXT)).does(_ -> ExitCode.DONE);
    private static final Command DECODE =
            Command.named("decode", TEXT).argument(Argument.one("HEX", TEXT)).does(_ -> ExitCode.DONE);
    private static final Command TABLE = Command.named("table", TEXT).does(_ -> ExitCode.DONE);

    static final Command PROGRAM =
            Command.named("sample", TEXT).of(DUMP, Command.named("value", TEXT).of(ENCODE, DECODE), TABLE);
    static final CommandPath PATH = CommandPath.of(PROGRAM);

    private Sample() {}

    private static Text text(String english, String chinese) {
        return language -> language == Language.EN ? english : chinese;
    }
}
