package cardwright.workbench.doctor;

import cardwright.card.KeyRing;
import cardwright.cli.words.CliTexts;
import cardwright.doctor.DoctorOptions;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.text.InvalidInput;
import cardwright.workbench.api.DoctorRequest;
import cardwright.workbench.words.WorkbenchTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/// What the doctor is asked.
public final class DoctorRequests {
    /// More rounds than this are for the command line.
    private static final int MOST_ROUNDS = 2_000;

    private static final int LAST_BLOCK = 255;

    private DoctorRequests() {}

    /// The options of an examination.
    ///
    /// @throws InvalidInput if a key, the block or the rounds are wrong; never repeats a key
    public static DoctorOptions options(DoctorRequest request) {
        DoctorOptions options = DoctorOptions.DEFAULT
                .withKeys(keys(request.keys()))
                .withQuick(request.quick())
                .withCompareOpensc(request.opensc());
        if (request.block() > LAST_BLOCK) {
            throw new InvalidInput(WorkbenchTexts.doctorBlock(LAST_BLOCK));
        }
        if (request.block() >= 0) {
            options = options.withBlock(BlockNumber.of(request.block()));
        }
        return request.rounds() == 0 ? options : options.withRounds(rounds(request.rounds()));
    }

    private static int rounds(int rounds) {
        if (rounds < DoctorOptions.MIN_ROUNDS || rounds > MOST_ROUNDS) {
            throw new InvalidInput(WorkbenchTexts.doctorRounds(DoctorOptions.MIN_ROUNDS, MOST_ROUNDS));
        }
        return rounds;
    }

    private static KeyRing keys(@Nullable String text) {
        List<KeyRing.Entry> keys = new ArrayList<>();
        StringTokenizer words = new StringTokenizer(text == null ? "" : text);
        while (words.hasMoreTokens()) {
            keys.add(key(words.nextToken()));
        }
        return keys.isEmpty() ? KeyRing.AS_DELIVERED : new KeyRing(keys);
    }

    private static KeyRing.Entry key(String word) {
        boolean a = word.startsWith("A:") || word.startsWith("a:");
        boolean b = word.startsWith("B:") || word.startsWith("b:");
        if (!a && !b) {
            throw new InvalidInput(CliTexts.keyForm());
        }
        return new KeyRing.Entry(a ? KeyType.A : KeyType.B, Key.parse(word.substring(2)));
    }
}
