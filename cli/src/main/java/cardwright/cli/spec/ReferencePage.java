package cardwright.cli.spec;

import cardwright.cli.words.CliMessages;
import cardwright.text.Language;
import cardwright.text.Text;
import java.util.List;

/// The reference of all commands in Markdown: `docs/reference.md` and `docs/reference.zh.md`.
public final class ReferencePage {
    private final Language language;
    private final CliMessages m;
    private final Markdown page = new Markdown();

    private ReferencePage(Language language) {
        this.language = language;
        this.m = CliMessages.in(language);
    }

    /// The page, one chapter a command.
    ///
    /// @param rewrite the command line that writes it anew, told at its beginning
    public static String of(CommandPath program, Language language, String rewrite) {
        return new ReferencePage(language).page(program, rewrite);
    }

    private String page(CommandPath program, String rewrite) {
        page.block("# " + m.referenceTitle()).block("<!-- " + m.referenceMade(rewrite) + " -->");
        program.all().forEach(this::chapter);
        page.block("## " + m.referenceCommonOptions()).list(options(CommonOptions.ALL));
        return page.toString();
    }

    private void chapter(CommandPath path) {
        Command command = path.command();
        page.block("## " + path.joined(" ")).text(say(command.description())).codeBlock(path.usage());
        section(
                m.helpCommands(),
                path.below().stream()
                        .map(below -> item(
                                "[" + below.command().name() + "](#" + below.joined("-") + ")",
                                below.command().summary()))
                        .toList());
        section(
                m.helpArguments(),
                command.arguments().stream()
                        .map(argument -> item(Markdown.code(argument.name()), argument.help()))
                        .toList());
        section(m.helpOptions(), options(command.options()));
        if (!command.examples().isEmpty()) {
            heading(m.helpExamples());
        }
        for (Example example : command.examples()) {
            page.text(m.helpHeading(say(example.purpose()))).codeBlock(example.line());
        }
        if (command.action().isPresent()) {
            section(
                    m.helpExits(),
                    command.exits().stream()
                            .map(exit -> item(Markdown.code(Integer.toString(exit.number())), exit.meaning()))
                            .toList());
        }
    }

    private void section(String title, List<String> items) {
        if (!items.isEmpty()) {
            heading(title);
            page.list(items);
        }
    }

    private void heading(String title) {
        page.block("**" + title + "**");
    }

    private List<String> options(List<Option> options) {
        return options.stream().map(this::option).toList();
    }

    private String option(Option option) {
        String names =
                String.join(", ", option.names().stream().map(Markdown::code).toList());
        return item(option.isFlag() ? names : names + " " + Markdown.code(option.placeholder()), option.help());
    }

    private String item(String term, Text meaning) {
        return term + " – " + Markdown.escaped(say(meaning));
    }

    private String say(Text text) {
        return text.in(language);
    }
}
