package cardwright.workbench.api;

import org.jspecify.annotations.Nullable;

/// Why something can't be planned.
///
/// @param reason a word, as `docs/json.md` lists them
/// @param block the block it is about
/// @param text for a person
/// @param allowance what to allow in [PlanRequest] so that it is planned all the same, if anything does
public record Refusal(
        String reason, int block, Said text, @Nullable String allowance) {}
