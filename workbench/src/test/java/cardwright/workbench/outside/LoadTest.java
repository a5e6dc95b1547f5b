package cardwright.workbench.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Sixteen readers live in one page, two hundred commands a second: the page stays smooth.
class LoadTest extends ServedInChromium {
    private static final int READERS = 16;

    /// A command each 80 ms on each of the readers.
    private static final String SCRIPT = "FF CA 00 00 00\\nexpect 9000\\nwait 80ms\\n";

    private static final String START = """
            async () => {
                const session = await (await fetch('api/session')).json();
                for (let i = 1; i <= %d; i++) {
                    const answer = await fetch('api/console', {
                        method: 'POST',
                        headers: {'Content-Type': 'application/json', 'X-Cardwright': session.csrf},
                        body: JSON.stringify({reader: `virtual-${i}`, script: '%s', repeat: 1000000, untilFailure: false}),
                    });
                    if (!answer.ok) throw new Error(await answer.text());
                }
            }
            """.formatted(READERS, SCRIPT);

    private static final String FRAMES = """
            () => new Promise((done) => {
                const times = [];
                let before = performance.now();
                const end = before + 5000;
                const frame = (now) => {
                    times.push(now - before);
                    before = now;
                    if (now < end) {
                        requestAnimationFrame(frame);
                    } else {
                        times.sort((a, b) => a - b);
                        const at = (share) => times[Math.floor(times.length * share)];
                        done({frames: times.length, median: at(0.5), p95: at(0.95)});
                    }
                };
                requestAnimationFrame(frame);
            })
            """;

    @Test
    void sixteen_readers_and_two_hundred_commands_a_second_leave_the_page_smooth() throws Exception {
        Page page = serve(
                "#console",
                IntStream.rangeClosed(1, READERS)
                        .mapToObj("virtual:uid=%08X"::formatted)
                        .toArray(String[]::new));
        assertThat(page.locator(".status option")).hasCount(READERS);
        page.evaluate(START);
        assertThat(page.locator("[data-stop]")).isVisible();
        page.waitForTimeout(2_000);
        long before = sent(page);
        Map<?, ?> frames = (Map<?, ?>) page.evaluate(FRAMES);
        long perSecond = READERS * (sent(page) - before) / 5;
        System.out.println("16 readers, about " + perSecond + " commands a second: " + frames);
        assertThat(perSecond).as("commands a second").isGreaterThan(150);
        assertThat(number(frames, "median")).as("median frame, ms").isLessThan(40);
        assertThat(number(frames, "p95")).as("19 of 20 frames, ms").isLessThan(120);
        for (String reader : List.of("virtual-16", "virtual-7")) {
            page.locator(".status select").selectOption(reader);
            assertThat(page.locator("[data-line='exchange']").first()).isVisible();
        }
        Chromium.picture(page, "load");
    }

    private static long sent(Page page) {
        return Long.parseLong(page.locator("[data-sent]").textContent().replace(",", ""));
    }

    private static double number(Map<?, ?> frames, String name) {
        return ((Number) java.util.Objects.requireNonNull(frames.get(name))).doubleValue();
    }
}
