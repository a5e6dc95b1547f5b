package cardwright.workbench.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/// What a visitor's browser fetches: everything but the virtual card and what explains logs, which come
/// only when they are asked for.
class WeightTest {
    private static final int MOST = 150_000;

    @Test
    void the_page_weighs_under_150_kB_compressed() throws IOException {
        assumeTrue(Files.exists(Site.FOLDER), "skipped: there is no page, because the build found no Node.js 20");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Site.FOLDER)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        int weight = 0;
        for (Path file : files) {
            int compressed = gzip(Files.readAllBytes(file));
            System.out.println(compressed + " bytes of gzip: " + file.getFileName());
            weight += file.getFileName().toString().matches("(desk|explain)-.*") ? 0 : compressed;
        }
        assertThat(weight).isBetween(10_000, MOST);
    }

    private static int gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }
}
