package cardwright.cli.files;

import cardwright.cli.access.AccessTables;
import cardwright.cli.access.Findings;
import cardwright.cli.print.Definitions;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.mifare.ManufacturerBlock;
import cardwright.mifare.Uid;
import cardwright.text.Hex;
import java.util.Optional;

/// What a card is, as a page.
///
/// @param call in whose language, and where to
/// @param facts what was found out
record InfoPage(Invocation call, CardFacts facts) {
    private static final int COLUMNS = 100;

    void print() {
        CliMessages m = m();
        line(m.infoHead(facts.image().type().shortName(), facts.reader()));
        line("");
        Definitions identity = new Definitions()
                .add(m.infoUid(), uid())
                .add(m.infoAtr(), facts.atr().toString())
                .add(m.infoManufacturer(), manufacturer());
        identity.add(m.infoDirectory(), directory());
        identity.print(call.output(), COLUMNS);
        facts.directory().ifPresent(directory -> directory.print(call.output(), m));
        for (RightsGroup group : RightsGroup.of(facts.image())) {
            line("");
            line(m.infoSectors(group.numbers(), Hex.spaced(group.conditions().toBytes())));
            line("");
            new AccessTables(call.output(), call.language()).print(group.conditions(), group.large());
        }
        Findings.print(facts.findings(), call.output(), call.language());
    }

    private CliMessages m() {
        return CliMessages.in(call.language());
    }

    private void line(String text) {
        call.output().line(text);
    }

    private String uid() {
        Uid uid = facts.uid();
        return uid.isRandom()
                ? m().infoUidRandom(uid)
                : uid.length() == Uid.SINGLE ? m().infoUidShort(uid) : m().infoUidLong(uid);
    }

    private String manufacturer() {
        Optional<ManufacturerBlock> found = facts.manufacturer();
        if (found.isEmpty()) {
            return m().infoNotRead();
        }
        ManufacturerBlock block = found.get();
        String bytes = Hex.spaced(block.block().toBytes());
        if (!block.uid().equals(facts.uid())) {
            return m().infoBlockZeroOtherUid(bytes, block.uid());
        }
        return block.bccAgrees()
                ? m().infoBlockZero(bytes)
                : m().infoBlockZeroBcc(
                                bytes,
                                Hex.ofByte(block.bcc()),
                                Hex.ofByte(block.uid().bcc()));
    }

    private String directory() {
        if (facts.gpb().isEmpty()) {
            return m().infoNotRead();
        }
        if (facts.directory().isPresent()) {
            return m().infoMad(facts.directory().get().version());
        }
        return facts.gpb().get().directoryAvailable()
                ? m().infoMadUnreadable(facts.gpb().get())
                : m().infoMadNone(facts.gpb().get());
    }
}
