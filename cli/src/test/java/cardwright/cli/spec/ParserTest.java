package cardwright.cli.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cardwright.cli.spec.Invocation.ParsedLine;
import cardwright.text.InvalidInput;
import cardwright.text.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserTest {
    private static ParsedLine parse(String line) {
        return Parser.parse(Sample.PROGRAM, line.isEmpty() ? new String[0] : line.split(" ", -1));
    }

    private static String names(ParsedLine line) {
        return String.join(" ", line.path().stream().map(Command::name).toList());
    }

    @Test
    void options_may_stand_before_between_and_after_everything_else() {
        for (String line :
                List.of("--json dump --out f json a b", "dump --json json --out=f a b", "dump json a b -o f --json")) {
            ParsedLine parsed = parse(line);
            assertThat(names(parsed)).isEqualTo("dump");
            assertThat(parsed.arguments()).containsExactly("json", "a", "b");
            assertThat(parsed.options()).isEqualTo(Map.of("--json", List.of(), "--out", List.of("f")));
        }
    }

    @Test
    void a_command_of_a_group_is_found_by_its_two_names() {
        assertThat(names(parse("value encode 5"))).isEqualTo("value encode");
        assertThat(parse("").path()).isEmpty();
        assertThat(names(parse("value"))).isEqualTo("value");
    }

    @ParameterizedTest
    @CsvSource({"-5", "-2147483648", "-"})
    void a_negative_number_and_a_lone_dash_are_arguments(String argument) {
        assertThat(parse("value encode " + argument).arguments()).containsExactly(argument);
    }

    @Test
    void after_two_dashes_everything_is_an_argument() {
        ParsedLine parsed = parse("dump json -- --out -h --");
        assertThat(parsed.arguments()).containsExactly("json", "--out", "-h", "--");
        assertThat(parsed.options()).isEmpty();
    }

    @Test
    void the_values_of_a_repeated_option_keep_their_order() {
        assertThat(parse("dump json --key A:0 --key=B:1 --key A:0").options())
                .isEqualTo(Map.of("--key", List.of("A:0", "B:1", "A:0")));
    }

    @Test
    void a_value_may_hold_anything() {
        assertThat(parse("dump json --out=a=b").options()).isEqualTo(Map.of("--out", List.of("a=b")));
        assertThat(parse("dump json --out --json").options()).isEqualTo(Map.of("--out", List.of("--json")));
        assertThat(parse("dump json --out=").options()).isEqualTo(Map.of("--out", List.of("")));
        assertThat(parse("dump json --out -5").options()).isEqualTo(Map.of("--out", List.of("-5")));
    }

    @Test
    void help_is_given_for_a_line_that_is_not_complete() {
        assertThat(parse("dump --help").has(CommonOptions.HELP)).isTrue();
        assertThat(parse("dump -h").has(CommonOptions.HELP)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "dmup; 'There is no command \"dmup\". Did you mean \"dump\"? There are: dump, value, table."
                        + " See sample --help.'",
                "value xxxxxxxx; 'There is no command \"xxxxxxxx\". There are: encode, decode."
                        + " See sample value --help.'",
                "dump json --sho-keys; 'There is no option \"--sho-keys\" here. Did you mean \"--show-keys\"? There are:"
                        + " --out, --key, --show-keys, --colour, --card, --json, --lang, --help. See sample dump --help.'",
                "table --key A:0; 'There is no option \"--key\" here. There are: --json, --lang, --help."
                        + " See sample table --help.'",
                "dump json --out; 'The option --out needs a value: --out FILE.'",
                "dump json -o; 'The option -o needs a value: -o FILE.'",
                "dump json --show-keys=yes; 'The option --show-keys takes no value.'",
                "dump json --colour red; 'The option --colour can''t be \"red\". It takes one of: always, never.'",
                "dump json --out a -o b; 'The option --out is given twice; it can be given once.'",
                "dump; 'FORM is missing. See sample dump --help.'",
                "value encode; 'N is missing. See sample value encode --help.'",
                "dump xml; 'FORM can''t be \"xml\". It is one of: json, text.'",
                "value decode 00 01; '\"01\" is one argument too many. See sample value decode --help.'",
                "table -5; '\"-5\" is one argument too many. See sample table --help.'"
            })
    void a_mistake_is_told_with_the_way_out(String line, String told) {
        assertThat(mistake(line).text().in(Language.EN)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "dmup; 没有“dmup”这条命令。是否想输入“dump”？可用的有：dump, value, table。请看 sample --help。",
                "table --jsn; 这里没有选项“--jsn”。是否想输入“--json”？可用的有：--json, --lang, --help。请看 sample table --help。",
                "dump json -o; 选项 -o 需要一个值：-o FILE。",
                "dump json --json=1; 选项 --json 不带值。",
                "dump json --colour red; 选项 --colour 不能是“red”，只能是：always, never。",
                "dump json -o a -o b; 选项 --out 给了两次；只能给一次。",
                "dump; 缺少 FORM。请看 sample dump --help。",
                "dump xml; FORM 不能是“xml”，只能是：json, text。",
                "table 5; “5”是多余的参数。请看 sample table --help。"
            })
    void a_mistake_is_told_in_chinese_to_those_who_read_it(String line, String told) {
        assertThat(mistake(line).text().in(Language.ZH)).isEqualTo(told);
    }

    private static InvalidInput mistake(String line) {
        return catchThrowableOfType(InvalidInput.class, () -> parse(line));
    }
}
