package cardwright.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Records kept beside these tests: the two reports the project began with, and what scriptor, opensc-tool
/// 0.23.0 and pcscd 1.9.9 printed before a virtual reader.
final class Logs {
    static final String FIRST_CASE = text("opensc-tool-intermittent.log");
    static final String SECOND_CASE = text("vendor-tool.log");

    private Logs() {}

    static byte[] bytes(String name) {
        try (InputStream in = Logs.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the record " + name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return LogText.decode(bytes(name));
    }

    static Analysis analysis(String text) {
        return Analysis.of(Transcript.parse(text));
    }

    /// One run of opensc-tool that connected, with the answers to load key, authenticate and read.
    static String opensc(String load, String authenticate, String read) {
        return "Using reader with a card: Some Reader 0\n"
                + step("FF 82 00 00 06 A1 B2 C3 D4 E5 F6", load)
                + step("FF 86 00 00 05 01 00 08 60 00", authenticate)
                + step("FF B0 00 08 10", read);
    }

    private static String step(String command, String sw) {
        String received = "Received (SW1=0x" + sw.substring(0, 2) + ", SW2=0x" + sw.substring(2) + ")";
        return "Sending: " + command + " \n" + received + "\n";
    }

    /// Lines of hexadecimal with arrows: a command and its answer by turns.
    static String arrows(String... said) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < said.length; i++) {
            text.append(i % 2 == 0 ? "> " : "< ").append(said[i]).append('\n');
        }
        return text.toString();
    }
}
