package cardwright.doctor;

import cardwright.apdu.StatusWord;
import cardwright.card.ReaderDialect;
import cardwright.text.Hex;
import cardwright.text.Text;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a reader takes the storage-card commands, as far as reading shows it. Immutable.
///
/// @param taken the forms of Load Keys it took
/// @param opening those of them that opened the sector, at least one; the first is the one that was used
/// @param takesOldAuthenticate whether it takes `FF 88`
/// @param readLimit how many bytes one Read Binary gave at most: 16, 32, 48, 64 or 240; in this sector, and
///     where the access conditions let the key read all its blocks
/// @param refusedKey its answer to a wrong key
/// @param recoversAfterRefusal whether the right key works after a wrong one without activating the card anew
/// @param keepsAfterUse whether a loaded key serves again after an authentication
/// @param keepsAfterReset whether it is still there after the card was activated anew
/// @param keepsAfterUnpower whether it is still there after the card had no power
/// @param staysOpenAfterLeave whether the next connection finds the sector open if the card was left as it
///     was
/// @param foreign its answer to a command for other kinds of cards, if it always was the same
public record MeasuredReader(
        List<LoadForm> taken,
        List<LoadForm> opening,
        boolean takesOldAuthenticate,
        int readLimit,
        Optional<StatusWord> refusedKey,
        boolean recoversAfterRefusal,
        boolean keepsAfterUse,
        boolean keepsAfterReset,
        boolean keepsAfterUnpower,
        boolean staysOpenAfterLeave,
        Optional<StatusWord> foreign) {
    /// What was measured; the lists are copied.
    public MeasuredReader {
        taken = List.copyOf(taken);
        opening = List.copyOf(opening);
    }

    static MeasuredReader of(Observations seen) {
        boolean same = seen.foreignAnswers.stream().distinct().count() == 1;
        return new MeasuredReader(
                seen.taken,
                seen.opening,
                seen.takesOldAuthenticate,
                seen.readLimit,
                seen.refusedKey,
                seen.recoversAfterRefusal,
                !seen.proves(ExperimentId.AUTHENTICATE_TWICE),
                !seen.proves(ExperimentId.KEY_AFTER_RESET),
                !seen.proves(ExperimentId.KEY_AFTER_UNPOWER),
                seen.staysOpenAfterLeave,
                same ? Optional.of(seen.foreignAnswers.getFirst()) : Optional.empty());
    }

    /// The form of Load Keys to use.
    public LoadForm form() {
        return opening.getFirst();
    }

    /// The dialect that was measured. How the reader takes value commands only writing could tell: that is
    /// as the table has it for readers of this name, else [cardwright.card.ValueForm#NONE].
    ///
    /// @param readerName the reader's name
    public ReaderDialect dialect(String readerName) {
        return MeasuredDialect.of(this, ReaderDialect.forReader(readerName));
    }

    /// What a program has to do for this reader, a line each.
    public List<Text> needs() {
        List<Text> needs = new ArrayList<>();
        LoadForm form = form();
        String structure = Hex.ofByte(form.structure());
        String loadSlot = Hex.ofByte(form.loadSlot());
        String slot = Hex.ofByte(form.slot());
        needs.add(CoreTexts.doctorNeedsForm(structure, loadSlot, slot));
        needs.add(CoreTexts.doctorNeedsRead(readLimit));
        needs.add(
                keepsAfterUse && keepsAfterReset
                        ? keepsAfterUnpower ? CoreTexts.doctorNeedsLoadOnce() : CoreTexts.doctorNeedsLoadAfterPower()
                        : keepsAfterUse ? CoreTexts.doctorNeedsLoadAfterReset() : CoreTexts.doctorNeedsLoadAlways());
        needs.add(recoversAfterRefusal ? CoreTexts.doctorNeedsNoReset() : CoreTexts.doctorNeedsReset());
        return needs;
    }
}
