package cardwright.workbench.api;

import org.jspecify.annotations.Nullable;

/// A job of which the journal is there.
///
/// @param id its name
/// @param uid the card
/// @param time when it was begun, in milliseconds since 1970; 0 if the journal is damaged or sealed
/// @param undoes the job that it undoes, if it does
/// @param planned how many steps there are
/// @param done how many of them are done
/// @param state `open`, `interrupted`, `done`, `undone`, `closed`, `damaged`, or `sealed` where the key store that
/// opens
///     the journal is shut
/// @param resumable whether there is something left to do
public record Job(
        String id,
        String uid,
        long time,
        @Nullable String undoes,
        int planned,
        int done,
        String state,
        boolean resumable) {}
