package cardwright.text;

/// The languages every text exists in. Both are first languages: none is the fallback of the other.
public enum Language {
    /// English.
    EN("en"),
    /// Simplified Chinese.
    ZH("zh");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /// The language's code as options and locales name it: `en` or `zh`.
    public String code() {
        return code;
    }
}
