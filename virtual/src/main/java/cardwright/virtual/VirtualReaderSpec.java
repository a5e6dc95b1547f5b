package cardwright.virtual;

import cardwright.card.ReaderDialect;
import cardwright.mifare.CardType;
import cardwright.mifare.Uid;
import cardwright.text.InvalidInput;
import cardwright.text.Nearest;
import cardwright.text.Pieces;
import cardwright.text.Text;
import cardwright.virtual.fault.FaultKind;
import cardwright.virtual.words.VirtualTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A virtual reader as one names it: what stands after `virtual:`.
///
/// ```
/// [CARD][,dialect=ID][,fault=NAME[=ARGUMENT]]…[,air][,uid=HEX][,seed=N]
/// ```
///
/// CARD is `mini`, `1k`, `2k` or `4k` for a blank card (`1k` if it is left out), or else the path of a file
/// that keeps the card's memory; a path has a dot, a slash or a backslash in it, and no comma. The order of
/// the rest does not matter, except that faults are stacked in the order they stand.
///
/// @param card the card to put on the reader
/// @param options how the reader behaves
public record VirtualReaderSpec(CardSource card, VirtualReaderOptions options) {
    private static final List<String> WORDS = List.of("dialect=", "fault=", "air", "uid=", "seed=");
    private static final int MAX_SEED_DIGITS = 18;

    /// Where the card comes from.
    public sealed interface CardSource {
        /// A card as delivered.
        ///
        /// @param type its type
        /// @param uid its UID, if one was asked for
        record Blank(CardType type, Optional<Uid> uid) implements CardSource {
            /// The card, new.
            public VirtualCard make() {
                return uid.map(wanted -> VirtualCard.blank(type, wanted)).orElseGet(() -> VirtualCard.blank(type));
            }
        }

        /// A card whose memory a file keeps.
        ///
        /// @param path the file's path, as it was written
        record File(String path) implements CardSource {}
    }

    /// The reader that a text names.
    ///
    /// @throws InvalidInput if it names none; says which word is wrong, and the nearest right one
    public static VirtualReaderSpec parse(String text) {
        List<String> words = Pieces.of(text, ',');
        CardSource card = new CardSource.Blank(CardType.CLASSIC_1K, Optional.empty());
        VirtualReaderOptions options = VirtualReaderOptions.DEFAULT;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String value = word.substring(word.indexOf('=') + 1);
            if (i == 0 && !isOption(word)) {
                card = word.isEmpty() ? card : card(word);
            } else if (word.equals("air")) {
                options = options.withAir();
            } else if (word.startsWith("dialect=")) {
                options = options.withDialect(ReaderDialect.byId(value));
            } else if (word.startsWith("fault=")) {
                options = options.withFault(FaultKind.parse(value));
            } else if (word.startsWith("uid=")) {
                card = withUid(card, Uid.parse(value));
            } else if (word.startsWith("seed=")) {
                options = options.withSeed(seed(value));
            } else {
                throw unknown(word, WORDS);
            }
        }
        return new VirtualReaderSpec(card, options);
    }

    private static boolean isOption(String word) {
        for (String option : WORDS) {
            if (option.endsWith("=") ? word.startsWith(option) : word.equals(option)) {
                return true;
            }
        }
        return false;
    }

    private static CardSource card(String word) {
        List<String> types = new ArrayList<>();
        for (CardType type : CardType.values()) {
            String name = typeWord(type);
            if (name.equals(word)) {
                return new CardSource.Blank(type, Optional.empty());
            }
            types.add(name);
        }
        if (word.indexOf('.') >= 0 || word.indexOf('/') >= 0 || word.indexOf('\\') >= 0) {
            return new CardSource.File(word);
        }
        List<String> all = new ArrayList<>(types);
        all.addAll(WORDS);
        throw unknown(word, all);
    }

    private static String typeWord(CardType type) {
        return switch (type) {
            case MINI -> "mini";
            case CLASSIC_1K -> "1k";
            case CLASSIC_2K -> "2k";
            case CLASSIC_4K -> "4k";
        };
    }

    private static CardSource withUid(CardSource card, Uid uid) {
        return switch (card) {
            case CardSource.Blank(CardType type, Optional<Uid> _) -> new CardSource.Blank(type, Optional.of(uid));
            case CardSource.File(String path) -> throw new InvalidInput(VirtualTexts.specUidOfFile(path));
        };
    }

    private static long seed(String digits) {
        long seed = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw invalidSeed(digits);
            }
            seed = seed * 10 + digit;
        }
        if (digits.isEmpty() || digits.length() > MAX_SEED_DIGITS) {
            throw invalidSeed(digits);
        }
        return seed;
    }

    private static InvalidInput invalidSeed(String digits) {
        return new InvalidInput(VirtualTexts.specSeed(digits, MAX_SEED_DIGITS));
    }

    private static InvalidInput unknown(String word, List<String> known) {
        String name = word.substring(0, word.indexOf('=') + 1);
        Text hint = Nearest.of(name.isEmpty() ? word : name, known).hint();
        return new InvalidInput(VirtualTexts.specUnknown(word, hint));
    }
}
