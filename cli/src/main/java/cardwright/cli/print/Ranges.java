package cardwright.cli.print;

import java.util.List;

/// Numbers in words, those that follow one another as a range.
public final class Ranges {
    private Ranges() {}

    /// Rising numbers as `0-15, 17`.
    public static String of(List<Integer> numbers) {
        StringBuilder text = new StringBuilder();
        for (int from = 0, to; from < numbers.size(); from = to) {
            to = from + 1;
            while (to < numbers.size() && numbers.get(to) == numbers.get(to - 1) + 1) {
                to++;
            }
            text.append(text.isEmpty() ? "" : ", ").append(numbers.get(from));
            if (to > from + 1) {
                text.append('-').append(numbers.get(to - 1));
            }
        }
        return text.toString();
    }
}
