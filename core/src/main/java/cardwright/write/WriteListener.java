package cardwright.write;

import cardwright.card.CardException;

/// Who is told how a job goes on, and asked when it does not.
public interface WriteListener {
    /// Hears nothing, and stops when the card is lost.
    WriteListener NONE = new WriteListener() {
        @Override
        public void stepDone(int index, StepResult result) {}

        @Override
        public boolean cardLost(CardException loss) {
            return false;
        }
    };

    /// A step has ended.
    ///
    /// @param index from 0 on, in the order of the plan
    void stepDone(int index, StepResult result);

    /// The card is gone, for longer than the session may wait.
    ///
    /// @return whether to go on: the same card is back; else the job stops here and can be resumed
    boolean cardLost(CardException loss);
}
