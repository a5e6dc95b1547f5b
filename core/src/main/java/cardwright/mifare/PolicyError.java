package cardwright.mifare;

import cardwright.text.InvalidInput;
import cardwright.text.Nearest;
import cardwright.text.Text;
import cardwright.words.CoreMessages;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What can be wrong with the words of a policy. Each names the word, its position and the way out.
final class PolicyError {
    private static final Text PLACES = CoreMessages.text(CoreMessages::policyKnownPlaces);
    private static final Text WISHES = CoreMessages.text(CoreMessages::policyKnownWishes);

    private PolicyError() {}

    static InvalidInput notAPlace(PolicyToken token) {
        Text hint = hint(token, List.of(PolicyTerm.Kind.PLACE), PLACES);
        return error(m -> m.policyNotAPlace(token.text(), token.position(), hint.in(m.language())));
    }

    static InvalidInput notAWish(PolicyToken token) {
        Text hint = hint(token, List.of(PolicyTerm.Kind.OPERATION, PolicyTerm.Kind.KEYS), WISHES);
        return error(m -> m.policyNotAWish(token.text(), token.position(), hint.in(m.language())));
    }

    /// The nearest right word, or what there is. A single character is near to every other and says
    /// nothing.
    private static Text hint(PolicyToken token, List<PolicyTerm.Kind> kinds, Text known) {
        Optional<String> word =
                Nearest.of(token.text(), PolicyTerm.spellings(kinds)).word();
        return token.text().length() > 1 && word.isPresent()
                ? CoreMessages.text(m -> m.policyMeant(word.get()))
                : known;
    }

    static InvalidInput noColon(PolicyToken first) {
        return error(m -> m.policyNoColon(first.text(), first.position()));
    }

    static InvalidInput secondColon(PolicyToken colon) {
        return error(m -> m.policySecondColon(colon.position()));
    }

    static InvalidInput noPlace(PolicyToken first) {
        return error(m -> m.policyNoPlace(first.text(), first.position(), PLACES.in(m.language())));
    }

    static InvalidInput noSuchBlock(PolicyToken number) {
        return error(m -> m.policyNoSuchBlock(number.text(), number.position()));
    }

    static InvalidInput noWishes(PolicyToken first) {
        return error(m -> m.policyNoWishes(first.text(), first.position()));
    }

    static InvalidInput noKeys(PolicyToken first) {
        return error(m -> m.policyNoKeys(first.text(), first.position()));
    }

    static InvalidInput noOperation(PolicyToken keys) {
        return error(m -> m.policyNoOperation(keys.text(), keys.position()));
    }

    static InvalidInput keysAndNever(PolicyToken never) {
        return error(m -> m.policyKeysAndNever(never.text(), never.position()));
    }

    static InvalidInput notOnTrailer(PolicyToken token) {
        return error(m -> m.policyNotOnTrailer(token.text(), token.position()));
    }

    static InvalidInput readOfWhat(PolicyToken token) {
        return error(m -> m.policyReadOfWhat(token.text(), token.position()));
    }

    static InvalidInput twice(PolicyToken token, Permission keys, PolicyToken before, Permission keysBefore) {
        return error(m -> m.policyTwice(
                token.text(), token.position(), keys.notation(), keysBefore.notation(), before.position()));
    }

    static InvalidInput silent(int groups) {
        Text blocks = GroupNames.OF_ANY_SECTOR.blocks(groups);
        return error(m -> m.policySilent(blocks.in(m.language())));
    }

    static InvalidInput noneLeft(PolicyToken rest) {
        return error(m -> m.policyNoneLeft(rest.text(), rest.position()));
    }

    private static InvalidInput error(Function<CoreMessages, String> message) {
        return new InvalidInput(CoreMessages.text(message));
    }
}
