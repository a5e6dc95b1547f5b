package cardwright.pcsc;

import cardwright.card.Clock;
import cardwright.card.NoService;

/// The readers of the machine for the native program.
public final class NativeReaders {
    private NativeReaders() {}

    /// The readers through the PC/SC library, which is looked for now. Does not ask the service yet.
    ///
    /// @param clock measures how long a watch waits
    /// @throws NoService if there is no such library; the text says what to install
    public static PcscReaders system(Clock clock) throws NoService {
        PcscAbi abi = PcscImports.isMacos() != 0 ? PcscAbi.MACOS : PcscAbi.LINUX;
        if (PcscImports.load() != 0) {
            throw PcscErrors.noLibrary(abi);
        }
        return PcscReaders.over(new LinkedWinscard(), abi, clock);
    }
}
