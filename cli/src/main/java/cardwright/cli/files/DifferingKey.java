package cardwright.cli.files;

import cardwright.cli.print.Json;
import cardwright.cli.words.CliTexts;
import cardwright.dump.Difference;
import cardwright.dump.ImageDiff;
import cardwright.mifare.CardImage;
import cardwright.mifare.Key;
import cardwright.text.Text;

/// The two keys of a place in which they differ, for who asked to see them.
///
/// @param first the first side's digits
/// @param second the second side's digits
record DifferingKey(String first, String second) {
    private static final String PARTLY_KNOWN = "?";

    static DifferingKey of(ImageDiff diff, Difference.OfKey place) {
        return new DifferingKey(digits(diff.before(), place), digits(diff.after(), place));
    }

    private static String digits(CardImage image, Difference.OfKey place) {
        return image.key(place.sector(), place.keyType()).map(Key::reveal).orElse(PARTLY_KNOWN);
    }

    Text before() {
        return CliTexts.diffKeyBefore(first);
    }

    Text after() {
        return CliTexts.diffKeyAfter(second);
    }

    void put(Json json) {
        json.put("before", first).put("after", second);
    }

    /// Never the digits.
    @Override
    public String toString() {
        return "DifferingKey";
    }
}
