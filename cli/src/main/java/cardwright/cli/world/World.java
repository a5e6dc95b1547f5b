package cardwright.cli.world;

import cardwright.card.Clock;

/// Everything outside the command, in one value that is handed down.
///
/// @param console standard input, output and error
/// @param files files by path
/// @param journals files that grow
/// @param environment environment variables
/// @param clock how long things take, and waiting
/// @param calendar what the time is
/// @param platform what runs the command
public record World(
        Console console,
        Files files,
        JournalFiles journals,
        Environment environment,
        Clock clock,
        Calendar calendar,
        Platform platform) {}
