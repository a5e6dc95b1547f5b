package cardwright.workbench.api;

/// Something to know before a plan is carried out.
///
/// @param kind `irreversible`, `lock-out`, `zero-key`, `not-undoable`, `opened-up`, `emulated` or `left-out`
/// @param block the block it is about
/// @param text for a person
public record PlanRemark(String kind, int block, Said text) {}
