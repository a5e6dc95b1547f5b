package cardwright.workbench.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Asks for a reader and its card to be examined.
///
/// @param reader the reader's id
/// @param keys keys that open the block, each as `A:HEX` or `B:HEX`, spaces or lines between; key A as
///     delivered if missing
/// @param block a block that the keys open; -1 for the one the doctor takes by itself
/// @param rounds how many rounds of reading; 0 for as many as the doctor takes by itself
/// @param quick whether only the short experiments are done
/// @param opensc whether opensc-tool's probes are sent to compare
public record DoctorRequest(
        String reader, @Nullable String keys, int block, int rounds, boolean quick, boolean opensc) {
    /// A request of these parts.
    public DoctorRequest {
        Objects.requireNonNull(reader, "reader");
    }
}
