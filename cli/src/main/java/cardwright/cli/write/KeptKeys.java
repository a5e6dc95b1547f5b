package cardwright.cli.write;

import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.OpenKeyStore;
import cardwright.keys.KeyMap;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;
import cardwright.mifare.Uid;
import cardwright.text.Text;
import cardwright.write.Step;
import cardwright.write.StepResult.How;
import cardwright.write.WritePlan;
import cardwright.write.WriteReceipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Keeps the key store's keys of a card what they are on the card, after a job that changed some.
public final class KeptKeys {
    private KeptKeys() {}

    /// Puts the keys of the trailers this job wrote into the key store, in the place of those it had for the
    /// card; a card of which it has none is left out.
    ///
    /// @param shut the path of the user's key store, which may not be open
    /// @return what to tell the user: which keys the store has now, or that it was not told; nothing if no key
    ///     changed
    /// @throws FileFailed if the key store can't be written; the card is as the receipt says all the same
    public static Optional<Text> after(Seals seals, Optional<String> shut, WritePlan plan, WriteReceipt receipt)
            throws FileFailed {
        List<Step> changed = changed(plan, receipt);
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        Uid uid = receipt.job().uid();
        return seals.store().isPresent()
                ? told(seals.store().get(), uid, changed, receipt.job().id())
                : shut.map(path -> CliTexts.keysStoreNotTold(path, uid));
    }

    private static Optional<Text> told(OpenKeyStore store, Uid uid, List<Step> changed, String job) throws FileFailed {
        Optional<KeyMap> saved = store.keys(uid);
        if (saved.isEmpty()) {
            return Optional.empty();
        }
        KeyMap now = saved.get();
        for (Step step : changed) {
            now = with(now, step, job);
        }
        store.save(uid, now);
        return Optional.of(CliTexts.keysStoreTold(store.path(), changed.size(), uid));
    }

    /// The steps on trailers that stand on the card and put another key there.
    private static List<Step> changed(WritePlan plan, WriteReceipt receipt) {
        List<Step> changed = new ArrayList<>();
        for (int i = 0; i < plan.steps().size(); i++) {
            Step step = plan.steps().get(i);
            How how = receipt.results().get(i).how();
            boolean stands = how == How.WRITTEN || how == How.FOUND_WRITTEN || how == How.MENDED;
            if (stands && step.kind() == Step.Kind.TRAILER && changesKeys(step)) {
                changed.add(step);
            }
        }
        return changed;
    }

    /// Whether other keys stand there after than before; where those before are not known, so they do.
    private static boolean changesKeys(Step step) {
        SectorTrailer after = SectorTrailer.parse(step.after());
        return step.before()
                .whole()
                .filter(before -> SectorTrailer.accessWord(before) >= 0)
                .map(SectorTrailer::parse)
                .filter(before -> before.keyA().equals(after.keyA())
                        && before.keyB().equals(after.keyB())
                        && before.keyBReadable() == after.keyBReadable())
                .isEmpty();
    }

    /// A key B that can be read is data and opens nothing.
    private static KeyMap with(KeyMap keys, Step step, String source) {
        SectorNumber sector = step.block().sector();
        SectorTrailer trailer = SectorTrailer.parse(step.after());
        KeyMap map = keys.with(sector, KeyType.A, trailer.keyA(), source);
        return trailer.keyBReadable()
                ? map.without(sector, KeyType.B)
                : map.with(sector, KeyType.B, trailer.keyB(), source);
    }
}
