package cardwright.cli.write;

import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliTexts;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.SectorNumber;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// `--sector N`: which sectors a command is about; without any, all that the card has.
final class SectorsOption {
    static final Option OPTION =
            Option.valued("--sector", "N", CliTexts.writeOptionSector()).repeated();

    private final Set<SectorNumber> named = new TreeSet<>();

    private SectorsOption() {}

    static SectorsOption of(Invocation call) {
        SectorsOption option = new SectorsOption();
        call.values(OPTION).forEach(number -> option.named.add(SectorNumber.parse(number)));
        return option;
    }

    /// Whether a block lies in one of them.
    Predicate<BlockNumber> blocks() {
        return block -> named.isEmpty() || named.contains(block.sector());
    }

    /// Those of a card; what was named and the card does not have, too, for the planner to refuse.
    Set<SectorNumber> of(CardType type) {
        if (!named.isEmpty()) {
            return Set.copyOf(named);
        }
        Set<SectorNumber> all = new TreeSet<>();
        for (int i = 0; i < type.sectorCount(); i++) {
            all.add(SectorNumber.of(i));
        }
        return Set.copyOf(all);
    }
}
