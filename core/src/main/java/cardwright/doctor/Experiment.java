package cardwright.doctor;

import cardwright.card.CardException;

/// One experiment: a question, a bounded number of commands, and what was seen.
interface Experiment {
    /// Which it is.
    ExperimentId id();

    /// Does it, and leaves what it saw in the observations.
    ///
    /// @throws CardException if there is no going on: the card is off for good, the reader or the service
    ///     is gone
    /// @throws StoppedEarly if there is no point in going on
    void run(Examination x) throws CardException, StoppedEarly;
}
