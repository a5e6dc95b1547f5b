package cardwright.workbench.api;

import org.jspecify.annotations.Nullable;

/// How a step ended.
///
/// @param block the block
/// @param how `written`, `found-written`, `mended`, `lost`, `skipped` or `not-reached`
/// @param loss what can't be done any more, if something
public record StepOutcome(int block, String how, @Nullable Said loss) {}
