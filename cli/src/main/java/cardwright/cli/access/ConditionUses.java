package cardwright.cli.access;

import cardwright.cli.words.CliMessages;
import cardwright.mifare.DataCondition;
import cardwright.mifare.TrailerCondition;

/// What each condition is used for, in a few words.
public final class ConditionUses {
    private ConditionUses() {}

    /// Of a condition of data blocks.
    public static String of(DataCondition condition, CliMessages m) {
        return switch (condition) {
            case C000 -> m.useData000();
            case C001 -> m.useData001();
            case C010 -> m.useData010();
            case C011 -> m.useData011();
            case C100 -> m.useData100();
            case C101 -> m.useData101();
            case C110 -> m.useData110();
            case C111 -> m.useData111();
        };
    }

    /// Of a condition of a trailer.
    public static String of(TrailerCondition condition, CliMessages m) {
        return switch (condition) {
            case C000 -> m.useTrailer000();
            case C001 -> m.useTrailer001();
            case C010 -> m.useTrailer010();
            case C011 -> m.useTrailer011();
            case C100 -> m.useTrailer100();
            case C101 -> m.useTrailer101();
            case C110, C111 -> m.useTrailer110();
        };
    }
}
