package cardwright.workbench.page;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.mifare.CardType;
import cardwright.read.ReadOptions;
import cardwright.workbench.api.Image;
import cardwright.workbench.api.Plan;
import cardwright.workbench.api.PlanRequest;
import cardwright.workbench.api.ReadRequest;
import cardwright.workbench.api.Reading;
import cardwright.workbench.api.Receipt;
import cardwright.write.WriteListener;
import io.avaje.jsonb.Jsonb;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The virtual card in the page is written, torn, resumed and undone as any card is.
class PageDeskTest {
    private static final Jsonb JSON = Jsonb.builder().build();
    private static final ReadOptions.Progress QUIET = (_, _) -> {};
    private static final String FOUR = "48656C6C6F2C20636172642100000000";
    private static final String FIVE = "0102030405060708090A0B0C0D0E0F10";

    private final PageDesk page = new PageDesk(CardType.CLASSIC_1K);

    private Image read() {
        String told = page.answer((desk, reader) ->
                RecordJson.reading(desk.read(reader, new ReadRequest(PageDesk.READER, "", null, null), QUIET)));
        return JSON.type(Reading.class).fromJson(told).image();
    }

    private Plan plan(Image target) {
        PlanRequest request = new PlanRequest(PageDesk.READER, null, target, "none", List.of());
        return JSON.type(Plan.class)
                .fromJson(page.answer((desk, reader) -> RecordJson.plan(desk.plan(reader, request, QUIET))));
    }

    private Receipt write(Plan plan) {
        return JSON.type(Receipt.class)
                .fromJson(page.answer((desk, reader) ->
                        RecordJson.receipt(desk.write(reader, Objects.requireNonNull(plan.id()), WriteListener.NONE))));
    }

    private static Image with(Image image, int block, String bytes) {
        List<String> blocks = new ArrayList<>(image.blocks());
        blocks.set(block, bytes);
        return new Image(image.type(), image.uid(), blocks);
    }

    @Test
    void a_write_that_was_torn_is_resumed_and_undone() {
        Image before = read();
        page.tear(2);
        Receipt torn = write(plan(with(with(before, 4, FOUR), 5, FIVE)));
        assertThat(torn.end()).isEqualTo("interrupted");
        assertThat(page.readers().readers().getFirst().card()).isEqualTo("none");
        page.place();
        Receipt resumed = JSON.type(Receipt.class)
                .fromJson(page.answer((desk, reader) ->
                        RecordJson.receipt(desk.resume(reader, Optional.empty(), WriteListener.NONE))));
        assertThat(resumed.end()).isEqualTo("done");
        assertThat(read().blocks()).startsWith(before.blocks().get(0)).contains(FOUR, FIVE);
        Plan undo = JSON.type(Plan.class)
                .fromJson(page.answer((desk, reader) -> RecordJson.plan(desk.planUndo(reader, Optional.empty()))));
        assertThat(write(undo).end()).isEqualTo("done");
        assertThat(read()).isEqualTo(before);
    }

    @Test
    void without_a_card_there_is_a_problem_with_a_way_out() {
        page.remove();
        String told = page.answer((desk, reader) ->
                RecordJson.reading(desk.read(reader, new ReadRequest(PageDesk.READER, "", null, null), QUIET)));
        assertThat(told).startsWith("{\"problem\":{\"id\":\"no-card\"").contains("\"zh\":");
    }

    @Test
    void a_new_card_takes_the_place_of_the_old() {
        page.renew(CardType.CLASSIC_4K);
        assertThat(read().type()).isEqualTo("4K");
    }
}
