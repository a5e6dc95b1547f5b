package cardwright.workbench.page;

import cardwright.mifare.AccessConditions;
import org.teavm.jso.JSExport;

/// The functions the page calls, as TeaVM writes them to an ES module.
public final class EngineExports {
    private EngineExports() {}

    /// The bytes of a card as delivered, in hexadecimal.
    @JSExport
    public static String transport() {
        return AccessConditions.TRANSPORT.toString();
    }
}
