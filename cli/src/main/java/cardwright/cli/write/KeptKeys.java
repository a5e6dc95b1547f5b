package cardwright.cli.write;

import cardwright.cli.card.KeyChoice;
import cardwright.cli.card.SavedKeys;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.cli.world.Files.FileFailed;
import cardwright.keys.KeyMap;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;
import cardwright.mifare.Uid;
import cardwright.write.Step;
import cardwright.write.StepResult.How;
import cardwright.write.WritePlan;
import cardwright.write.WriteReceipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Keeps the key store's keys of a card what they are on the card, after a job that changed some.
final class KeptKeys {
    private KeptKeys() {}

    /// Puts the keys of the trailers this job wrote into the key store, in the place of those it had for the
    /// card; a card of which it has none is left out. Where there is a key store that is not open, says that it
    /// was not told.
    ///
    /// @param store the key store, if it is open
    /// @throws FileFailed if the key store can't be written; the card is as the receipt says all the same
    static void after(Invocation call, Optional<SavedKeys> store, WritePlan plan, WriteReceipt receipt)
            throws FileFailed {
        List<Step> changed = changed(plan, receipt);
        Uid uid = receipt.job().uid();
        CliMessages m = CliMessages.in(call.language());
        if (changed.isEmpty()) {
            return;
        }
        if (store.isEmpty()) {
            KeyChoice.shutStore(call).ifPresent(path -> call.output().error(m.keysStoreNotTold(path, uid)));
            return;
        }
        Optional<KeyMap> saved = store.get().keys(uid);
        if (saved.isPresent()) {
            KeyMap now = saved.get();
            for (Step step : changed) {
                now = with(now, step, receipt.job().id());
            }
            store.get().save(uid, now);
            call.output().error(m.keysStoreTold(store.get().path(), changed.size(), uid));
        }
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
