package cardwright.workbench.api;

/// How long commands of one kind took, in microseconds.
///
/// @param kind which kind
/// @param count how many there were
/// @param min the shortest
/// @param median half took no longer
/// @param p95 nineteen of twenty took no longer
/// @param max the longest
public record DoctorLatency(Said kind, int count, long min, long median, long p95, long max) {}
