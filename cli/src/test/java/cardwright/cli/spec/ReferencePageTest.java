package cardwright.cli.spec;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.cli.Commands;
import cardwright.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferencePageTest {
    private static final String REWRITE = "./mvnw -pl cli -am test -Dreference.write=true";

    @ParameterizedTest
    @EnumSource
    void the_reference_in_docs_says_what_the_commands_do(Language language) throws IOException {
        Path file = Path.of("..", "docs", language == Language.EN ? "reference.md" : "reference.zh.md");
        String page = ReferencePage.of(CommandPath.of(Commands.PROGRAM), language, REWRITE);
        if (Boolean.getBoolean("reference.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, page);
        }
        assertThat(file).as("out of date; run: " + REWRITE).content().isEqualTo(page);
    }

    @Test
    void texts_full_of_traps_come_out_as_they_are() {
        assertThat(ReferencePage.of(Sample.PATH, Language.EN, REWRITE))
                .contains(
                        "- `-o`, `--out` `FILE` – it's 100% \"so\": \\[a\\] \\<b\\> $c \\`d\\` \\\\e \\*f\\* \\_g\\_ \\| -h\n")
                .contains("\n.begins with a dot\\\nsecond line\n\n'second paragraph\n")
                .contains("- [encode](#sample-value-encode) – ")
                .contains("\n```\nsample dump [OPTIONS] FORM [FILE…]\n```\n");
    }
}
