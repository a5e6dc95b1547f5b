package cardwright.workbench.desk;

import cardwright.cli.spec.Refused;
import cardwright.workbench.words.WorkbenchTexts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The plans that wait for somebody to say yes, the newest few; each is carried out once at most. From any
/// thread.
final class Plans {
    private static final int MOST = 32;

    private final Map<String, Planned> plans = new LinkedHashMap<>();
    private int last;

    /// Keeps a plan, and forgets the oldest if there are very many.
    ///
    /// @return what to call it by; nothing if there is nothing to do
    synchronized Optional<String> keep(Planned planned) {
        if (planned.plan().isEmpty()) {
            return Optional.empty();
        }
        if (plans.size() == MOST) {
            plans.remove(plans.keySet().iterator().next());
        }
        last++;
        String id = "plan-" + last;
        plans.put(id, planned);
        return Optional.of(id);
    }

    /// How many steps the plan of this name has; 0 if there is none.
    synchronized int stepCount(String id) {
        Planned planned = plans.get(id);
        return planned == null ? 0 : planned.plan().steps().size();
    }

    /// The plan of this name, which is gone then.
    ///
    /// @throws Refused if there is none, or not any more
    synchronized Planned take(String id) {
        Planned planned = plans.remove(id);
        if (planned == null) {
            throw new Refused(WorkbenchTexts.deskPlanGone());
        }
        return planned;
    }
}
