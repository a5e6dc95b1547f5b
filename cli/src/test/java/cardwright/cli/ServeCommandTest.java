package cardwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.cli.world.Workbench;
import cardwright.keys.GivenKeys;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.Uid;
import cardwright.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServeCommandTest {
    private final TestWorld world = new TestWorld(null);
    private final FakeWorkbench workbench = new FakeWorkbench();

    @Test
    void where_the_workbench_is_not_installed_one_sentence_says_what_to_install() {
        assertThat(world.run("serve")).isEqualTo(2);
        assertThat(world.console.errors()).contains("cardwright-workbench", "nodejs");
    }

    @Test
    void the_link_is_told_at_once_and_the_readers_that_were_named_are_shown() {
        world.workbench = Optional.of(workbench);
        assertThat(world.run("serve", "--reader", "virtual", "-r", "virtual:4k", "--port", "8080", "--open"))
                .isZero();
        assertThat(world.lines().getFirst()).contains(FakeWorkbench.LINK);
        assertThat(workbench.settings).singleElement().satisfies(settings -> {
            assertThat(settings.readers()).containsExactly("virtual", "virtual:4k");
            assertThat(settings.port()).isEqualTo(8080);
            assertThat(settings.opens()).isTrue();
            assertThat(settings.language()).isEqualTo(Language.EN);
        });
    }

    @Test
    void keys_that_were_named_are_tried_on_every_card() {
        world.workbench = Optional.of(workbench);
        world.run("serve", "--key", "B:010203040506");
        GivenKeys keys = workbench.settings.getFirst().keys().apply(Uid.parse("01020304"));
        assertThat(keys.loose(KeyType.B)).anyMatch(entry -> entry.key().equals(Key.parse("010203040506")));
    }

    @Test
    void the_link_is_json_for_scripts() {
        world.workbench = Optional.of(workbench);
        world.run("serve", "--json");
        assertThat(world.lines()).containsExactly("{\"event\":\"ready\",\"link\":\"" + FakeWorkbench.LINK + "\"}");
    }

    @Test
    void an_export_serves_nothing() {
        world.workbench = Optional.of(workbench);
        assertThat(world.run("serve", "--export", "page")).isZero();
        assertThat(world.lines()).singleElement().asString().contains("7 files", "page");
        assertThat(workbench.settings).isEmpty();
    }

    @Test
    void a_port_that_is_none_is_refused_before_anything_is_served() {
        world.workbench = Optional.of(workbench);
        for (String port : List.of("0", "65536", "-1", "http", "")) {
            assertThat(world.run("serve", "--port", port)).isEqualTo(2);
        }
        assertThat(workbench.settings).isEmpty();
    }

    private static final class FakeWorkbench implements Workbench {
        static final String LINK = "http://127.0.0.1:1/?token=t";

        final List<Settings> settings = new ArrayList<>();

        @Override
        public void serve(Settings how, Told told) {
            settings.add(how);
            told.ready(LINK);
        }

        @Override
        public int export(String folder) {
            return 7;
        }
    }
}
