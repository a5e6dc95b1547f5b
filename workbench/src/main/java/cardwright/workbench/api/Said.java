package cardwright.workbench.api;

import cardwright.text.Language;
import cardwright.text.Text;

/// A text for a person in both languages, so that the page can change its language without asking again.
///
/// @param en in English
/// @param zh in Chinese
public record Said(String en, String zh) {
    /// A text in both languages.
    public static Said of(Text text) {
        return new Said(text.in(Language.EN), text.in(Language.ZH));
    }
}
