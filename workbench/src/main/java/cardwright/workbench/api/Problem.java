package cardwright.workbench.api;

/// Why a request was not fulfilled.
///
/// @param id a word: `input`, `refused`, `busy`, `no-card`, `lost`, `session`, `forbidden`, `not-found`,
///     `method`, `type`, `large`, `many` or `mistake`
/// @param text what is wrong, where, and the way out
public record Problem(String id, Said text) {}
