package cardwright.cli.spec;

import java.util.Arrays;
import java.util.function.Function;

/// The shells whose completion of our command lines is made from the commands' data.
public enum Completion {
    /// GNU bash, from 3.2 on, which macOS still has; needs no bash-completion package.
    BASH("bash", "bash-completion/completions/cardwright", path -> new BashCompletion(path).script()),
    /// The Z shell.
    ZSH("zsh", "zsh/site-functions/_cardwright", path -> new ZshCompletion(path).script()),
    /// The friendly interactive shell, from 3.0 on.
    FISH("fish", "fish/vendor_completions.d/cardwright.fish", path -> new FishCompletion(path).script());

    private final String shell;
    private final String place;

    @SuppressWarnings("ImmutableEnumChecker") // a constructor reference holds nothing that changes
    private final Function<CommandPath, String> maker;

    Completion(String shell, String place, Function<CommandPath, String> maker) {
        this.shell = shell;
        this.place = place;
        this.maker = maker;
    }

    /// The names of the shells.
    public static String[] shells() {
        return Arrays.stream(values()).map(Completion::shell).toArray(String[]::new);
    }

    /// The completion for the shell of this name.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Completion of(String shell) {
        for (Completion completion : values()) {
            if (completion.shell.equals(shell)) {
                return completion;
            }
        }
        throw new IllegalArgumentException("no completion for: " + shell);
    }

    /// The shell's name.
    public String shell() {
        return shell;
    }

    /// Where the shell looks for the script, from the folder `share` of an installation on.
    public String place() {
        return place;
    }

    /// The script that completes the command lines of a program.
    public String script(CommandPath program) {
        return maker.apply(program);
    }
}
