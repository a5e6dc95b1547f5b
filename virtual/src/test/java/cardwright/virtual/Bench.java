package cardwright.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.apdu.CommandApdu;
import cardwright.card.CardException;
import cardwright.card.ReaderDialect;
import cardwright.card.SimulatedClock;
import cardwright.doctor.Doctor;
import cardwright.doctor.DoctorOptions;
import cardwright.doctor.DoctorReport;
import cardwright.doctor.Oddity;
import cardwright.mifare.CardType;
import cardwright.virtual.fault.Fault;
import cardwright.virtual.fault.FaultKind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// A virtual reader on the doctor's table, with time that stands still.
record Bench(VirtualReader reader, SimulatedClock clock) {
    static Bench of(VirtualReaderOptions options) {
        return of(VirtualCard.blank(CardType.CLASSIC_1K), options);
    }

    static Bench of(VirtualCard card, VirtualReaderOptions options) {
        SimulatedClock clock = new SimulatedClock();
        return new Bench(VirtualReader.holding(card, options.withClock(clock)), clock);
    }

    /// A reader of the standard dialect with these faults.
    static Bench with(String... faults) {
        return of(options(ReaderDialect.STANDARD, faults));
    }

    static VirtualReaderOptions options(ReaderDialect dialect, String... faults) {
        VirtualReaderOptions options = VirtualReaderOptions.DEFAULT.withDialect(dialect);
        for (String notation : faults) {
            Fault fault = FaultKind.parse(notation);
            options = options.withFault(fault);
        }
        return options;
    }

    DoctorReport examine() throws CardException {
        return examine(DoctorOptions.DEFAULT);
    }

    /// Examines, and sees to it that nothing was written, not even tried, that commands were counted and bounded, and
    /// that nothing was left open.
    DoctorReport examine(DoctorOptions options) throws CardException {
        DoctorReport report = Doctor.examine(reader, options, clock, (_, _, _) -> {});
        assertHarmless(options);
        assertThat(report.commands()).isEqualTo(reader.report().commands());
        return report;
    }

    void assertHarmless(DoctorOptions options) {
        reader.card().ifPresent(card -> assertThat(card.writeCycles()).isZero());
        WireReport wire = reader.report();
        assertThat(wire.commands()).isLessThanOrEqualTo(options.maxCommands());
        assertThat(wire.leftovers()).isEmpty();
        TreeSet<String> said = new TreeSet<>();
        sent().forEach(command -> said.add(command.hex().substring(0, 5)));
        if (!options.compareOpensc()) {
            assertThat(said).isSubsetOf(List.of("FF 82", "FF 86", "FF 88", "FF B0", "00 A4"));
        } else {
            assertThat(said).noneMatch(begin -> begin.matches("FF (D.|F.|C.)"));
        }
    }

    /// Every command the reader got.
    List<CommandApdu> sent() {
        List<CommandApdu> commands = new ArrayList<>();
        for (WireEvent event : reader.report().events()) {
            if (event instanceof WireEvent.Exchanged exchanged) {
                commands.add(exchanged.command());
            }
        }
        return commands;
    }

    /// Every name of every oddity, alternatives too.
    static List<String> names(DoctorReport report) {
        return report.oddities().stream()
                .map(Oddity::notations)
                .flatMap(List::stream)
                .toList();
    }
}
