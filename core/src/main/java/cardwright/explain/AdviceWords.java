package cardwright.explain;

import cardwright.apdu.CommandApdu;
import cardwright.card.KeyMask;
import cardwright.card.KeyPlace;
import cardwright.card.ReaderDialect;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.KeyType;
import cardwright.text.Hex;
import cardwright.text.Text;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says what to try about a cause, the best first.
public final class AdviceWords {
    /// More commands than these in one line help nobody.
    private static final int MOST_COMMANDS = 12;

    private final Analysis analysis;
    private final boolean showKeys;

    private AdviceWords(Analysis analysis, boolean showKeys) {
        this.analysis = analysis;
        this.showKeys = showKeys;
    }

    /// What to try; empty for a note.
    ///
    /// @param showKeys whether command lines may hold the keys of the record
    public static List<Advice> of(Conclusion conclusion, Analysis analysis, boolean showKeys) {
        return new AdviceWords(analysis, showKeys).of(conclusion);
    }

    private List<Advice> of(Conclusion conclusion) {
        return switch (conclusion.cause()) {
            case Cause.DriverProbing probing -> probing(probing, conclusion);
            case Cause.WrongDriver _ -> List.of(openscDefault(), apdu("", conclusion));
            case Cause.WrongKey _ -> List.of(say(CoreTexts.adviceOtherKey()));
            case Cause.Unsteady _ ->
                List.of(repeat(conclusion), new Advice("cardwright doctor", CoreTexts.adviceDoctor()));
            case Cause.NotReactivated _ -> List.of(say(CoreTexts.adviceReset()));
            case Cause.KeyPlaceRefused place -> keyPlace(place, conclusion);
            case Cause.SlotsDiffer(int loaded, int _) -> List.of(say(CoreTexts.adviceSameSlot(Hex.ofByte(loaded))));
            case Cause.NoAuthentication(int block) -> List.of(authenticate(block));
            case Cause.OtherSector(int _, int block) -> List.of(authenticate(block));
            case Cause.Forbidden forbidden ->
                List.of(say(
                        CoreTexts.adviceRights(BlockNumber.of(forbidden.block()).sector())));
            case Cause.WrongLength(int right) -> List.of(say(CoreTexts.adviceLength(right)));
            case Cause.MoreWaiting _ -> List.of(say(CoreTexts.adviceFetch()));
            case Cause.CardGone _ -> List.of(say(CoreTexts.adviceLayStill()), say(CoreTexts.adviceLook()));
            case Cause.SilentCard _ -> List.of(say(CoreTexts.adviceLayStill()));
            case Cause.ForeignReset _, Cause.InUse _ -> List.of(say(CoreTexts.adviceCloseOthers()));
            case Cause.NoCard _, Cause.NoReader _, Cause.ContactSlot _ ->
                List.of(new Advice("cardwright readers", CoreTexts.adviceReaders()));
            case Cause.MissingBlock _,
                    Cause.Unexplained _,
                    Cause.OwnCommands _,
                    Cause.KeyAHidden _,
                    Cause.SaysNothing _ -> List.of();
        };
    }

    private static Advice say(Text message) {
        return new Advice("", message);
    }

    private List<Advice> probing(Cause.DriverProbing probing, Conclusion conclusion) {
        List<Advice> advice = new ArrayList<>(List.of(apdu("", conclusion)));
        if (probing.namedDefault()) {
            advice.add(say(CoreTexts.adviceUpgradeOnly()));
            return advice;
        }
        advice.add(openscDefault());
        if (probing.message()) {
            advice.add(say(CoreTexts.adviceUpgrade()));
        }
        return advice;
    }

    private Advice openscDefault() {
        return new Advice("opensc-tool -c default -s …", CoreTexts.adviceDefault());
    }

    private Advice repeat(Conclusion conclusion) {
        return new Advice(apdu(" --repeat 100", conclusion).line(), CoreTexts.adviceRepeat());
    }

    /// The very commands of the record, through our own command.
    private Advice apdu(String options, Conclusion conclusion) {
        StringBuilder line = new StringBuilder("cardwright apdu");
        boolean hidden = false;
        List<Attempt> explained = analysis.attempts().stream()
                .filter(attempt -> conclusion.attempts().contains(attempt.number()))
                .toList();
        List<CommandApdu> known = wanted(explained);
        List<CommandApdu> commands = known.isEmpty() ? wanted(analysis.attempts()) : known;
        for (CommandApdu command : commands) {
            String hex = showKeys ? Hex.of(command.toBytes()) : compact(KeyMask.command(command));
            hidden |= hex.indexOf('*') >= 0;
            line.append(' ').append(hex);
        }
        line.append(commands.isEmpty() ? " …" : "").append(options);
        Text what = hidden ? CoreTexts.adviceApduHidden() : CoreTexts.adviceApdu();
        return new Advice(line.toString(), what);
    }

    private static String compact(String spaced) {
        StringBuilder text = new StringBuilder(spaced.length());
        for (int i = 0; i < spaced.length(); i++) {
            if (spaced.charAt(i) != ' ') {
                text.append(spaced.charAt(i));
            }
        }
        return text.toString();
    }

    /// The most commands that were typed in one line, or that one attempt sent.
    private static List<CommandApdu> wanted(List<Attempt> attempts) {
        List<CommandApdu> longest = List.of();
        for (Attempt attempt : attempts) {
            List<CommandApdu> asked = attempt.run().asked();
            boolean hidden = attempt.exchanges().stream().anyMatch(Step.Exchange::hidden);
            List<CommandApdu> commands = asked.isEmpty() && !hidden ? Judge.commands(attempt.steps()) : asked;
            if (commands.size() > longest.size() && commands.size() <= MOST_COMMANDS) {
                longest = commands;
            }
        }
        return longest;
    }

    private List<Advice> keyPlace(Cause.KeyPlaceRefused place, Conclusion conclusion) {
        Optional<ReaderDialect> dialect = analysis.attempts().stream()
                .filter(attempt -> conclusion.attempts().contains(attempt.number()))
                .flatMap(attempt -> attempt.run().reader().stream())
                .flatMap(name -> ReaderDialect.forReader(name).stream())
                .findFirst();
        List<Advice> advice = new ArrayList<>();
        if (dialect.isPresent()) {
            KeyPlace first = dialect.get().keyPlaces().getFirst();
            if (first.structure() != place.structure() || !first.has(place.slot())) {
                advice.add(known(first));
            }
        }
        advice.add(say(CoreTexts.advicePlaces()));
        return advice;
    }

    private static Advice known(KeyPlace known) {
        int slot = known.slotFor(KeyType.A);
        String line = "FF 82 " + Hex.ofByte(known.structure()) + " " + Hex.ofByte(slot) + " 06 …";
        return say(CoreTexts.advicePlace(line));
    }

    private static Advice authenticate(int block) {
        String line = "FF 86 00 00 05 01 00 " + Hex.ofByte(block) + " 60 00";
        return say(CoreTexts.adviceAuthenticate(line));
    }
}
