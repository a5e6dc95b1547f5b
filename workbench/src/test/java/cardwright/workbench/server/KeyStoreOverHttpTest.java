package cardwright.workbench.server;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.cli.jvm.JvmWorld;
import cardwright.cli.world.OpenKeyStore;
import cardwright.cli.world.Vault;
import cardwright.keys.KeyMap;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.Uid;
import cardwright.workbench.api.Image;
import cardwright.workbench.api.JobRequest;
import cardwright.workbench.api.Jobs;
import cardwright.workbench.api.Plan;
import cardwright.workbench.api.PlanRequest;
import cardwright.workbench.api.Receipt;
import cardwright.workbench.api.WriteRequest;
import cardwright.write.Seal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where the key store is open, what the page writes is sealed with its key, and it learns of new keys.
class KeyStoreOverHttpTest {
    private static final String READER = "virtual-1";
    private static final Uid CARD = Uid.parse("01020304");
    private static final SectorNumber SECTOR = SectorNumber.of(1);
    private static final String NEW_KEY = "4B45594B4559"; // "KEYKEY"

    @TempDir
    private Path home;

    /// A key store that is only remembered.
    private static final class Remembered implements OpenKeyStore {
        private final Vault vault = JvmWorld.create().platform().vault();
        private final Seal seal = vault.seal(vault.newKey());
        private KeyMap keys = KeyMap.EMPTY.with(SECTOR, KeyType.A, Key.TRANSPORT, "test");

        @Override
        public String path() {
            return "keys.p12";
        }

        @Override
        public Optional<KeyMap> keys(Uid uid) {
            return Optional.of(keys);
        }

        @Override
        public void save(Uid uid, KeyMap changed) {
            assertThat(uid).isEqualTo(CARD);
            keys = changed;
        }

        @Override
        public Seal journalSeal() {
            return seal;
        }

        @Override
        public Optional<Seal> oldJournalSeal() {
            return Optional.of(seal);
        }
    }

    private static Receipt write(TestServer server, Plan plan) throws Exception {
        return server.ask("/api/write", new WriteRequest(READER, String.valueOf(plan.id())), Receipt.class);
    }

    private static Plan plan(TestServer server) throws Exception {
        List<String> blocks = new ArrayList<>(Collections.nCopies(64, "?".repeat(32)));
        blocks.set(7, NEW_KEY + "FF078069FFFFFFFFFFFF");
        Image target = new Image("1K", null, blocks);
        return server.ask("/api/plan", new PlanRequest(READER, null, target, "whole", List.of()), Plan.class);
    }

    private static List<String> states(TestServer server) throws Exception {
        String jobs = server.get("/api/jobs").body();
        return ApiJson.JSONB.type(Jobs.class).fromJson(jobs).jobs().stream()
                .map(job -> job.state())
                .toList();
    }

    @Test
    void the_journal_shows_no_key_and_the_store_has_the_new_one_until_it_is_undone() throws Exception {
        Remembered store = new Remembered();
        try (TestServer server = TestServer.entered(home, store)) {
            assertThat(write(server, plan(server)).end()).isEqualTo("done");
            Path journal = home.resolve(".local/state/cardwright/jobs/01020304-1.journal");
            String bytes = Files.readString(journal, StandardCharsets.ISO_8859_1);
            assertThat(bytes).startsWith("CWJL").doesNotContain("KEYKEY", "\u00FF\u00FF\u00FF\u00FF");
            assertThat(store.keys.key(SECTOR, KeyType.A).map(Key::reveal)).contains(NEW_KEY);
            assertThat(states(server)).containsExactly("done");

            Plan back = server.ask("/api/undo", new JobRequest(READER, null), Plan.class);
            assertThat(write(server, back).end()).isEqualTo("done");
            assertThat(store.keys.key(SECTOR, KeyType.A)).contains(Key.TRANSPORT);
        }
    }

    @Test
    void a_server_without_the_store_names_sealed_jobs_and_does_not_touch_them() throws Exception {
        try (TestServer server = TestServer.entered(home, new Remembered())) {
            assertThat(write(server, plan(server)).end()).isEqualTo("done");
        }
        try (TestServer server = TestServer.entered(home)) {
            assertThat(states(server)).containsExactly("sealed");
            var refused = server.post("/api/undo", Replies.json(new JobRequest(READER, null)));
            assertThat(refused.statusCode()).isNotEqualTo(200);
            assertThat(refused.body()).contains("encrypted with the key store");
        }
    }
}
