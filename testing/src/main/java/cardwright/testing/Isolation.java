package cardwright.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a pcscd of our own is kept apart from the machine's: it always puts its socket into `/run/pcscd`, so
/// it gets a `/run` of its own where the machine allows that.
enum Isolation {
    /// A mount namespace: what root may do.
    MOUNT("-m"),
    /// A mount namespace in a user namespace: what some machines allow everybody.
    USER("-rm"),
    /// None: only on a machine whose `/run/pcscd` is ours to write and free.
    NONE("");

    private static final Path SOCKET = Path.of("/run/pcscd/pcscd.comm");

    private final String option;

    Isolation(String option) {
        this.option = option;
    }

    /// The best one this machine has, or none if a pcscd could only get in the way of the machine's own.
    static Optional<Isolation> best() throws IOException, InterruptedException {
        for (Isolation isolation : List.of(MOUNT, USER)) {
            if (isolation.works()) {
                return Optional.of(isolation);
            }
        }
        boolean free = !Files.exists(SOCKET) && Files.isWritable(Path.of("/run"));
        return free ? Optional.of(NONE) : Optional.empty();
    }

    private boolean works() throws IOException, InterruptedException {
        Optional<Program> unshare = Program.find("unshare");
        return unshare.isPresent()
                && unshare.get()
                                .run(Duration.ofSeconds(5), "", option, "mount", "-t", "tmpfs", "tmpfs", "/run")
                                .exitCode()
                        == 0;
    }

    /// The command that runs a shell script with these arguments in here.
    List<String> shell(String script, String... arguments) {
        List<String> command = new ArrayList<>();
        if (this != NONE) {
            command.addAll(List.of("unshare", option));
        }
        command.addAll(List.of("sh", "-c", script, "sh"));
        command.addAll(List.of(arguments));
        return command;
    }

    /// Where a client finds the socket of the pcscd whose `/run/pcscd` is this folder.
    Path socket(Path run) {
        return this == NONE ? SOCKET : run.resolve("pcscd.comm");
    }

    /// The shell commands that make the folder `$1/run` the `/run/pcscd` of what follows.
    String prepare() {
        return this == NONE
                ? "mkdir -p /run/pcscd\n"
                : "exec 3<\"$1/run\"\nmount -t tmpfs tmpfs /run && mkdir /run/pcscd"
                        + " && mount --bind /proc/self/fd/3 /run/pcscd || exit 1\nexec 3<&-\n";
    }
}
