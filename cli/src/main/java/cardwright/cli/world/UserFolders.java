package cardwright.cli.world;

import java.util.Optional;

/// The folders in which this user's files of Cardwright lie, as the system keeps them. Looks at no file.
///
/// | | Linux, macOS | Windows |
/// |---|---|---|
/// | configuration | `$XDG_CONFIG_HOME/cardwright`, else `$HOME/.config/cardwright` | `%APPDATA%\cardwright` |
/// | data | `$XDG_DATA_HOME/cardwright`, else `$HOME/.local/share/cardwright` | `%LOCALAPPDATA%\cardwright` |
/// | state | `$XDG_STATE_HOME/cardwright`, else `$HOME/.local/state/cardwright` | `%LOCALAPPDATA%\cardwright` |
///
/// A variable of XDG counts only if it is an absolute path (XDG Base Directory Specification 0.8).
public final class UserFolders {
    private static final String OURS = "/cardwright";

    private final Environment environment;

    /// The folders this environment names.
    public UserFolders(Environment environment) {
        this.environment = environment;
    }

    /// Where settings lie; nothing if the environment names no place.
    public Optional<String> configuration() {
        return folder("XDG_CONFIG_HOME", "APPDATA", "/.config");
    }

    /// Where lies what the user keeps, as saved keys; nothing if the environment names no place.
    public Optional<String> data() {
        return folder("XDG_DATA_HOME", "LOCALAPPDATA", "/.local/share");
    }

    /// Where lies what a run leaves for a later one; nothing if the environment names no place.
    public Optional<String> state() {
        return folder("XDG_STATE_HOME", "LOCALAPPDATA", "/.local/state");
    }

    private Optional<String> folder(String xdg, String windows, String belowHome) {
        String absolute = environment.get(xdg);
        if (absolute != null && absolute.startsWith("/")) {
            return Optional.of(absolute + OURS);
        }
        return value(windows)
                .or(() -> value("HOME").map(home -> home + belowHome))
                .map(folder -> folder + OURS);
    }

    private Optional<String> value(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isEmpty());
    }
}
