package cardwright.workbench.server;

import cardwright.card.CardException;
import cardwright.card.CardReader;
import cardwright.card.KeyRing;
import cardwright.card.ReaderDialect;
import cardwright.cli.card.DialectChoice;
import cardwright.cli.world.Files.FileFailed;
import cardwright.cli.world.World;
import cardwright.mifare.BlockNumber;
import cardwright.workbench.desk.Desk;

/// The dialects of readers as the command knows them: remembered, by name, or found out.
///
/// @param world where they are remembered
record DeskDialects(World world) implements Desk.Dialects {
    @Override
    public ReaderDialect of(CardReader reader, KeyRing keys) throws CardException, FileFailed {
        return DialectChoice.probed(world, reader, BlockNumber.of(0), keys);
    }
}
