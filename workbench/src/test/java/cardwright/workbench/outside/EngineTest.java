package cardwright.workbench.outside;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.mifare.AccessConditions;
import cardwright.text.Hex;
import cardwright.workbench.page.EngineExports;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What was compiled to JavaScript answers as the same classes do on a JVM.
class EngineTest extends InChromium {
    private static final int CONDITIONS = 1 << 12;

    private static String engine() throws IOException {
        return "./assets/" + Site.asset("engine-").getFileName();
    }

    @Test
    void all_4096_access_conditions_are_described_alike() throws IOException {
        Page page = visit("");
        List<String> bytes = new ArrayList<>();
        for (int word = 0; word < CONDITIONS; word++) {
            bytes.add(Hex.of(AccessConditions.ofWord(word).toBytes()));
        }
        for (String language : List.of("en", "zh")) {
            Object told = page.evaluate("""
                    async ({engine, bytes, language}) => {
                      const {describeAccess} = await import(engine);
                      return bytes.map(three => describeAccess(three, false, language));
                    }""", Map.of("engine", engine(), "bytes", bytes, "language", language));
            List<String> here = bytes.stream()
                    .map(three -> EngineExports.describeAccess(three, false, language))
                    .toList();
            assertThat(told).isEqualTo(here);
        }
    }

    @Test
    void conditions_lead_to_bytes_alike() throws IOException {
        Page page = visit("");
        List<String> conditions = new ArrayList<>();
        for (int word = 0; word < CONDITIONS; word++) {
            AccessConditions one = AccessConditions.ofWord(word);
            conditions.add(one.data(0).bits() + " " + one.data(1).bits() + " "
                    + one.data(2).bits() + " " + one.trailer().bits());
        }
        Object told = page.evaluate("""
                async ({engine, conditions}) => {
                  const {encodeAccess} = await import(engine);
                  return conditions.map(four => encodeAccess(four, 'en'));
                }""", Map.of("engine", engine(), "conditions", conditions));
        assertThat(told)
                .isEqualTo(conditions.stream()
                        .map(four -> EngineExports.encodeAccess(four, "en"))
                        .toList());
    }
}
