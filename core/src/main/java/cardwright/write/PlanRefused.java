package cardwright.write;

import cardwright.text.Language;
import cardwright.text.Text;
import java.util.List;

/// A plan can't be made, or may not without being allowed. Nothing was sent.
public final class PlanRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<PlanRefusal> refusals;

    /// Refused for these reasons, at least one.
    PlanRefused(List<PlanRefusal> refusals) {
        super(refusals.getFirst().text().in(Language.EN));
        this.refusals = List.copyOf(refusals);
    }

    /// All reasons, in the order of the blocks.
    public List<PlanRefusal> refusals() {
        return refusals;
    }

    /// All reasons for a person, in one paragraph.
    public Text text() {
        return language -> String.join(
                language == Language.ZH ? "" : " ",
                refusals.stream().map(refusal -> refusal.text().in(language)).toList());
    }
}
