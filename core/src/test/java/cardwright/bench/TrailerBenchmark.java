package cardwright.bench;

import cardwright.lint.Finding;
import cardwright.lint.Lint;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.Block;
import cardwright.mifare.GeneralPurposeByte;
import cardwright.mifare.Key;
import cardwright.mifare.Operation;
import cardwright.mifare.SectorTrailer;
import cardwright.text.Language;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How many trailers one core judges in a second: what an audit of many dumps costs. `build/jmh` runs it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TrailerBenchmark {
    private static final int COUNT = 1 << 16;

    private static final int SPOKEN = 1 << 12;

    private final Block[] trailers = new Block[COUNT];
    private final byte[] memory = new byte[COUNT * Block.LENGTH];

    /// Trailers of all conditions in random order, one in sixteen of them malformed.
    public TrailerBenchmark() {
        Random random = new Random(1);
        for (int i = 0; i < COUNT; i++) {
            AccessConditions access = AccessConditions.ofWord(random.nextInt(4096));
            byte[] bytes = new SectorTrailer(Key.MAD, access, GeneralPurposeByte.MAD1, Key.TRANSPORT)
                    .block()
                    .toBytes();
            if (i % 16 == 0) {
                bytes[6] ^= 1;
            }
            trailers[i] = Block.of(bytes);
            System.arraycopy(bytes, 0, memory, i * Block.LENGTH, Block.LENGTH);
        }
    }

    /// Access bytes to the access word, which makes no object.
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int decodeWords() {
        int sum = 0;
        for (Block trailer : trailers) {
            sum += SectorTrailer.accessWord(trailer);
        }
        return sum;
    }

    /// Access bytes to the rights that can really be used on every data group.
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int decodeRights() {
        int sum = 0;
        for (Block trailer : trailers) {
            int word = SectorTrailer.accessWord(trailer);
            if (word >= 0) {
                AccessConditions access = AccessConditions.ofWord(word);
                for (int group = 0; group < 3; group++) {
                    sum += access.usable(group, Operation.READ).notation().length()
                            + access.usable(group, Operation.WRITE).notation().length();
                }
            }
        }
        return sum;
    }

    /// Whole trailers as they lie in a dump: decoded and linted, keys and general purpose byte included, to a set of
    /// findings; makes no object.
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int decodeAndLint() {
        int sum = 0;
        for (int offset = 0; offset < memory.length; offset += Block.LENGTH) {
            sum += Lint.mask(memory, offset);
        }
        return sum;
    }

    /// The same with the findings as a person reads them, in English.
    @Benchmark
    @OperationsPerInvocation(SPOKEN)
    public int decodeAndLintInWords() {
        int sum = 0;
        for (int i = 1; i <= SPOKEN; i++) {
            if (i % 16 != 0) {
                for (Finding finding : Lint.trailer(SectorTrailer.parse(trailers[i]))) {
                    sum += finding.message().in(Language.EN).length();
                }
            }
        }
        return sum;
    }
}
