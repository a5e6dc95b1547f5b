package cardwright.card;

import cardwright.apdu.StatusWord;
import cardwright.mifare.Block;
import cardwright.mifare.SectorNumber;
import cardwright.text.Ascii;
import cardwright.text.Hex;
import cardwright.text.InvalidInput;
import cardwright.text.Pieces;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.List;

/// A dialect as one line, see [ReaderDialect#notation].
final class DialectNotation {
    private static final String LE_00 = "le00";
    private static final String FORGETS_KEYS = "forgets-keys";
    private static final String RECOVERS = "recovers";
    private static final String BY_KEY_TYPE = "type";
    private static final String ALL = "all";
    private static final SectorNumber SMALL = SectorNumber.of(0);
    private static final SectorNumber LARGE = SectorNumber.of(32);
    private static final int MAX_READ = 240;

    private DialectNotation() {}

    static String print(ReaderDialect dialect) {
        List<String> words = new ArrayList<>();
        words.add("keys=" + places(dialect.keyPlaces()));
        words.add("auth=" + authenticate(dialect));
        int small = dialect.readLimit(SMALL);
        int large = dialect.readLimit(LARGE);
        words.add("read=" + small + (large == small ? "" : "/" + large));
        words.add("values=" + Ascii.word(dialect.valueForm()));
        if (dialect.readsWithoutLength()) {
            words.add(LE_00);
        }
        if (!dialect.keepsKeys()) {
            words.add(FORGETS_KEYS);
        }
        if (dialect.recoversAfterRefusal()) {
            words.add(RECOVERS);
        }
        String answers = answers(dialect);
        if (!answers.isEmpty()) {
            words.add("sw=" + answers);
        }
        return String.join(" ", words);
    }

    private static String places(List<KeyPlace> places) {
        List<String> words = new ArrayList<>();
        for (KeyPlace place : places) {
            String slots = place.slotIsKeyType() ? BY_KEY_TYPE : Hex.ofByte(place.firstSlot());
            if (!place.slotIsKeyType() && place.lastSlot() != place.firstSlot()) {
                slots += "-" + Hex.ofByte(place.lastSlot());
            }
            words.add(Hex.ofByte(place.structure()) + ":" + slots);
        }
        return String.join(",", words);
    }

    private static String authenticate(ReaderDialect dialect) {
        String forms = !dialect.takesGeneralAuthenticate() ? "88" : dialect.takesOldAuthenticate() ? "86,88" : "86";
        return dialect.authenticatesFixedSlot() ? forms + "@" + Hex.ofByte(dialect.authenticateSlot(0)) : forms;
    }

    private static String answers(ReaderDialect dialect) {
        List<String> words = new ArrayList<>();
        boolean same = true;
        StatusWord first = dialect.status(Refusal.CLASS);
        for (Refusal refusal : Refusal.values()) {
            StatusWord status = dialect.status(refusal);
            same &= status.equals(first);
            if (!status.equals(refusal.standard())) {
                words.add(Ascii.word(refusal) + ":" + Hex.ofShort(status.value()));
            }
        }
        return same ? ALL + ":" + Hex.ofShort(first.value()) : String.join(",", words);
    }

