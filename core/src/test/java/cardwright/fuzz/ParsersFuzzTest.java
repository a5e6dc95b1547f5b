package cardwright.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/// Every parser of text and files that strangers make, for some seconds, under a fuzzer that is guided by coverage.
@Tag("fuzz")
class ParsersFuzzTest {
    @FuzzTest(maxDuration = "10s")
    void everyParser(FuzzedDataProvider data) {
        ParsersFuzzer.fuzzerTestOneInput(data);
    }
}
