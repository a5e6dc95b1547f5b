package cardwright.mifare;

import cardwright.text.InvalidInput;
import cardwright.text.Nearest;
import cardwright.text.Text;
import cardwright.words.CoreTexts;
import java.util.List;
import java.util.Optional;

/// What can be wrong with the words of a policy. Each names the word, its position and the way out.
final class PolicyError {
    private static final Text PLACES = CoreTexts.policyKnownPlaces();
    private static final Text WISHES = CoreTexts.policyKnownWishes();

    private PolicyError() {}

    static InvalidInput notAPlace(PolicyToken token) {
        Text hint = hint(token, List.of(PolicyTerm.Kind.PLACE), PLACES);
        return error(CoreTexts.policyNotAPlace(token.text(), token.position(), hint));
    }

    static InvalidInput notAWish(PolicyToken token) {
        Text hint = hint(token, List.of(PolicyTerm.Kind.OPERATION, PolicyTerm.Kind.KEYS), WISHES);
        return error(CoreTexts.policyNotAWish(token.text(), token.position(), hint));
    }

    /// The nearest right word, or what there is. A single character is near to every other and says
    /// nothing.
    private static Text hint(PolicyToken token, List<PolicyTerm.Kind> kinds, Text known) {
        Optional<String> word =
                Nearest.of(token.text(), PolicyTerm.spellings(kinds)).word();
        return token.text().length() > 1 && word.isPresent() ? CoreTexts.policyMeant(word.get()) : known;
    }

    static InvalidInput noColon(PolicyToken first) {
        return error(CoreTexts.policyNoColon(first.text(), first.position()));
    }

    static InvalidInput secondColon(PolicyToken colon) {
        return error(CoreTexts.policySecondColon(colon.position()));
    }

    static InvalidInput noPlace(PolicyToken first) {
        return error(CoreTexts.policyNoPlace(first.text(), first.position(), PLACES));
    }

    static InvalidInput noSuchBlock(PolicyToken number) {
        return error(CoreTexts.policyNoSuchBlock(number.text(), number.position()));
    }

    static InvalidInput noWishes(PolicyToken first) {
        return error(CoreTexts.policyNoWishes(first.text(), first.position()));
    }

    static InvalidInput noKeys(PolicyToken first) {
        return error(CoreTexts.policyNoKeys(first.text(), first.position()));
    }

    static InvalidInput noOperation(PolicyToken keys) {
        return error(CoreTexts.policyNoOperation(keys.text(), keys.position()));
    }

    static InvalidInput keysAndNever(PolicyToken never) {
        return error(CoreTexts.policyKeysAndNever(never.text(), never.position()));
    }

    static InvalidInput notOnTrailer(PolicyToken token) {
        return error(CoreTexts.policyNotOnTrailer(token.text(), token.position()));
    }

    static InvalidInput readOfWhat(PolicyToken token) {
        return error(CoreTexts.policyReadOfWhat(token.text(), token.position()));
    }

    static InvalidInput twice(PolicyToken token, Permission keys, PolicyToken before, Permission keysBefore) {
        return error(CoreTexts.policyTwice(
                token.text(), token.position(), keys.notation(), keysBefore.notation(), before.position()));
    }

    static InvalidInput silent(int groups) {
        Text blocks = GroupNames.OF_ANY_SECTOR.blocks(groups);
        return error(CoreTexts.policySilent(blocks));
    }

    static InvalidInput noneLeft(PolicyToken rest) {
        return error(CoreTexts.policyNoneLeft(rest.text(), rest.position()));
    }

    private static InvalidInput error(Text message) {
        return new InvalidInput(message);
    }
}
