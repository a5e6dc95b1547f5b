package cardwright.cli.card;

import cardwright.card.NoReader;
import cardwright.card.ReaderDialect;
import cardwright.card.ReaderStatus;
import cardwright.card.ReaderStatus.Presence;
import cardwright.cli.words.CliTexts;
import cardwright.text.Ascii;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the one real reader that a person can mean. Never guesses between two.
final class RealReaders {
    private static final String PCSC = "pcsc:";
    private static final int MOST_DIGITS = 3;

    private RealReaders() {}

    /// The name that is meant, if what is wanted may be a name as it stands: without `pcsc:`, and not a
    /// number.
    static Optional<String> asName(String wanted) {
        boolean isName = wanted.startsWith(PCSC);
        String name = isName ? wanted.substring(PCSC.length()) : wanted;
        return name.isEmpty() || (!isName && number(name) >= 0) ? Optional.empty() : Optional.of(name);
    }

    /// The reader that is wanted: by its name, a part of it whatever the case, or the number
    /// it has in the list, from 0 on; `pcsc:` before a name says that it is one. If nothing is wanted, the
    /// only contactless reader with a card, else the only contactless reader, else the only one.
    ///
    /// @throws NoReader if there is none, or more than one can be meant; it lists them
    public static ReaderStatus choose(List<ReaderStatus> readers, Optional<String> wanted) throws NoReader {
        if (readers.isEmpty()) {
            throw new NoReader(CliTexts.readerNone());
        }
        return wanted.isPresent() ? named(readers, wanted.get()) : onlyOne(readers);
    }

    private static ReaderStatus named(List<ReaderStatus> readers, String wanted) throws NoReader {
        boolean isName = wanted.startsWith(PCSC);
        String name = isName ? wanted.substring(PCSC.length()) : wanted;
        List<ReaderStatus> found = new ArrayList<>();
        for (ReaderStatus reader : readers) {
            if (reader.reader().equals(name)) {
                return reader;
            }
            if (!name.isEmpty() && Ascii.contains(reader.reader(), name)) {
                found.add(reader);
            }
        }
        int number = isName ? -1 : number(name);
        if (number >= 0 && number < readers.size()) {
            return readers.get(number);
        }
        if (found.size() == 1) {
            return found.getFirst();
        }
        String list = list(readers);
        throw new NoReader(found.isEmpty() ? CliTexts.readerUnknown(wanted, list) : CliTexts.readerSeveral(name, list));
    }

    private static ReaderStatus onlyOne(List<ReaderStatus> readers) throws NoReader {
        List<ReaderStatus> contactless = new ArrayList<>();
        List<ReaderStatus> withCard = new ArrayList<>();
        for (ReaderStatus reader : readers) {
            if (!ReaderDialect.isOtherSlot(reader.reader())) {
                contactless.add(reader);
                if (reader.card() == Presence.PRESENT || reader.card() == Presence.MUTE) {
                    withCard.add(reader);
                }
            }
        }
        for (List<ReaderStatus> candidates : List.of(withCard, contactless, readers)) {
            if (candidates.size() == 1) {
                return candidates.getFirst();
            }
        }
        String list = list(readers);
        throw new NoReader(CliTexts.readerWhich(list));
    }

    /// A number of a few digits, or -1.
    private static int number(String text) {
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i >= MOST_DIGITS) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return text.isEmpty() ? -1 : number;
    }

    private static String list(List<ReaderStatus> readers) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < readers.size(); i++) {
            list.append("\n  ").append(i).append("  ").append(readers.get(i).reader());
        }
        return list.toString();
    }
}
