package cardwright.workbench.page;

import cardwright.cli.print.Json;
import cardwright.text.InvalidInput;
import cardwright.text.Language;
import java.util.function.Consumer;

/// What the page gets for what it asked: one JSON object, with only the string `error` in it where the
/// input is wrong.
final class Answer {
    private Answer() {}

    /// An object of these fields, or what was wrong with the input, in the person's language.
    static String of(Language language, Consumer<Json> fields) {
        try {
            return Json.object(fields);
        } catch (InvalidInput e) {
            return Json.object(json -> json.put("error", e.text().in(language)));
        }
    }

    /// The language of a code; English if it is none of ours.
    static Language language(String code) {
        return Language.ZH.code().equals(code) ? Language.ZH : Language.EN;
    }
}
