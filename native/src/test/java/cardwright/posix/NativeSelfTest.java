package cardwright.posix;

import cardwright.card.CardConnection;
import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.CardReaders;
import cardwright.card.ReaderDialect;
import cardwright.card.ReaderStatus;
import cardwright.card.ReaderWatch;
import cardwright.card.ShareMode;
import cardwright.cli.world.Files.FileFailed;
import cardwright.pcsc.NativeReaders;
import cardwright.selftest.JournalFileChecks;
import cardwright.selftest.SelfTest;
import cardwright.text.Hex;
import cardwright.virtual.CardContract;
import cardwright.virtual.ContractBroken;
import java.util.List;

/// The self test as a C program. Without words it is that; `contract READER` puts a real reader to the contract through
/// the native program's door, `readers` lists them, `watch` tells of the next two changes, `loop READER N` reads
/// block 4 so often, in batches, and prints the microseconds of one reading in the best; `files FOLDER` tries the doors
/// to files in an empty folder, `lock FILE` says whether a file can be locked.
public final class NativeSelfTest {
    private static final int BATCHES = 20;

    private NativeSelfTest() {}

    /// Runs what the words say; what it is called with is always empty, see `program.c`.
    public static void main(String[] none) {
        if (Libc.countWords() == 0) {
            SelfTest.main(none);
            return;
        }
        String what = CString.at(Libc.word(0));
        if (what.equals("files") || what.equals("lock")) {
            files(what, CString.at(Libc.word(1)));
            return;
        }
        try (CardReaders readers = NativeReaders.system(new NativeClock())) {
            if (Libc.countWords() == 1 && what.equals("watch")) {
                watch(readers);
            } else if (Libc.countWords() == 1) {
                print(readers.list());
            } else if (Libc.countWords() == 3) {
                loop(readers, CString.at(Libc.word(1)), Integer.parseInt(CString.at(Libc.word(2))));
            } else {
                contract(readers, CString.at(Libc.word(1)));
            }
        } catch (CardException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void files(String what, String path) {
        try {
            if (what.equals("lock")) {
                System.out.println(new NativeJournalFiles().lock(path).isPresent());
            } else {
                System.out.println(JournalFileChecks.run(new NativeFiles(), new NativeJournalFiles(), path));
            }
        } catch (FileFailed e) {
            System.out.println(e.getMessage());
        }
    }

    private static void print(List<ReaderStatus> list) {
        list.forEach(status -> System.out.println(status.reader() + ": " + status.card()));
    }

    private static void watch(CardReaders readers) throws CardException {
        try (ReaderWatch watch = readers.watch()) {
            print(watch.await(0));
            print(watch.await(20_000));
            print(watch.await(20_000));
            watch.cancel();
            print(watch.await(20_000));
        } catch (InterruptedException e) {
            System.out.println("ended: " + e.getMessage());
        }
    }

    private static void loop(CardReaders readers, String name, int rounds) throws CardException {
        byte[] read = Hex.parse("FFB0000410");
        try (CardReader reader = readers.open(name);
                CardConnection connection = reader.connect(ShareMode.SHARED)) {
            connection.transmit(Hex.parse("FF82000006FFFFFFFFFFFF"));
            connection.transmit(Hex.parse("FF860000050100046000"));
            long best = Long.MAX_VALUE;
            for (int batch = 0; batch < BATCHES; batch++) {
                best = Math.min(best, nanos(connection, read, rounds / BATCHES));
            }
            long tenths = best / (rounds / BATCHES) / 100;
            System.out.println(tenths / 10 + "." + tenths % 10);
        }
    }

    private static long nanos(CardConnection connection, byte[] read, int rounds) throws CardException {
        long begun = Libc.nanoTime();
        for (int round = 0; round < rounds; round++) {
            connection.transmit(read);
        }
        return Libc.nanoTime() - begun;
    }

    private static void contract(CardReaders readers, String name) {
        ReaderDialect dialect = ReaderDialect.forReader(name).orElse(ReaderDialect.STANDARD);
        int broken = 0;
        for (CardContract.Check check : CardContract.checks(dialect)) {
            String outcome = outcome(check, readers, name);
            System.out.println(check.name() + ": " + outcome);
            broken += outcome.equals("kept") ? 0 : 1;
        }
        System.out.println(dialect.id() + ": " + broken + " broken");
    }

    private static String outcome(CardContract.Check check, CardReaders readers, String name) {
        try (CardReader reader = readers.open(name)) {
            check.run(reader);
            return "kept";
        } catch (CardException | ContractBroken | IllegalStateException e) {
            return e.toString();
        }
    }
}
