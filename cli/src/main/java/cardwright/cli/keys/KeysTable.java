package cardwright.cli.keys;

import cardwright.cli.print.Table;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.keys.KeyMap;
import cardwright.keys.SectorKeys;
import cardwright.keys.SectorKeys.Found;
import cardwright.mifare.KeyType;
import cardwright.text.Ranges;
import java.util.ArrayList;
import java.util.List;

/// What a search found, as a table: sectors of which the same is known share a row for key A and one for
/// key B.
final class KeysTable {
    private final Invocation call;
    private final CliMessages m;
    private final boolean shown;
    private final Table table = new Table("  ");

    /// A table for this call.
    ///
    /// @param shown whether keys are shown in the clear
    KeysTable(Invocation call, boolean shown) {
        this.call = call;
        this.m = CliMessages.in(call.language());
        this.shown = shown;
    }

    void print(List<SectorKeys> sectors) {
        row(m.keysSector(), m.keysKey(), m.keysDigits(), m.keysSource(), "0", "1", "2", m.keysTrailer());
        for (int from = 0, to; from < sectors.size(); from = to) {
            to = from + 1;
            while (to < sectors.size() && isSame(sectors.get(from), sectors.get(to))) {
                to++;
            }
            List<Integer> numbers = new ArrayList<>();
            sectors.subList(from, to)
                    .forEach(sector -> numbers.add(sector.sector().value()));
            print(Ranges.of(numbers), sectors.get(from));
        }
        table.print(call.output());
        call.output().line("");
        call.output().line("  " + m.keysLegend());
        for (SectorKeys.State state : SectorKeys.State.values()) {
            if (sectors.stream()
                    .anyMatch(sector ->
                            sector.keyA().state() == state || sector.keyB().state() == state)) {
                legend(state);
            }
        }
    }

    private static boolean isSame(SectorKeys a, SectorKeys b) {
        return a.sector().isLarge() == b.sector().isLarge()
                && new SectorKeys(a.sector(), b.keyA(), b.keyB(), b.access(), b.malformed()).equals(a);
    }

    private void print(String numbers, SectorKeys sector) {
        for (KeyType type : KeyType.values()) {
            String first = type == KeyType.A ? numbers : "";
            Found found = sector.of(type);
            if (found.entry().isPresent()) {
                found(first, type, found.entry().get(), sector);
            } else {
                row(first, type.name(), "", word(found.state()));
            }
        }
    }

    private void found(String numbers, KeyType type, KeyMap.Entry entry, SectorKeys sector) {
        String digits = entry.key().reveal();
        if (sector.access().isEmpty()) {
            row(
                    numbers,
                    type.name(),
                    digits,
                    entry.source(),
                    sector.malformed() ? m.keysMalformed() : m.keysNoAccess());
            return;
        }
        KeyRights rights = new KeyRights(sector.access().get(), type);
        row(
                numbers,
                type.name(),
                digits,
                entry.source(),
                rights.data(0),
                rights.data(1),
                rights.data(2),
                rights.trailer(call.language()));
    }

    private void legend(SectorKeys.State state) {
        String sentence = switch (state) {
            case FOUND -> "";
            case NONE -> m.keysNone();
            case DATA -> m.keysData();
            case NOT_ALL_TRIED -> m.keysNotAllTried();
        };
        if (!sentence.isEmpty()) {
            call.output().line("  " + m.keysStateLegend(word(state), sentence));
        }
    }

    private String word(SectorKeys.State state) {
        return switch (state) {
            case FOUND -> "";
            case NONE -> m.keysWordNone();
            case DATA -> m.keysWordData();
            case NOT_ALL_TRIED -> m.keysWordNotAllTried();
        };
    }

    /// The third cell holds digits, and is left out if they are not shown.
    private void row(String... cells) {
        List<String> row = new ArrayList<>(List.of(cells));
        if (!shown) {
            row.remove(2);
        }
        table.row(row.toArray(String[]::new));
    }
}
