package cardwright.selftest;

import cardwright.cli.world.Files;
import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.JournalFiles;
import cardwright.text.Hex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a door to journal files has to keep, on whatever it is built.
public final class JournalFileChecks {
    private final Files files;
    private final JournalFiles journals;
    private final String folder;
    private final List<String> broken = new ArrayList<>();

    private JournalFileChecks(Files files, JournalFiles journals, String folder) {
        this.files = files;
        this.journals = journals;
        this.folder = folder;
    }

    /// Tries the door in an empty folder, which it leaves with the files `kept` and `locked`.
    ///
    /// @return what is broken, nothing if all is well
    public static List<String> run(Files files, JournalFiles journals, String folder) throws FileFailed {
        JournalFileChecks checks = new JournalFileChecks(files, journals, folder);
        checks.files();
        checks.failures();
        checks.lock();
        return checks.broken;
    }

    private void files() throws FileFailed {
        String kept = folder + "/kept";
        expect("an empty folder", "[]", journals.list(folder).toString());
        expect("no folder", "[]", journals.list(folder + "/none").toString());
        journals.append(kept, Hex.parse("010203"));
        journals.append(kept, Hex.parse("FF00"));
        expect("appended", "010203FF00", Hex.of(files.read(kept)));
        journals.append(folder + "/b", Hex.parse("01"));
        journals.append(folder + "/a", new byte[0]);
        expect("names", "[a, b, kept]", journals.list(folder).toString());
        journals.erase(folder + "/a");
        journals.erase(folder + "/b");
        expect("names after two were erased", "[kept]", journals.list(folder).toString());
    }

    private void failures() {
        expect("append without a folder", "NOT_FOUND", reason(() -> journals.append(folder + "/no/x", new byte[1])));
        expect("append to a folder", "IS_FOLDER", reason(() -> journals.append(folder, new byte[1])));
        expect("erase nothing", "NOT_FOUND", reason(() -> journals.erase(folder + "/x")));
        expect("lock without a folder", "NOT_FOUND", reason(() -> journals.lock(folder + "/no/x")));
        expect(
                "list a file",
                "true",
                String.valueOf(!reason(() -> journals.list(folder + "/kept")).equals("none")));
    }

    private void lock() throws FileFailed {
        Optional<JournalFiles.Lock> lock = journals.lock(folder + "/locked");
        expect("the first lock", "true", String.valueOf(lock.isPresent()));
        expect(
                "a second lock",
                "false",
                String.valueOf(journals.lock(folder + "/locked").isPresent()));
        lock.ifPresent(held -> {
            held.close();
            held.close();
        });
        Optional<JournalFiles.Lock> again = journals.lock(folder + "/locked");
        expect("a lock after it was given up", "true", String.valueOf(again.isPresent()));
        again.ifPresent(JournalFiles.Lock::close);
    }

    private interface Step {
        void run() throws FileFailed;
    }

    private static String reason(Step step) {
        try {
            step.run();
            return "none";
        } catch (FileFailed e) {
            return e.reason().name();
        }
    }

    private void expect(String what, String wanted, String found) {
        if (!found.equals(wanted)) {
            broken.add(what + ": " + found + ", not " + wanted);
        }
    }
}
