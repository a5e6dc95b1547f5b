package cardwright.workbench.page;

import org.teavm.jso.JSExport;

/// The functions the page calls, as TeaVM writes them to an ES module. All take and give text; what is
/// JSON is an object, and has only the string `error` in it where the input was wrong. `language` is `en`
/// or `zh`. The page's `engine/exports.d.ts` has the same list.
public final class EngineExports {
    private EngineExports() {}

    /// What a trailer's bytes say, see [AccessAnswers#describe].
    @JSExport
    public static String describeAccess(String trailer, boolean large, String language) {
        return access(language).describe(trailer, large);
    }

    /// The bytes of four conditions, see [AccessAnswers#encode].
    @JSExport
    public static String encodeAccess(String conditions, String language) {
        return access(language).encode(conditions);
    }

    /// What a change of access bytes does, see [AccessAnswers#change].
    @JSExport
    public static String changeAccess(String from, String to, String language) {
        return access(language).change(from, to);
    }

    /// The data sheet's tables and the places of the bits, see [AccessAnswers#tables].
    @JSExport
    public static String accessTables(String language) {
        return access(language).tables();
    }

    /// The encodings that grant wishes, see [WishAnswers#design].
    @JSExport
    public static String designAccess(String words, boolean large, String language) {
        return wishes(language).design(words, large);
    }

    /// The wishes that bytes grant, see [WishAnswers#policyOf].
    @JSExport
    public static String policyOf(String trailer, String language) {
        return wishes(language).policyOf(trailer);
    }

    /// What a card image is, see [CardAnswers#describe].
    @JSExport
    public static String describeImage(String image, String language) {
        return card(language).describe(image);
    }

    /// The bytes of a value block, see [CardAnswers#value].
    @JSExport
    public static String valueBlock(String value, int address, String language) {
        return card(language).value(value, address);
    }

    /// A card as it is delivered, see [CardAnswers#delivered].
    @JSExport
    public static String deliveredBlocks(String type, String language) {
        return card(language).delivered(type);
    }

    /// The card in a dump file, see [FileAnswers#open].
    @JSExport
    public static String openFile(String file, String name, String language) {
        return file(language).open(file, name);
    }

    /// A card image as a dump file, see [FileAnswers#print].
    @JSExport
    public static String printFile(String image, String format, String original, String language) {
        return file(language).print(image, format, original);
    }

    /// What differs between two images, see [FileAnswers#diff].
    @JSExport
    public static String diffImages(String first, String second, String language) {
        return file(language).diff(first, second);
    }

    /// The formats of dump files, see [FileAnswers#formats].
    @JSExport
    public static String fileFormats() {
        return FileAnswers.formats();
    }

    private static AccessAnswers access(String language) {
        return new AccessAnswers(Answer.language(language));
    }

    private static WishAnswers wishes(String language) {
        return new WishAnswers(Answer.language(language));
    }

    private static CardAnswers card(String language) {
        return new CardAnswers(Answer.language(language));
    }

    private static FileAnswers file(String language) {
        return new FileAnswers(Answer.language(language));
    }
}