    /// A constant's name in small letters, with dashes.
    static ReaderDialect parse(String line) {
        DialectBuilder builder = DialectBuilder.custom();
        List<String> seen = new ArrayList<>();
        for (String word : Pieces.of(line, ' ')) {
            if (word.isEmpty()) {
                continue;
            }
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals + 1);
            if (seen.contains(name)) {
                throw wrong(word);
            }
            seen.add(name);
            apply(builder, word, name, word.substring(equals + 1));
        }
        if (!seen.contains("keys=")) {
            throw new InvalidInput(CoreTexts.dialectKeysMissing());
        }
        return builder.build();
    }

    private static void apply(DialectBuilder builder, String word, String name, String value) {
        switch (name) {
            case "keys=" -> builder.keys(places(word, value));
            case "auth=" -> authenticate(builder, word, value);
            case "read=" -> {
                List<String> limits = Pieces.of(value, '/');
                int small = limit(word, limits.getFirst());
                builder.reads(small, limits.size() == 1 ? small : limit(word, only(word, limits, 2)));
            }
            case "values=" -> builder.values(form(word, value));
            case "sw=" -> answers(builder, word, value);
            case LE_00 -> builder.readsWithoutLength();
            case FORGETS_KEYS -> builder.forgetsKeys();
            case RECOVERS -> builder.recovers();
            default -> throw wrong(word);
        }
    }

    private static KeyPlace[] places(String word, String value) {
        List<String> parts = Pieces.of(value, ',');
        KeyPlace[] places = new KeyPlace[parts.size()];
        for (int i = 0; i < places.length; i++) {
            List<String> place = Pieces.of(parts.get(i), ':');
            String slots = only(word, place, 2);
            int structure = octet(word, place.getFirst());
            if (slots.equals(BY_KEY_TYPE)) {
                places[i] = KeyPlace.byKeyType(structure);
                continue;
            }
            List<String> range = Pieces.of(slots, '-');
            int first = octet(word, range.getFirst());
            int last = range.size() == 1 ? first : octet(word, only(word, range, 2));
            if (last < first) {
                throw wrong(word);
            }
            places[i] = KeyPlace.numbered(structure, first, last);
        }
        return places;
    }

    private static void authenticate(DialectBuilder builder, String word, String value) {
        List<String> slot = Pieces.of(value, '@');
        switch (slot.getFirst()) {
            case "86" -> {}
            case "88" -> builder.takesOldAuthenticateOnly();
            case "86,88" -> builder.takesOldAuthenticate();
            default -> throw wrong(word);
        }
        if (slot.size() > 1) {
            builder.authenticatesSlot(octet(word, only(word, slot, 2)));
        }
    }

    private static void answers(DialectBuilder builder, String word, String value) {
        for (String answer : Pieces.of(value, ',')) {
            List<String> parts = Pieces.of(answer, ':');
            String status = only(word, parts, 2);
            if (status.length() != 4) {
                throw wrong(word);
            }
            int code = octet(word, status.substring(0, 2)) << 8 | octet(word, status.substring(2));
            if (parts.getFirst().equals(ALL)) {
                builder.answers(code, Refusal.values());
            } else {
                builder.answers(code, refusal(word, parts.getFirst()));
            }
        }
    }

    private static Refusal refusal(String word, String name) {
        for (Refusal refusal : Refusal.values()) {
            if (Ascii.word(refusal).equals(name)) {
                return refusal;
            }
        }
        throw wrong(word);
    }

    private static ValueForm form(String word, String name) {
        for (ValueForm form : ValueForm.values()) {
            if (Ascii.word(form).equals(name)) {
                return form;
            }
        }
        throw wrong(word);
    }

    /// The last of exactly so many parts.
    private static String only(String word, List<String> parts, int count) {
        if (parts.size() != count) {
            throw wrong(word);
        }
        return parts.getLast();
    }

    private static int octet(String word, String digits) {
        int high = digits.length() == 2 ? Hex.digit(digits.charAt(0)) : -1;
        int low = digits.length() == 2 ? Hex.digit(digits.charAt(1)) : -1;
        if (high < 0 || low < 0) {
            throw wrong(word);
        }
        return high << 4 | low;
    }

    /// A multiple of 16, up to 240.
    private static int limit(String word, String digits) {
        for (int limit = Block.LENGTH; limit <= MAX_READ; limit += Block.LENGTH) {
            if (Integer.toString(limit).equals(digits)) {
                return limit;
            }
        }
        throw wrong(word);
    }

    private static InvalidInput wrong(String word) {
        return new InvalidInput(CoreTexts.dialectWord(word));
    }
}
