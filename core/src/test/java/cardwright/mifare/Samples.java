package cardwright.mifare;

import java.util.Random;
import java.util.function.Consumer;

/// Random bytes for properties: other ones in every run, the same ones again with `-Dseed=`.
public final class Samples {
    private static final int COUNT = 1000;
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    static {
        System.out.println("Random samples: repeat with -Dseed=" + SEED);
    }

    private Samples() {}

    /// Many arrays of random bytes, one after the other.
    public static void bytes(int length, Consumer<byte[]> property) {
        Random random = new Random(SEED);
        for (int i = 0; i < COUNT; i++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            property.accept(bytes);
        }
    }
}
