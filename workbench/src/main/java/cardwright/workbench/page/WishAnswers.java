package cardwright.workbench.page;

import cardwright.cli.access.AccessJson;
import cardwright.cli.print.Json;
import cardwright.lint.Lint;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.AccessDesign;
import cardwright.mifare.AccessPolicy;
import cardwright.mifare.AccessRight;
import cardwright.mifare.Permission;
import cardwright.text.Language;
import java.util.Optional;

/// Wishes, from words or check boxes, to the access bytes that grant them.
final class WishAnswers {
    /// As many encodings are told at most; with more the wishes leave the trailer open.
    private static final int MOST = 8;

    private final Language language;

    WishAnswers(Language language) {
        this.language = language;
    }

    /// The encodings that grant what the words wish, those that grant least first, or the nearest ones.
    ///
    /// @param words as [AccessPolicy#parse] takes them, in either language
    /// @param large whether blocks are called as in one of the 16-block sectors
    String design(String words, boolean large) {
        return Answer.of(language, json -> {
            AccessDesign design = AccessPolicy.parse(words).design();
            json.put("policy", design.policy().toString())
                    .strings(
                            "wishes",
                            AccessRight.all().stream()
                                    .map(right -> wish(design.policy(), right))
                                    .toList())
                    .put("count", design.exact().size())
                    .array(
                            "exact",
                            design.exact().stream().limit(MOST).toList(),
                            (fields, conditions) -> encoding(fields, conditions, large))
                    .array("nearest", design.nearest(), (fields, near) -> {
                        encoding(fields, near.conditions(), large);
                        fields.strings(
                                "differences",
                                near.lines().stream()
                                        .map(line -> line.in(language))
                                        .toList());
                    });
        });
    }

    /// The policy that wishes exactly what a trailer's bytes grant.
    String policyOf(String bytes) {
        return Answer.of(language, json -> {
            var trailer = TrailerText.parse(bytes).bytes();
            AccessConditions conditions =
                    AccessConditions.parse(trailer.byteAt(6), trailer.byteAt(7), trailer.byteAt(8));
            json.put("policy", AccessPolicy.of(conditions).toString());
        });
    }

    /// The keys a right is wished for, or nothing where the policy is silent.
    private static String wish(AccessPolicy policy, AccessRight right) {
        return policy.wish(right).map(Permission::notation).orElse("");
    }

    private void encoding(Json json, AccessConditions conditions, boolean large) {
        AccessJson.put(json, conditions, Optional.empty(), large);
        PlacedFindings.put(json, Lint.conditions(conditions), language);
    }
}
