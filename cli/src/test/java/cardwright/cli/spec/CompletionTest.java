package cardwright.cli.spec;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.cli.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CompletionTest {
    @TempDir
    Path folder;

    private Path written(Completion completion, CommandPath program) throws IOException {
        return Files.writeString(folder.resolve("script"), completion.script(program));
    }

    /// What bash offers at the end of its own words: it splits at `=` and `:`; a `|` stands between words here.
    private String bashOffers(String line) throws IOException, InterruptedException {
        String script = "cd \"$2\" && source \"$1\" && COMP_WORDS=(\"${@:3}\") && COMP_CWORD=$(($# - 3)) && _sample "
                + "&& printf '%s\\n' \"${COMPREPLY[@]}\"";
        Path files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(files.resolve("my card.mfd"), "");
        List<String> words = new ArrayList<>(List.of("bash", "--norc", "-c", script, "bash"));
        words.add(written(Completion.BASH, Sample.PATH).toString());
        words.add(files.toString());
        words.addAll(List.of(line.split("\\|", -1)));
        Tool.Ran ran = Tool.run(words.toArray(String[]::new));
        assertThat(ran.exit()).isZero();
        return String.join(" ", ran.printed());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "sample|; dump value table",
                "sample|d; dump",
                "sample|value|; encode decode",
                "sample|--lang|zh|value|e; encode",
                "sample|dump|--c; --colour --card",
                "sample|dump|--key|A|:|0|-; -o --out --key --show-keys --colour --card --json --lang -h --help",
                "sample|value|decode|-; --json --lang -h --help",
                "sample|dump|--colour|; always never",
                "sample|dump|--colour|=; always never",
                "sample|dump|--colour|=|n; never",
                "sample|--lang|z; zh",
                "sample|dump|--card|4; 4k",
                "sample|dump|; json text",
                "sample|dump|--out|x|t; text",
                "sample|dump|--out|=|x|t; text",
                "sample|dump|json|my; my card.mfd",
                "sample|dump|json|a|b|my; my card.mfd",
                "sample|dump|-o|m; my card.mfd",
                "sample|dump|--key|; ''",
                "sample|table|; ''"
            })
    void bash_offers_what_may_stand_at_the_cursor(String words, String offered) throws Exception {
        Tool.needs("bash");
        assertThat(bashOffers(words)).isEqualTo(offered);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'sample '; dump table value",
                "'sample value e'; encode",
                "'sample --lang zh value '; decode encode",
                "'sample dump --c'; --card --colour",
                "'sample dump --colour '; always never",
                "'sample dump --card='; --card=1k --card=4k",
                "'sample dump --key A:0 '; json text",
                "'sample dump json cardw'; ''",
                "'sample table '; ''"
            })
    void fish_offers_what_may_stand_at_the_cursor(String line, String offered) throws Exception {
        Tool.needs("fish");
        String script = "source $argv[1]; complete -C $argv[2] | string split -f 1 \\t";
        Tool.Ran ran = Tool.run(
                "fish",
                "--no-config",
                "-c",
                script,
                written(Completion.FISH, Sample.PATH).toString(),
                line);
        assertThat(String.join(" ", ran.printed())).isEqualTo(offered);
    }

    @ParameterizedTest
    @EnumSource
    void a_shell_reads_its_script_without_complaint(Completion completion) throws Exception {
        Tool.needs(completion.shell());
        for (CommandPath program : List.of(Sample.PATH, CommandPath.of(Commands.PROGRAM))) {
            assertThat(Tool.run(
                            completion.shell(),
                            "-n",
                            written(completion, program).toString()))
                    .isEqualTo(new Tool.Ran(0, List.of()));
        }
    }

    @Test
    void zsh_is_shown_texts_full_of_traps_as_they_are() throws Exception {
        assertThat(Completion.ZSH.script(Sample.PATH))
                .contains(
                        "'(-o --out)'{-o,--out=}'[it'\\''s 100% \"so\"\\: \\[a\\] <b> $c `d` \\\\e *f* _g_ | -h]:FILE:_files'")
                .contains("'*--key=[")
                .contains("]:WHEN:(always never)'")
                .contains("'*:FILE, it'\\''s");
    }
}
