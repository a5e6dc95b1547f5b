package cardwright.doctor;

import cardwright.text.Text;

/// What one experiment gave. Immutable.
///
/// @param id which it was
/// @param answer what came out, in a sentence
/// @param trials how its trials went; none where it is no matter of trials
/// @param commands how many commands it took
public record ExperimentResult(ExperimentId id, Text answer, Trials trials, int commands) {}
