package cardwright.pcsc;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// Memory for one call of a C function: eight places of 8 bytes for what comes out, and room for more behind them.
///
/// A call takes one, and gives it back when the function has returned. So whatever other threads close meanwhile,
/// memory
/// that C may write to is held by the thread that is in the call. It is freed by the garbage collector, if at all.
final class NativeScratch implements AutoCloseable {
    private static final int PLACES = 64;

    private final Pool pool;
    private final MemorySegment segment;
    private final ByteBuffer memory;
    private int top;

    private NativeScratch(Pool pool, int size) {
        this.pool = pool;
        this.segment = Arena.ofAuto().allocate(size, 16);
        this.memory = segment.asByteBuffer().order(ByteOrder.nativeOrder());
    }

    /// The memory; positions are those the other methods give.
    ByteBuffer memory() {
        return memory;
    }

    /// Takes room for so many bytes, the content of which is anything. The position of the first.
    int reserve(int bytes) {
        int at = top;
        top += Pool.padded(bytes);
        if (top > memory.capacity()) {
            throw new IllegalStateException("more room was wanted than was asked for: " + top);
        }
        return at;
    }

    /// Takes room for these bytes and copies them there. The position of the first.
    int copyIn(byte[] bytes) {
        int at = reserve(bytes.length);
        memory.put(at, bytes);
        return at;
    }

    /// Copies bytes from a position on; none if the count is negative, and no more than the array has room for.
    void copyOut(int at, byte[] bytes, int count) {
        memory.get(at, bytes, 0, Math.clamp(count, 0, bytes.length));
    }

    /// The address of a position, as a number. Good as long as this is not closed.
    long address(int at) {
        return segment.address() + at;
    }

    /// The address of one of the eight places.
    long place(int number) {
        return address(8 * number);
    }

    /// Puts 8 zero bytes into a place.
    void clear(int number) {
        memory.putLong(8 * number, 0);
    }

    /// Puts a `DWORD` into a place.
    void putDword(PcscAbi abi, int number, int value) {
        abi.putDword(memory, 8 * number, value);
    }

    /// The `DWORD` in a place.
    int dword(PcscAbi abi, int number) {
        return abi.dword(memory, 8 * number);
    }

    /// The 8 bytes in a place.
    long quad(int number) {
        return memory.getLong(8 * number);
    }

    /// Gives it back, for the next call.
    @Override
    public void close() {
        pool.give(this);
    }

    /// Those not in use; a few are kept, so that a call allocates nothing.
    static final class Pool {
        private static final int KEPT = 8;
        private static final int SMALLEST = 8192;

        private final AtomicReferenceArray<@Nullable NativeScratch> spare = new AtomicReferenceArray<>(KEPT);

        /// One with room for so many bytes behind its places, each piece [#padded].
        NativeScratch take(int bytes) {
            int size = PLACES + bytes;
            NativeScratch found = null;
            for (int i = 0; i < KEPT && found == null; i++) {
                NativeScratch candidate = spare.get(i);
                boolean fits = candidate != null && candidate.memory.capacity() >= size;
                found = fits && spare.compareAndSet(i, candidate, null) ? candidate : null;
            }
            if (found == null) {
                found = new NativeScratch(this, Math.max(size, SMALLEST));
            }
            found.top = PLACES;
            return found;
        }

        private void give(NativeScratch scratch) {
            for (int i = 0; i < KEPT; i++) {
                if (spare.compareAndSet(i, null, scratch)) {
                    return;
                }
            }
        }

        /// How much room so many bytes take.
        static int padded(int bytes) {
            return (bytes + 15) & ~15;
        }
    }
}
