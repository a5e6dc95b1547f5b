package cardwright.workbench.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The files of the page, as the build made them. Immutable.
public final class PageFiles {
    /// The page itself.
    static final String INDEX = "index.html";

    private static final String FOLDER = "/cardwright/workbench/web/";
    private static final String LIST = "files.txt";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json",
            "txt", "text/plain; charset=utf-8",
            "wasm", "application/wasm");

    private final Map<String, byte[]> files;

    private PageFiles(Map<String, byte[]> files) {
        this.files = files;
    }

    /// A page of these files, by their paths.
    static PageFiles of(Map<String, byte[]> files) {
        return new PageFiles(new TreeMap<>(files));
    }

    /// The page's files; nothing if the build had no Node.js and made no page.
    public static Optional<PageFiles> load() {
        Optional<byte[]> list = resource(LIST);
        if (list.isEmpty()) {
            return Optional.empty();
        }
        Map<String, byte[]> files = new TreeMap<>();
        for (String name :
                new String(list.get(), StandardCharsets.UTF_8).lines().toList()) {
            files.put(name, resource(name).orElseThrow(() -> new IllegalStateException("the page lacks " + name)));
        }
        return Optional.of(new PageFiles(files));
    }

    private static Optional<byte[]> resource(String name) {
        try (InputStream in = PageFiles.class.getResourceAsStream(FOLDER + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All files by their paths from the page's folder on, with slashes between; the bytes are not to be
    /// changed.
    public Map<String, byte[]> all() {
        return new LinkedHashMap<>(files);
    }

    /// The bytes of a file; null if the page has none such.
    byte @Nullable [] bytes(String path) {
        return files.get(path);
    }

    /// The media type of a file, by its name's ending.
    static String type(String path) {
        return TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
    }
}
