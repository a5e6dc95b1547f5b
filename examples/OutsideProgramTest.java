import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cardwright.testing.Desk;
import cardwright.testing.Program;
import cardwright.testing.junit.CardOnDesk;
import cardwright.testing.junit.OrSkip;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Tests a program in another language, here opensc-tool: what it prints, and exactly which commands it sent to the card.
/// It needs the jars of core, virtual, pcsc, testing and JUnit.
class OutsideProgramTest {
    @Test
    @CardOnDesk(value = "1k,dialect=acr122u", pcscd = true)
    void itSendsTheThreeCommandsAndNothingElse(Desk desk) throws Exception {
        Program program = OrSkip.present(Program.find("opensc-tool"), "This test needs opensc-tool (package opensc).")
                .with(desk.environment());
        Program.Run run = program.run(
                Duration.ofSeconds(20),
                "",
                "-r", desk.readerName(),
                "-c", "default",
                "-s", "FF:82:00:00:06:FF:FF:FF:FF:FF:FF",
                "-s", "FF:86:00:00:05:01:00:04:60:00",
                "-s", "FF:B0:00:04:10");
        assertEquals(0, run.exitCode(), run.output());
        assertTrue(run.output().contains("00 00 00 00 00 00 00 00"), run.output());
        assertEquals(
                List.of("FF 82 00 00 06 ** ** ** ** ** **", "FF 86 00 00 05 01 00 04 60 00", "FF B0 00 04 10"),
                desk.commands());
    }
}
