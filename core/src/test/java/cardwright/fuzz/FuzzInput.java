package cardwright.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes for a parser: a sample that was edited as the fuzzer says, or bytes of its own.
final class FuzzInput {
    private static final int MOST_EDITS = 40;

    private FuzzInput() {}

    static byte[] of(FuzzTarget target, FuzzedDataProvider data) {
        int sample = data.consumeInt(0, target.samples().size());
        if (sample == target.samples().size()) {
            return data.consumeRemainingAsBytes();
        }
        byte[] bytes = sample(target, target.samples().get(sample));
        for (int i = 0; i < MOST_EDITS && data.remainingBytes() > 0; i++) {
            bytes = edited(bytes, data);
        }
        return bytes;
    }

    private static byte[] edited(byte[] bytes, FuzzedDataProvider data) {
        int from = data.consumeInt(0, bytes.length);
        int end = Math.min(bytes.length, from + data.consumeInt(0, 64));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        switch (data.consumeInt(0, 4)) {
            case 0 -> out.writeBytes(data.consumeBytes(end - from));
            case 1 -> {
                out.writeBytes(data.consumeBytes(32));
                end = from;
            }
            case 2 -> out.write(bytes, from, end - from);
            case 3 -> end = bytes.length;
            default -> {
                out.write(bytes, from, end - from);
                end = from;
            }
        }
        out.write(bytes, end, bytes.length - end);
        return out.toByteArray();
    }

    private static byte[] sample(FuzzTarget target, String sample) {
        if (target.folder().isEmpty()) {
            return sample.getBytes(StandardCharsets.UTF_8);
        }
        try (InputStream in = FuzzInput.class.getResourceAsStream(target.folder() + sample)) {
            if (in == null) {
                throw new IllegalStateException("the sample " + sample + " is missing");
            }
            byte[] bytes = in.readAllBytes();
            return Arrays.copyOf(bytes, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
