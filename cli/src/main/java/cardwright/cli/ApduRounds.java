package cardwright.cli;

import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliTexts;
import cardwright.text.InvalidInput;
import java.util.Optional;

/// How often `cardwright apdu` does what it is to do: `--repeat`, `--until-failure`.
///
/// @param most how often at most, 1 to 1,000,000
/// @param untilFailure whether the first bad round is the last
record ApduRounds(int most, boolean untilFailure) {
    static final Option REPEAT = Option.valued("--repeat", "N", CliTexts.apduRepeat());
    static final Option UNTIL_FAILURE = Option.flag("--until-failure", CliTexts.apduUntilFailure());

    private static final int LIMIT = 1_000_000;
    private static final int UNTIL_FAILURE_LIMIT = 10_000;

    /// What the command line says.
    ///
    /// @throws InvalidInput if the number is none, or out of range
    static ApduRounds of(Invocation call) {
        boolean untilFailure = call.has(UNTIL_FAILURE);
        int otherwise = untilFailure ? UNTIL_FAILURE_LIMIT : 1;
        Optional<String> repeat = call.value(REPEAT);
        return new ApduRounds(repeat.isPresent() ? number(repeat.get()) : otherwise, untilFailure);
    }

    private static int number(String text) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= LIMIT) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, together with numbers out of range.
        }
        throw new InvalidInput(CliTexts.apduRepeatWrong(text, LIMIT));
    }

    boolean isOne() {
        return most == 1;
    }
}
