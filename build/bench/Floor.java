import cardwright.card.CardConnection;
import cardwright.card.ReaderDialect;
import cardwright.card.ShareMode;
import cardwright.card.SimulatedClock;
import cardwright.mifare.CardType;
import cardwright.mifare.SectorNumber;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.VirtualReaderOptions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// The least a dump of a card as delivered can take: prints the number of commands, and the milliseconds a
/// virtual reader with `air` takes for them by its own clock, with nobody else in between. The commands
/// are written down here and are not those of the library: Get Data, Load Keys, one General Authenticate a
/// sector, and as few Read Binary as the dialect allows.
void main(String[] arguments) throws Exception {
    CardType type = arguments[0].equals("4k") ? CardType.CLASSIC_4K : CardType.CLASSIC_1K;
    ReaderDialect dialect = ReaderDialect.byId(arguments[1]);
    SimulatedClock clock = new SimulatedClock();
    VirtualReader reader = VirtualReader.holding(
            VirtualCard.blank(type), VirtualReaderOptions.DEFAULT.withDialect(dialect).withAir().withClock(clock));
    List<String> commands = new ArrayList<>(List.of("FFCA000000", "FF82000006FFFFFFFFFFFF"));
    for (int s = 0; s < type.sectorCount(); s++) {
        SectorNumber sector = SectorNumber.of(s);
        int first = sector.firstBlock().value();
        commands.add("FF8600000501%04X6000".formatted(first));
        int atOnce = dialect.readLimit(sector) / 16;
        for (int position = 0; position < sector.blockCount() - 1; position += atOnce) {
            int blocks = Math.min(atOnce, sector.blockCount() - 1 - position);
            commands.add("FFB0%04X%02X".formatted(first + position, blocks * 16));
        }
        commands.add("FFB0%04X10".formatted(sector.trailer().value()));
    }
    try (CardConnection connection = reader.connect(ShareMode.EXCLUSIVE)) {
        long begun = clock.nanoTime();
        for (String command : commands) {
            byte[] answer = connection.transmit(HexFormat.of().parseHex(command));
            if (answer[answer.length - 2] != (byte) 0x90) {
                throw new IllegalStateException(command + " was refused");
            }
        }
        System.out.printf("%d %.1f%n", commands.size(), (clock.nanoTime() - begun) / 1e6);
    }
}
