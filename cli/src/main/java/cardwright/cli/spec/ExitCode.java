package cardwright.cli.spec;

import cardwright.cli.words.CliTexts;
import cardwright.text.Text;

/// How the command ends, as a number for scripts.
public enum ExitCode {
    /// Done.
    DONE(0, CliTexts.exitDone()),
    /// Refused by the card, or a finding of severity error.
    REFUSED(1, CliTexts.exitRefused()),
    /// Wrong usage or input.
    USAGE(2, CliTexts.exitUsage()),
    /// No reader, or no card on it.
    NO_CARD(3, CliTexts.exitNoCard()),
    /// Lost on the way: card removed, reader gone.
    LOST(4, CliTexts.exitLost()),
    /// A mistake of ours.
    BUG(70, CliTexts.exitBug());

    private final int number;
    private final Text meaning;

    ExitCode(int number, Text meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /// The number the process ends with.
    public int number() {
        return number;
    }

    /// What it means.
    public Text meaning() {
        return meaning;
    }
}
