package cardwright.fuzz;

import cardwright.card.ReaderDialect;
import cardwright.dump.Dump;
import cardwright.dump.DumpFiles;
import cardwright.dump.DumpFormat;
import cardwright.dump.ImageDiff;
import cardwright.dump.KeyFile;
import cardwright.dump.KeyFiles;
import cardwright.dump.KeyMapText;
import cardwright.explain.Analysis;
import cardwright.explain.LogText;
import cardwright.explain.Transcript;
import cardwright.lint.Lint;
import cardwright.mifare.AccessPolicy;
import cardwright.script.ApduScript;
import cardwright.trace.Trace;
import cardwright.write.JobState;
import cardwright.write.JournalLog;
import cardwright.write.Seal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// A parser, what it is to be given, and what must hold of whatever it makes of it. It may refuse with
/// [cardwright.text.InvalidInput], and do nothing else.
enum FuzzTarget {
    /// Dumps of every format.
    DUMP("/cardwright/dump/", DumpTargets.SAMPLES) {
        @Override
        void feed(byte[] bytes) {
            DumpTargets.feed(bytes);
        }
    },
    /// Key files of every format.
    KEYS("/cardwright/dump/", List.of("sample.keys", "sample.dic", "1k-keys-A-then-B.bin", "1k-mad1-ndef.bin")) {
        @Override
        void feed(byte[] bytes) {
            for (String name : new String[] {"a.keys", "a.dic"}) {
                KeyFile file = KeyFiles.parse(bytes, name);
                KeyFile again = KeyFiles.parse(KeyFiles.printList(file.keys()), name);
                check(again.keys().equals(file.keys()), "a list of keys came out otherwise");
                if (file.map().size() > 0) {
                    check(
                            KeyMapText.parse(KeyMapText.print(file.map())).equals(file.map()),
                            "a key map came out otherwise");
                }
            }
        }
    },
    /// Our own key maps.
    KEY_MAP("", List.of("0 A FFFFFFFFFFFF a.keys\n# x\n39 B a0a1a2a3a4a5\n")) {
        @Override
        void feed(byte[] bytes) {
            var map = KeyMapText.parse(text(bytes));
            check(KeyMapText.parse(KeyMapText.print(map)).equals(map), "a key map came out otherwise");
        }
    },
    /// Wishes for access conditions.
    POLICY("", List.of("data: read A|B, write B; value 1: decrement A; trailer: keys B, rights never")) {
        @Override
        void feed(byte[] bytes) {
            AccessPolicy policy = AccessPolicy.parse(text(bytes));
            check(
                    AccessPolicy.parse(policy.toString()).toString().equals(policy.toString()),
                    "a policy came out otherwise");
        }
    },
    /// Scripts of commands.
    SCRIPT("", List.of("# x\nFFCA000000 => 9000\nreset\nFF B0 00 04 10 => 90xx, 6300\nwait 5 ms\n")) {
        @Override
        void feed(byte[] bytes) {
            ApduScript script = ApduScript.parse(text(bytes));
            check(ApduScript.parse(script.print()).print().equals(script.print()), "a script came out otherwise");
        }
    },
    /// Records of other programs.
    TRANSCRIPT(
            "/cardwright/explain/",
            List.of("vendor-tool.log", "scriptor-good.txt", "opensc-vvvv.txt", "pcscd-apdu.log")) {
        @Override
        void feed(byte[] bytes) {
            Analysis.of(Transcript.parse(LogText.decode(bytes)));
        }
    },
    /// Traces.
    TRACE("", List.of("reader X\nconnect exclusive t1 3B8F80\n> FFCA000000\n< 01020304 9000 12 us\nclose leave\n")) {
        @Override
        void feed(byte[] bytes) {
            Trace trace = Trace.parse(text(bytes));
            check(Trace.parse(trace.print()).print().equals(trace.print()), "a trace came out otherwise");
        }
    },
    /// Journals of write jobs.
    JOURNAL("/cardwright/write/", List.of("sample.journal")) {
        @Override
        void feed(byte[] bytes) {
            JournalLog log = JournalLog.parse(bytes, Seal.NONE);
            byte[] continuation = log.undone(Seal.NONE);
            byte[] all = Arrays.copyOf(bytes, bytes.length + continuation.length);
            System.arraycopy(continuation, 0, all, bytes.length, continuation.length);
            JobState state = JournalLog.parse(all, Seal.NONE).state();
            check(state == JobState.UNDONE || state == JobState.CLOSED, "what was appended to a journal is lost");
        }
    },
    /// Reader dialects.
    DIALECT("", List.of("keys=00:00-01,20:type auth=5/0 read=16/48 values=acr le00 sw=6300")) {
        @Override
        void feed(byte[] bytes) {
            ReaderDialect dialect = ReaderDialect.parse(text(bytes));
            check(
                    ReaderDialect.parse(dialect.notation()).notation().equals(dialect.notation()),
                    "a dialect came out otherwise");
        }
    };

    private final String folder;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> samples;

    /// @param folder where the samples are files; empty where they are texts themselves
    FuzzTarget(String folder, List<String> samples) {
        this.folder = folder;
        this.samples = samples;
    }

    /// Lets the parser have these bytes, and checks what it makes of them.
    abstract void feed(byte[] bytes);

    String folder() {
        return folder;
    }

    List<String> samples() {
        return samples;
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    /// What must hold of a dump.
    private static final class DumpTargets {
        static final List<String> SAMPLES = List.of(
                "1k-empty-comment-crlf.eml",
                "1k-partial.mct",
                "1k-partial.nfc",
                "flipper-v1-header.txt",
                "1k-mfc-v3.json",
                "1k-mad1-ndef.bin");

        static void feed(byte[] bytes) {
            Dump dump = DumpFiles.parse(bytes, "fuzz");
            Lint.masks(dump.image());
            DumpFormat format = dump.origin().format().orElseThrow();
            if (!format.holdsUnknownBytes() && !dump.image().isComplete()) {
                return;
            }
            byte[] printed = DumpFiles.print(dump, format).bytes();
            Dump again = DumpFiles.parse(printed, "again");
            check(ImageDiff.of(dump.image(), again.image()).isEmpty(), "a card came out otherwise");
            check(again.atqa().equals(dump.atqa()) && again.sak().equals(dump.sak()), "ATQA or SAK came out otherwise");
            byte[] twice = DumpFiles.print(again, format).bytes();
            check(Arrays.equals(printed, twice), "a file printed again is another");
        }
    }
}
