package cardwright.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// TeaVM 0.15.0 may put two calls into one C expression, as in `make(read(in), read(in))`. Java calls them from left to
/// right, C in any order: where each changes something, the native program goes wrong and no compiler tells. A journal
/// was read so, with its numbers exchanged.
class EvaluationOrderTest {
    /// What was looked at and changes nothing, nor tells what another call here changes: their order does not matter.
    /// A new one that does is taken apart in Java, with a variable for the first call.
    private static final Set<String> HARMLESS = Set.of(
            "ca_CommandApdu_dataAt",
            "ca_CommandApdu_p1",
            "ca_CommandApdu_p2",
            "ccp_Width_of",
            "cd_Observations_Rounds_answered",
            "cd_Observations_Rounds_refused",
            "cd_Proportion_centre",
            "cd_Proportion_halfWidth",
            "ce_Guesses_at",
            "cl_ConditionsLint_code",
            "cl_ConditionsLint_facts_0",
            "cl_DirectoryLint_version",
            "cm_AccessConditions_spread",
            "cm_AccessPolicy_groupBits",
            "cm_BlockNumber_position",
            "cm_Block_byteAt",
            "cm_GeneralPurposeByte_directoryVersion",
            "cm_SectorNumber_blockCount",
            "cm_ValueRelation_expected",
            "ct_Ascii_toLower",
            "ct_Hex_digit",
            "cv_AirFrames_exchange",
            "cv_AirFrames_fromCard",
            "cv_AirFrames_fromReader",
            "cv_AirStep_cascadeLevel",
            "cw_Crc32c_of",
            "cw_JournalFrames_u32",
            "cw_TrailerChange_differs",
            "jl_Boolean_hashCode",
            "jl_Character_toLowerCase",
            "jl_Long_hashCode",
            "jl_String_charAt",
            "jl_String_indexOf_1",
            "jl_String_lastIndexOf_0",
            "jl_String_length",
            "ju_AbstractList_indexOf",
            "ju_ArrayList_size",
            "ju_TemplateCollections_ImmutableArrayList_size",
            "size");

    private static final Pattern CALL = Pattern.compile("\\b(?:meth|virt)_(\\w+)");
    private static final Pattern NAME = Pattern.compile("(\\w+)\\s*$");

    /// What stands between two parentheses: the operands that C may take in any order.
    private static final class Group {
        final String name;
        final List<String> operands = new ArrayList<>();
        int begun;

        Group(String name, int begun) {
            this.name = name;
            this.begun = begun;
        }

        void operand(String line, int end) {
            operands.add(line.substring(begun, end));
            begun = end + 1;
        }
    }

    @Test
    void no_two_calls_that_change_something_stand_in_one_expression() throws IOException {
        Path folder = Path.of("target/c");
        Set<String> found = new TreeSet<>();
        List<String> sources = Files.readAllLines(folder.resolve("all.txt")).stream()
                .filter(file -> file.contains("classes/cardwright/"))
                .toList();
        assertThat(sources).hasSizeGreaterThan(100);
        for (String source : sources) {
            for (String line : Files.readAllLines(folder.resolve(source))) {
                for (List<String> calls : callsSideBySide(line)) {
                    if (calls.size() > 1 && !HARMLESS.containsAll(calls)) {
                        found.add(source.substring(source.indexOf("cardwright/")) + ": " + calls);
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /// For each place where C may choose the order: what is called there. `&&`, `||` and `?:` have an order.
    private static List<List<String>> callsSideBySide(String line) {
        List<List<String>> found = new ArrayList<>();
        Deque<Group> open = new ArrayDeque<>(List.of(new Group("", 0)));
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            Group group = open.element();
            if (c == '(') {
                Matcher name = NAME.matcher(line.substring(0, at));
                open.push(new Group(name.find() ? name.group(1) : "", at + 1));
            } else if (c == ')' && open.size() > 1) {
                group.operand(line, at);
                found.add(calls(open.pop()));
            } else if (c == '?' || c == ':' || line.startsWith("&&", at) || line.startsWith("||", at)) {
                group.operand(line, at);
                found.add(calls(group));
                group.operands.clear();
            } else if (",+-*/%|&^<>=!".indexOf(c) >= 0) {
                group.operand(line, at);
            }
        }
        return found;
    }

    private static List<String> calls(Group group) {
        return group.name.startsWith("TEAVM_")
                ? List.of()
                : group.operands.stream()
                        .filter(operand -> operand.contains("TEAVM_WITH_CALL_SITE_ID"))
                        .map(CALL::matcher)
                        .filter(Matcher::find)
                        .map(call -> call.group(1))
                        .toList();
    }
}
