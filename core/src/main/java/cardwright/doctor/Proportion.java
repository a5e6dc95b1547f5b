package cardwright.doctor;

/// How often something happened, out of how many times it could have, with the interval its true share lies
/// in.
///
/// The interval is Wilson's score interval without continuity correction, which stays right where nothing or
/// everything happened. Source: E. B. Wilson, JASA 22 (1927) 209; compared with ten others in R. G. Newcombe,
/// Statistics
/// in Medicine 17 (1998) 857, there method 3.
///
/// @param count how often it happened, 0 to total
/// @param total how often it could have, 0 or more
public record Proportion(int count, int total) {
    /// The normal quantile for an interval that holds the true share 95 times in a hundred.
    public static final double CONFIDENCE_95 = 1.959964;

    /// The same for 99 times in a hundred.
    public static final double CONFIDENCE_99 = 2.575829;

    /// A proportion of these counts.
    ///
    /// @throws IllegalArgumentException if the count is not 0 to the total
    public Proportion {
        if (count < 0 || count > total) {
            throw new IllegalArgumentException(count + " of " + total);
        }
    }

    /// The lower end of the interval, 0 to 1; 0 if there is nothing to go by.
    ///
    /// @param z the normal quantile, e.g. [#CONFIDENCE_95]
    public double lower(double z) {
        return total == 0 || count == 0 ? 0 : Math.max(0, centre(z) - halfWidth(z));
    }

    /// The upper end of the interval, 0 to 1; 1 if there is nothing to go by.
    ///
    /// @param z the normal quantile, e.g. [#CONFIDENCE_95]
    public double upper(double z) {
        return total == 0 || count == total ? 1 : Math.min(1, centre(z) + halfWidth(z));
    }

    private double centre(double z) {
        return (count + z * z / 2) / (total + z * z);
    }

    private double halfWidth(double z) {
        double share = (double) count / total;
        return z * Math.sqrt(total * share * (1 - share) + z * z / 4) / (total + z * z);
    }

    /// Whether this happens more often than the other: with 99 % confidence, the two intervals do not meet.
    /// Where little was tried, the answer is no.
    public boolean isMoreOftenThan(Proportion other) {
        return lower(CONFIDENCE_99) > other.upper(CONFIDENCE_99);
    }
}
