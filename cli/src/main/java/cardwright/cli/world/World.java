package cardwright.cli.world;

/// Everything outside the command, in one value that is handed down.
///
/// @param console standard input, output and error
/// @param files files by path
/// @param environment environment variables
/// @param platform what runs the command
public record World(Console console, Files files, Environment environment, Platform platform) {}
