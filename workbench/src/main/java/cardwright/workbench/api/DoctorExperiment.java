package cardwright.workbench.api;

/// What an experiment gave.
///
/// @param question what was asked
/// @param answer what was found
/// @param ok how many trials went well
/// @param failed how many did not
public record DoctorExperiment(Said question, Said answer, int ok, int failed) {}
