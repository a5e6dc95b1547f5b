package cardwright.workbench.api;

import org.jspecify.annotations.Nullable;

/// A reader, what lies on it, and what is being done with it. Told without a word to the card.
///
/// @param id what requests call it by
/// @param name as the system tells it; of virtual readers two may have the same
/// @param virtual whether it is not there
/// @param card `none`, `present`, `mute` or `unavailable`
/// @param use `free`, `shared` or `exclusive`
/// @param atr the answer to reset in hexadecimal, if there is one
/// @param cardName what the answer to reset tells of the card
/// @param type `Mini`, `1K`, `2K` or `4K`, if the answer to reset tells
/// @param busy what this server does with it: `read`, `plan`, `write`, `resume`, `undo`, `console` or
///     `doctor`
/// @param tear of a virtual reader: in which write from now on the card will be torn away; 0 for none
public record ReaderState(
        String id,
        String name,
        boolean virtual,
        String card,
        String use,
        @Nullable String atr,
        @Nullable Said cardName,
        @Nullable String type,
        @Nullable String busy,
        int tear) {}
