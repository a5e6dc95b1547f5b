package cardwright.doctor;

/// Numbers as they are written in every language, with one decimal.
public final class Figures {
    private Figures() {}

    /// A share as a percentage: 0.9287 is `92.9`.
    ///
    /// @param share 0 to 1
    public static String percent(double share) {
        return oneDecimal(Math.round(share * 1000));
    }

    /// Nanoseconds as milliseconds: 3141592 is `3.1`.
    ///
    /// @param nanos 0 or more
    public static String milliseconds(long nanos) {
        return oneDecimal((nanos + 50_000) / 100_000);
    }

    private static String oneDecimal(long tenths) {
        return tenths / 10 + "." + tenths % 10;
    }
}
