package cardwright.cli.spec;

import cardwright.cli.words.CliMessages;
import cardwright.text.Language;
import cardwright.text.Text;
import java.util.ArrayList;
import java.util.List;

/// The manual page of a command, in man(7), which groff, mandoc and man-db read: `man cardwright-read`.
public final class ManPage {
    private final CommandPath path;
    private final Language language;
    private final CliMessages m;
    private final Roff roff = new Roff();

    private ManPage(CommandPath path, Language language) {
        this.path = path;
        this.language = language;
        this.m = CliMessages.in(language);
    }

    /// What the page's file is called: `cardwright-access-decode.1`.
    public static String fileName(CommandPath path) {
        return path.joined("-") + ".1";
    }

    /// The page.
    ///
    /// @param version the program's version, for the foot
    /// @param date the version's date, `2026-11-21`
    public static String of(CommandPath path, Language language, String version, String date) {
        return new ManPage(path, language).page(version, date);
    }

    private String page(String version, String date) {
        Command command = path.command();
        roff.raw(".\\\" Made from the command's own data; change that.")
                .raw(".TH " + Roff.escaped(path.joined("-")) + " 1 " + date + " \"cardwright " + version + "\" \""
                        + Roff.escaped(m.manTitle()) + "\"")
                .raw(".ad l")
                .raw(".nh");
        section(m.manName());
        roff.raw(Roff.escaped(path.joined("-")) + " \\- " + Roff.escaped(say(command.summary())));
        section(m.manSynopsis());
        roff.raw(Roff.bold(path.joined(" "))
                + Roff.escaped(path.usage().substring(path.joined(" ").length())));
        section(m.manDescription());
        roff.text(say(command.description()));
        if (!path.below().isEmpty()) {
            section(m.manCommands());
            path.below()
                    .forEach(below -> entry(
                            Roff.bold(below.command().name()), below.command().summary()));
        }
        if (!command.arguments().isEmpty()) {
            section(m.manArguments());
            command.arguments().forEach(argument -> entry(Roff.italic(argument.name()), argument.help()));
        }
        section(m.manOptions());
        path.options().forEach(option -> entry(names(option), option.help()));
        if (!command.examples().isEmpty()) {
            section(m.manExamples());
            command.examples().forEach(example -> entry(Roff.bold(example.line()), example.purpose()));
        }
        if (command.action().isPresent()) {
            section(m.manExits());
            command.exits().forEach(code -> entry(Roff.bold(Integer.toString(code.number())), code.meaning()));
        }
        seeAlso();
        return roff.toString();
    }

    private static String names(Option option) {
        String names = String.join(", ", option.names().stream().map(Roff::bold).toList());
        return option.isFlag() ? names : names + " " + Roff.italic(option.placeholder());
    }

    private void entry(String term, Text meaning) {
        roff.request("TP").raw(term).text(say(meaning));
    }

    private void seeAlso() {
        List<CommandPath> others = new ArrayList<>(path.below());
        path.group().ifPresent(others::addFirst);
        if (others.isEmpty()) {
            return;
        }
        section(m.manSeeAlso());
        List<String> pages = others.stream()
                .map(other -> Roff.bold(other.joined("-")) + "(1)")
                .toList();
        roff.raw(String.join(",\n", pages));
    }

    private void section(String title) {
        roff.request("SH", title);
    }

    private String say(Text text) {
        return text.in(language);
    }
}
