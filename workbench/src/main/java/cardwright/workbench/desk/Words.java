package cardwright.workbench.desk;

import cardwright.dump.KeyFile;
import cardwright.dump.KeyFiles;
import cardwright.keys.GivenKeys;
import cardwright.keys.KeyMap;
import cardwright.text.Ascii;
import cardwright.text.InvalidInput;
import cardwright.workbench.words.WorkbenchTexts;
import cardwright.write.Allowance;
import cardwright.write.PlanRefusal;
import cardwright.write.Wish.Trailers;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words of requests, and what they mean.
final class Words {
    private Words() {}

    /// The keys a text holds, read as a key file is; none if there is no text.
    ///
    /// @throws InvalidInput if it holds no key, or a line is wrong; names the line, never what stands there
    static GivenKeys keys(@Nullable String text) {
        if (text == null || Ascii.strip(text).isEmpty()) {
            return GivenKeys.NONE;
        }
        String name = "keys";
        KeyFile file = KeyFiles.parse(text.getBytes(StandardCharsets.UTF_8), name);
        GivenKeys keys = file.map().equals(KeyMap.EMPTY) ? GivenKeys.NONE : GivenKeys.NONE.with(file.map());
        return keys.with(file.keys(), name);
    }

    /// What is taken of an image's trailers.
    ///
    /// @throws InvalidInput if the word is none of `whole`, `without-keys` and `none`
    static Trailers trailers(String word) {
        for (Trailers trailers : Trailers.values()) {
            if (Ascii.word(trailers).equals(word)) {
                return trailers;
            }
        }
        throw unknown(word);
    }

    /// What a plan may hold beside.
    ///
    /// @throws InvalidInput if a word is no allowance
    static Set<Allowance> allowances(List<String> words) {
        Set<Allowance> allowed = EnumSet.noneOf(Allowance.class);
        for (String word : words) {
            allowed.add(allowance(word));
        }
        return allowed;
    }

    private static Allowance allowance(String word) {
        for (Allowance allowance : Allowance.values()) {
            if (Ascii.word(allowance).equals(word)) {
                return allowance;
            }
        }
        throw unknown(word);
    }

    private static InvalidInput unknown(String word) {
        return new InvalidInput(WorkbenchTexts.deskNotAWord(word));
    }

    /// What to allow so that something refused for this reason is planned all the same.
    static Optional<Allowance> allowing(PlanRefusal.Reason reason) {
        return switch (reason) {
            case IRREVERSIBLE -> Optional.of(Allowance.IRREVERSIBLE);
            case LOCK_OUT -> Optional.of(Allowance.LOCK_OUT);
            case ZERO_KEY -> Optional.of(Allowance.ZERO_KEY);
            case NO_COMMAND -> Optional.of(Allowance.EMULATE);
            default -> Optional.empty();
        };
    }
}
