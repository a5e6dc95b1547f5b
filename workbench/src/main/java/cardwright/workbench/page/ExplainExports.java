package cardwright.workbench.page;

import org.teavm.jso.JSExport;

/// Explaining bytes and logs, as TeaVM writes it to an ES module of its own, which is fetched when it is
/// asked for: it is as large as all the rest of the engine.
public final class ExplainExports {
    private ExplainExports() {}

    /// Bytes or a log in words, see [ExplainAnswers#explain].
    @JSExport
    public static String explain(String text, String language) {
        return new ExplainAnswers(Answer.language(language)).explain(text);
    }
}
