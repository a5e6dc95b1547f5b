package cardwright.cli.spec;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.cli.Commands;
import cardwright.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManPageTest {
    @TempDir
    Path folder;

    private static String page(CommandPath path, Language language) {
        return ManPage.of(path, language, "1.2", "2026-11-21");
    }

    private static CommandPath dump() {
        return Sample.PATH.below().getFirst();
    }

    @Test
    void texts_full_of_traps_come_out_as_they_are() throws IOException, InterruptedException {
        Tool.needs("groff");
        Path file = folder.resolve("sample-dump.1");
        Files.writeString(file, page(dump(), Language.EN));
        Tool.Ran ran = Tool.run("groff", "-k", "-ww", "-mandoc", "-Tutf8", "-P-cbou", "-rLL=200n", file.toString());
        List<String> lines = ran.printed().stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        String trap = "it's 100% \"so\": [a] <b> $c `d` \\e *f* _g_ | -h";
        assertThat(lines)
                .containsSubsequence(
                        "NAME",
                        "sample-dump - " + trap,
                        "SYNOPSIS",
                        "sample dump [OPTIONS] FORM [FILE...]",
                        "DESCRIPTION",
                        ".begins with a dot",
                        "second line",
                        "'second paragraph",
                        "ARGUMENTS",
                        "FORM   " + trap,
                        "OPTIONS",
                        "-o, --out FILE",
                        trap,
                        "--key A:HEX...",
                        trap,
                        "EXAMPLES",
                        "sample dump json --key A:FFFFFFFFFFFF",
                        trap,
                        "EXIT STATUS",
                        "0      done",
                        "70     a mistake in cardwright",
                        "SEE ALSO",
                        "sample(1)");
        assertThat(lines.getLast()).startsWith("cardwright 1.2").contains("2026-11-21");
    }

    @Test
    void chinese_lines_break_though_they_hold_no_spaces() throws IOException, InterruptedException {
        Tool.needs("groff");
        Path file = folder.resolve("sample-dump.1");
        Files.writeString(file, page(dump(), Language.ZH).replace("第一段", "第\\:一\\:段\\:".repeat(30)));
        Tool.Ran ran = Tool.run("groff", "-k", "-mandoc", "-Tutf8", "-P-cbou", file.toString());
        assertThat(ran.printed()).contains("名称").allMatch(line -> line.length() <= 80);
        assertThat(page(dump(), Language.ZH)).contains("第\\:一\\:段\n");
    }

    @Test
    void no_manual_page_makes_groff_warn() throws IOException, InterruptedException {
        Tool.needs("groff");
        List<String> words = new ArrayList<>(List.of("groff", "-k", "-ww", "-z", "-mandoc", "-Tutf8"));
        for (CommandPath path : CommandPath.of(Commands.PROGRAM).all()) {
            for (Language language : Language.values()) {
                Path file = folder.resolve(language.code() + "-" + ManPage.fileName(path));
                Files.writeString(file, page(path, language));
                words.add(file.toString());
            }
        }
        assertThat(Tool.run(words.toArray(String[]::new))).isEqualTo(new Tool.Ran(0, List.of()));
    }

    @Test
    void pages_point_at_each_other_by_the_names_of_their_files() {
        CommandPath value = Sample.PATH.below().get(1);
        assertThat(ManPage.fileName(value.below().getFirst())).isEqualTo("sample-value-encode.1");
        assertThat(page(value, Language.EN)).endsWith("""
                        .SH "SEE ALSO"
                        \\fBsample\\fR(1),
                        \\fBsample\\-value\\-encode\\fR(1),
                        \\fBsample\\-value\\-decode\\fR(1)
                        """);
    }
}
