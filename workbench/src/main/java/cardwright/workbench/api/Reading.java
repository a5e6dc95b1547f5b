package cardwright.workbench.api;

import java.util.List;

/// A card that was read.
///
/// @param reader the reader's id
/// @param image what it holds, as far as the keys allow; keys that are known in their places
/// @param unread what could not be read
/// @param keys how many keys of the card are known
/// @param commands how many commands were sent
public record Reading(String reader, Image image, List<UnreadBlocks> unread, int keys, long commands) {
    /// A reading of these parts; the list is copied.
    public Reading {
        unread = List.copyOf(unread);
    }
}
