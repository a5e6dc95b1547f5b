package cardwright.posix;

import cardwright.cli.world.Environment;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;

/// Environment variables through `getenv`.
final class NativeEnvironment implements Environment {
    @Override
    public @Nullable String get(String name) {
        byte[] bytes = CString.of(name);
        Address value = Libc.getenv(Address.ofData(bytes));
        return value.toLong() == 0 ? null : CString.at(value);
    }
}
