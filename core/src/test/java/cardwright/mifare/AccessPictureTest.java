package cardwright.mifare;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The pictures in `docs/pictures/`: the committed files are what the code gives. `-Dpictures.write=true` draws
/// them anew.
@Tag("snapshot")
class AccessPictureTest {
    private static final Path FOLDER = Path.of("..", "docs", "pictures");

    /// The tutorial's case: blocks 110, 100, 101, and trailer 001, under which key B can be read.
    private static final AccessConditions TUTORIAL = AccessConditions.parse(0xE8, 0x73, 0xC1);

    @ParameterizedTest
    @EnumSource
    void the_data_sheets_two_tables_are_as_committed(Language language) throws IOException {
        Picture picture = new Picture(920, 336, say(language, "The two tables of access conditions", "访问条件的两张表"));
        picture.table(
                new Picture.Table(
                        say(language, "Data block: who may", "数据块：哪个密钥可以"),
                        List.of(
                                "C1C2C3",
                                say(language, "read", "读"),
                                say(language, "write", "写"),
                                say(language, "increment", "加值"),
                                say(language, "decrement*", "减值*")),
                        Arrays.stream(DataCondition.values())
                                .map(condition -> new Picture.Row(condition.bits(), rights(condition::permission)))
                                .toList()),
                new Picture.Place(20, 64, 78),
                never(language));
        picture.table(
                new Picture.Table(
                        say(language, "Sector trailer: who may", "扇区尾块：哪个密钥可以"),
                        List.of(
                                "C1C2C3",
                                say(language, "write key A", "写密钥 A"),
                                say(language, "read bits", "读控制位"),
                                say(language, "write bits", "写控制位"),
                                say(language, "read key B", "读密钥 B"),
                                say(language, "write key B", "写密钥 B")),
                        Arrays.stream(TrailerCondition.values())
                                .map(AccessPictureTest::trailerRow)
                                .toList()),
                new Picture.Place(424, 64, 82),
                never(language));
        picture.line(20, 298, say(language, "* and transfer, restore", "* 减值包括传送（transfer）和恢复（restore）"));
        picture.line(
                20,
                320,
                say(
                        language,
                        "Where key B can be read (trailer 000, 001, 010) it opens nothing: “A|B” then comes to"
                                + " “A”, and “B” to “never”.",
                        "密钥 B 可以读出时（尾块 000、001、010），它什么也打不开：“A|B”只剩“A”，“B”等于“不允许”。"));
        compare("access-table", language, picture);
    }

    @ParameterizedTest
    @EnumSource
    void the_tutorials_case_is_as_committed(Language language) throws IOException {
        Picture picture =
                new Picture(920, 188, say(language, "E8 73 C1 69: meant, real, repaired", "E8 73 C1 69：本意、实际、改正"));
        AccessConditions repaired =
                AccessConditions.of(TUTORIAL.data(0), TUTORIAL.data(1), TUTORIAL.data(2), TrailerCondition.C011);
        sector(picture, 20, language, say(language, "By the table", "照表格看"), TUTORIAL::permission);
        sector(picture, 322, language, say(language, "On a card (trailer 001)", "在卡上（尾块 001）"), TUTORIAL::usable);
        sector(
                picture,
                624,
                language,
                say(language, "With trailer 011: 68 73 C9", "改用尾块 011：68 73 C9"),
                repaired::usable);
        assertThat(repaired.toString()).startsWith("6873C9");
        picture.line(
                20,
                172,
                say(
                        language,
                        "Trailer 001 lets key B be read, so key B is data and opens nothing; under 011 it is a key.",
                        "尾块条件 001 允许读出密钥 B，所以它只是数据，什么也打不开；在 011 下它才是密钥。"));
        compare("tutorial-case", language, picture);
    }

    private static void sector(
            Picture picture, int x, Language language, String title, BiFunction<Integer, Operation, Permission> right) {
        List<Picture.Row> rows = List.of(0, 1, 2).stream()
                .map(group -> new Picture.Row(
                        group + " " + TUTORIAL.data(group).bits(), rights(operation -> right.apply(group, operation))))
                .toList();
        List<String> heads = List.of(
                say(language, "block", "块"),
                say(language, "read", "读"),
                say(language, "write", "写"),
                say(language, "incr.", "加值"),
                say(language, "decr.", "减值"));
        picture.table(new Picture.Table(title, heads, rows), new Picture.Place(x, 54, 54), never(language));
    }

    private static List<Permission> rights(Function<Operation, Permission> right) {
        return Arrays.stream(Operation.values()).map(right).toList();
    }

    private static Picture.Row trailerRow(TrailerCondition condition) {
        return new Picture.Row(
                condition.bits(),
                List.of(
                        condition.write(TrailerField.KEY_A),
                        condition.read(TrailerField.ACCESS),
                        condition.write(TrailerField.ACCESS),
                        condition.read(TrailerField.KEY_B),
                        condition.write(TrailerField.KEY_B)));
    }

    private static String never(Language language) {
        return say(language, "never", "不允许");
    }

    private static String say(Language language, String english, String chinese) {
        return switch (language) {
            case EN -> english;
            case ZH -> chinese;
        };
    }

    private static void compare(String name, Language language, Picture picture) throws IOException {
        Path file = FOLDER.resolve(name + say(language, ".svg", ".zh.svg"));
        if (Boolean.getBoolean("pictures.write")) {
            Files.writeString(file, picture.toString());
        }
        assertThat(Files.readString(file))
                .as("%s is what the code draws; if the code is right, draw it anew with -Dpictures.write=true", file)
                .isEqualTo(picture.toString());
    }
}
