package cardwright.cli.read;

import cardwright.cli.access.AccessTables;
import cardwright.cli.access.Findings;
import cardwright.cli.print.Definitions;
import cardwright.cli.print.Ranges;
import cardwright.cli.print.Table;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.mifare.ApplicationDirectory;
import cardwright.mifare.ApplicationId;
import cardwright.mifare.ManufacturerBlock;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.Uid;
import cardwright.text.Hex;
import java.util.List;
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
        facts.directory().ifPresent(this::applications);
        facts.rights().forEach((rights, sectors) -> {
            line("");
            line(m.infoSectors(
                    Ranges.of(sectors.stream().map(SectorNumber::value).toList()),
                    Hex.spaced(rights.access().toBytes())));
            line("");
            new AccessTables(call.output(), call.language()).print(rights.access(), rights.large());
        });
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
        Optional<ApplicationDirectory> found = facts.directory();
        if (found.isPresent()) {
            ApplicationDirectory directory = found.get();
            return directory
                    .publisher()
                    .map(sector -> m().infoMadPublisher(directory.version(), sector))
                    .orElseGet(() -> m().infoMad(directory.version()));
        }
        return facts.gpb().get().directoryAvailable()
                ? m().infoMadUnreadable(facts.gpb().get())
                : m().infoMadNone(facts.gpb().get());
    }

    private void applications(ApplicationDirectory directory) {
        Table table = new Table("    ");
        Applications.of(directory)
                .forEach((application, sectors) ->
                        table.row(application.toString(), name(application), sectors(sectors)));
        table.print(call.output());
    }

    private String sectors(List<Integer> sectors) {
        return sectors.size() == 1 ? m().infoOneSector(sectors.getFirst()) : m().infoSeveralSectors(Ranges.of(sectors));
    }

    private String name(ApplicationId application) {
        CliMessages m = m();
        if (application.equals(ApplicationId.FREE)) {
            return m.applicationFree();
        }
        if (application.equals(ApplicationId.NDEF)) {
            return m.applicationNdef();
        }
        if (application.equals(ApplicationId.CARD_HOLDER)) {
            return m.applicationCardHolder();
        }
        if (application.equals(ApplicationId.DEFECTIVE)) {
            return m.applicationDefective();
        }
        if (application.equals(ApplicationId.RESERVED)) {
            return m.applicationReserved();
        }
        return application.equals(ApplicationId.NO_SECTOR) ? m.applicationNoSector() : m.applicationOther();
    }
}
