package cardwright.dump;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Dump and key files to test with: our own, kept beside these tests, and those of other projects, whose
/// licence keeps them out of this tree; they are looked for in `../shared/samples`, or where
/// `CARDWRIGHT_SAMPLES` says.
final class DumpSamples {
    /// Our own dumps of every format.
    static final List<String> DUMPS = List.of(
            "1k-empty.eml",
            "1k-empty-comment-crlf.eml",
            "1k-full.mct",
            "1k-partial.mct",
            "1k-full.nfc",
            "1k-partial.nfc",
            "1k-mfc-v2.json",
            "1k-mfc-v3.json",
            "4k-7byte-uid.bin",
            "4k-7byte-uid.eml",
            "4k-7byte-uid.nfc",
            "4k-7byte-uid.json",
            "1k-mad1-ndef.bin",
            "1k-mad1-ndef.nfc");

    private DumpSamples() {}

    /// One of our own files.
    static byte[] bytes(String name) {
        try (InputStream in = DumpSamples.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the sample " + name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Dump dump(String name) {
        return DumpFiles.parse(bytes(name), name);
    }

    /// The folder of other projects' files, if it is there.
    static Optional<Path> others() {
        String named = System.getenv("CARDWRIGHT_SAMPLES");
        Path folder = named == null ? Path.of("..", "..", "shared", "samples") : Path.of(named);
        return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
    }
}
