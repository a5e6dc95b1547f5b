package cardwright.workbench.api;

import org.jspecify.annotations.Nullable;

/// Something that happened while a script ran. Keys are asterisks.
///
/// @param kind `exchange`, `unanswered`, `reset`, `wait`, `failed` (the round's end, which was not good) or
///     `end`
/// @param round the round, from 1 on
/// @param time when, in milliseconds since the run began
/// @param sent the command in hexadecimal
/// @param command what it is
/// @param received the answer in hexadecimal, its status word last
/// @param text what the answer means, or what happened
/// @param micros from sending to the answer, in microseconds; of a wait, how long it is to be
/// @param good whether it went as it should
public record ConsoleLine(
        String kind,
        int round,
        long time,
        @Nullable String sent,
        @Nullable Said command,
        @Nullable String received,
        @Nullable Said text,
        long micros,
        boolean good) {}
