package cardwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cardwright.card.ReaderDialect;
import cardwright.card.SimulatedClock;
import cardwright.cli.card.DialectStore;
import cardwright.cli.spec.Invocation;
import cardwright.doctor.Doctor;
import cardwright.doctor.DoctorOptions;
import cardwright.doctor.DoctorReport;
import cardwright.mifare.CardType;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.VirtualReaderOptions;
import cardwright.virtual.fault.FaultKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DoctorSaveTest {
    private final MemoryWorld world = new MemoryWorld();
    private final Invocation call = world.call("doctor", "--save", "--reader", "ACR");

    private void save(String... faults) throws Exception {
        VirtualReaderOptions options =
                VirtualReaderOptions.DEFAULT.withDialect(ReaderDialect.ACR1252U).withClock(new SimulatedClock());
        for (String fault : faults) {
            options = options.withFault(FaultKind.parse(fault));
        }
        try (VirtualReader reader = VirtualReader.holding(VirtualCard.blank(CardType.CLASSIC_1K), options)) {
            DoctorReport report = Doctor.examine(
                    reader, DoctorOptions.DEFAULT, options.clock().orElseThrow(), (_, _, _) -> {});
            DoctorCommand.save(call, report, report.measured().map(measured -> measured.dialect(report.reader())));
        }
    }

    @Test
    void what_was_measured_is_remembered_under_the_readers_name() throws Exception {
        save("clears-on-reset");

        Optional<ReaderDialect> found = DialectStore.of(world.world()).find("ACS ACR1252 1S CL Reader PICC 0");
        assertThat(found.orElseThrow().notation())
                .isEqualTo(
                        "keys=00:00 auth=86,88 read=48 values=acs-d7 forgets-keys sw=authenticate-key:6300,class:6300");
    }

    @Test
    void what_was_measured_over_a_weak_link_is_not() throws Exception {
        save("drop-at=100");

        assertThat(DialectStore.of(world.world()).find("ACS ACR1252 1S CL Reader PICC 0"))
                .isEmpty();
    }
}
