package cardwright.doctor;

import cardwright.card.CardLost;

/// A command in which the card was lost.
///
/// @param command its number, counted from 1 over the whole examination
/// @param kind what kind of command it was
/// @param during the experiment
/// @param reason how the card was lost
/// @param aftermath whether the command was carried out, as far as could be found out afterwards
public record Loss(int command, LatencyKind kind, ExperimentId during, CardLost.Reason reason, Aftermath aftermath) {
    /// What a look at the reader's slot told after the card was lost in a Load Keys.
    public enum Aftermath {
        /// The key lies in its slot: the command was carried out.
        DONE,
        /// The key does not lie in its slot: the command was not carried out, unless the slot was emptied
        /// meanwhile.
        NOT_THERE,
        /// The key that lay in the slot before still lies there: the command was not carried out.
        NOT_DONE,
        /// The key that lay in the slot before is gone: the command was carried out, unless the slot was
        /// emptied meanwhile.
        REPLACED,
        /// It can't be told for this command.
        UNKNOWN
    }
}
