import cardwright.dump.*;
import cardwright.lint.*;
import cardwright.mifare.*;
import cardwright.text.*;
import cardwright.virtual.*;

/// Turns a dump file into another format, says what that format can't hold, and what is dangerous on the card.
void main() throws IOException {
    Path from = Files.createTempFile("card", ".mfd");
    Path to = from.resolveSibling(from.getFileName() + ".nfc");
    try {
        Files.write(from, VirtualCard.blank(CardType.CLASSIC_1K).toBytes());
        Dump dump = DumpFiles.parse(Files.readAllBytes(from), from.toString());
        PrintedDump printed = DumpFiles.print(dump, DumpFormat.ofName(to.toString()).orElseThrow());
        Files.write(to, printed.bytes());
        printed.notes().forEach(note -> IO.println(note.text().in(Language.EN)));
        for (Finding finding : Lint.image(dump.image())) {
            IO.println(finding.severity() + ": " + finding.message().in(Language.EN));
        }
        IO.println(Files.size(to) + " bytes");
    } finally {
        Files.delete(from);
        Files.deleteIfExists(to);
    }
}
