package cardwright.cli.write;

/// A moment as text: `2026-11-21 17:05`, UTC. Our own, because what the JDK has for it makes the native
/// program larger and slower.
final class Moment {
    private static final long MILLISECONDS_A_MINUTE = 60_000;
    private static final int MINUTES_A_DAY = 1440;

    private Moment() {}

    /// The minute of a moment.
    ///
    /// @param milliseconds since the beginning of 1970, not negative
    static String of(long milliseconds) {
        long minutes = milliseconds / MILLISECONDS_A_MINUTE;
        int minute = (int) (minutes % MINUTES_A_DAY);
        return date(minutes / MINUTES_A_DAY) + " " + two(minute / 60) + ":" + two(minute % 60);
    }

    /// The date so many days after the first of January 1970, in the Gregorian calendar. Counted from the
    /// first of March of year 0, so that a leap day is the last of its year; 400 years have 146,097 days.
    private static String date(long days) {
        long fromMarch = days + 719_468;
        long era = fromMarch / 146_097;
        long dayOfEra = fromMarch % 146_097;
        long yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long month = (5 * dayOfYear + 2) / 153;
        long day = dayOfYear - (153 * month + 2) / 5 + 1;
        long year = era * 400 + yearOfEra + (month >= 10 ? 1 : 0);
        return year + "-" + two((int) (month >= 10 ? month - 9 : month + 3)) + "-" + two((int) day);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
