package cardwright.workbench.server;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whose program is at the other end of a connection on this machine, where the system tells: Linux does, in
/// `/proc/net/tcp` (proc_pid_net(5)). The link may stand on a browser's command line, which every user of a
/// machine can read; so it is good only for programs of the user who started the server.
final class LocalUsers {
    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final Path OURSELVES = Path.of("/proc/self");
    private static final int ROOT = 0;

    /// 127.0.0.1 as the tables have it: a number of this machine's byte order.
    private static final String LOOPBACK = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? "0100007F" : "7F000001";

    /// Columns of the tables, from 0 on.
    private static final int LOCAL = 1;

    private static final int REMOTE = 2;
    private static final int USER = 7;

    private LocalUsers() {}

    /// Whether who connected from a port of this machine to one of ours may be let in: not if the system tells
    /// that it is another user. Root is an exception on both sides: its server's browser is seldom root's, and what
    /// forwards connections from another system (WSL, containers) often is.
    static boolean mayEnter(int from, int to) {
        List<String> rows = new ArrayList<>();
        Optional<Integer> us = Optional.empty();
        try {
            for (Path table : TABLES) {
                // The second is not there where IPv6 is turned off.
                rows.addAll(Files.exists(table) ? Files.readAllLines(table) : List.of());
            }
            us = Optional.of((Integer) Files.getAttribute(OURSELVES, "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            // No such tables here: the system does not tell.
        }
        return us.isEmpty() || mayEnter(us.get(), users(rows, from, to));
    }

    /// Whether who may be one of these users may be let in by a server of this one.
    static boolean mayEnter(int us, List<Integer> users) {
        return us == ROOT || users.stream().allMatch(user -> user == us || user == ROOT);
    }

    /// The users of the connections between these ports of this machine, as the one who connected has them:
    /// one, or none if it is gone.
    static List<Integer> users(List<String> rows, int from, int to) {
        String local = LOOPBACK + ":" + port(from);
        String remote = LOOPBACK + ":" + port(to);
        List<Integer> users = new ArrayList<>();
        for (String row : rows) {
            String[] columns = row.strip().split("\\s+", USER + 2);
            if (columns.length > USER && columns[LOCAL].endsWith(local) && columns[REMOTE].endsWith(remote)) {
                users.add(Integer.parseInt(columns[USER]));
            }
        }
        return users;
    }

    private static String port(int port) {
        return String.format("%04X", port);
    }
}
