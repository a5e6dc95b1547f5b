package cardwright.mifare;

import cardwright.text.InvalidInput;
import cardwright.text.Text;
import cardwright.text.TextList;
import cardwright.words.CoreTexts;
import java.util.List;

/// The encodings that grant what a policy wishes.
///
/// Where the policy says nothing of a part of the trailer, any rights on it will do, and the encoding that
/// grants least freezes it: a policy for a card that shall stay changeable says so, `rights: changed by B`.
///
/// @param policy the wishes
/// @param exact every encoding that grants exactly this, the one that grants least first; may be empty
/// @param nearest if none does, the nearest ones, nearest first, each with other differences: at most
///     [#MOST_NEAREST]; else empty
public record AccessDesign(AccessPolicy policy, List<AccessConditions> exact, List<AccessNearMiss> nearest) {
    /// How many near misses are told at most.
    public static final int MOST_NEAREST = 5;

    /// A design; the lists are copied.
    public AccessDesign {
        exact = List.copyOf(exact);
        nearest = List.copyOf(nearest);
    }

    /// The exact encoding that grants least.
    ///
    /// @throws InvalidInput if there is none; names the nearest one and its differences
    public AccessConditions least() {
        if (exact.isEmpty()) {
            AccessNearMiss miss = nearest.getFirst();
            Text differences = new TextList(miss.lines()).clauses();
            throw new InvalidInput(CoreTexts.policyNotGranted(miss.conditions(), differences));
        }
        return exact.getFirst();
    }
}
