package cardwright.workbench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who sees the link on a browser's command line, but is another user, is not let in.
class LocalUsersTest {
    private static final int US = 1000;

    @Test
    void another_user_is_not_let_in() {
        assertThat(LocalUsers.mayEnter(US, List.of(1001))).isFalse();
        assertThat(LocalUsers.mayEnter(US, List.of(US, 1001))).isFalse();
        assertThat(LocalUsers.mayEnter(US, List.of(US))).isTrue();
    }

    @Test
    void the_browser_of_a_person_who_started_the_server_as_root_is_let_in() {
        assertThat(LocalUsers.mayEnter(0, List.of(US))).isTrue();
    }

    @Test
    void a_connection_that_the_system_forwards_is_let_in() {
        assertThat(LocalUsers.mayEnter(US, List.of(0))).isTrue();
        assertThat(LocalUsers.mayEnter(US, List.of(0, 1001))).isFalse();
    }

    @Test
    void only_the_connection_itself_counts_and_not_one_of_the_same_ports_to_elsewhere() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "skipped: this system does not tell");
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = new Socket(server.getInetAddress(), server.getLocalPort())) {
            List<String> rows = new ArrayList<>(Files.readAllLines(Path.of("/proc/net/tcp")));
            rows.addAll(Files.readAllLines(Path.of("/proc/net/tcp6")));
            int uid = (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
            assertThat(LocalUsers.users(rows, client.getLocalPort(), server.getLocalPort()))
                    .containsExactly(uid);
            List<String> elsewhere = rows.stream()
                    .map(row -> row.replace("0100007F", "08080808"))
                    .toList();
            assertThat(LocalUsers.users(elsewhere, client.getLocalPort(), server.getLocalPort()))
                    .isEmpty();
        }
    }
}
