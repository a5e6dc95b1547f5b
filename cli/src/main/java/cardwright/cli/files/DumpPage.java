package cardwright.cli.files;

import cardwright.cli.access.Findings;
import cardwright.cli.card.CardOptions;
import cardwright.cli.print.Output;
import cardwright.cli.print.Paint;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.dump.Dump;
import cardwright.lint.Finding;
import cardwright.lint.Lint;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.Uid;
import cardwright.text.Hex;
import java.util.List;

/// A dump, or a card that was read, as a page to read: what it is, its blocks, who may do what, the
/// application directory, findings.
final class DumpPage {
    private final String path;
    private final Dump dump;
    private final CardImage image;
    private final Invocation call;
    private final Output output;
    private final CliMessages m;

    DumpPage(Invocation call, String path, Dump dump) {
        this.call = call;
        this.path = path;
        this.dump = dump;
        this.image = dump.image();
        this.output = call.output();
        this.m = CliMessages.in(call.language());
    }

    ExitCode print() {
        output.line(title());
        identity();
        blocks();
        rights();
        Directory.of(image).ifPresent(directory -> directory.print(output, m));
        List<Finding> findings = Lint.image(image);
        Findings.print(findings, output, call.language());
        return Findings.exitCode(findings);
    }

    private String title() {
        String type = image.type().shortName();
        return dump.origin()
                .format()
                .map(format -> m.showTitle(path, type, format.word()))
                .orElseGet(() -> m.showTitleCard(type, path));
    }

    private void identity() {
        StringBuilder line = new StringBuilder();
        image.uid().map(Uid::hex).ifPresent(uid -> line.append("  UID ").append(uid));
        dump.atqa().ifPresent(atqa -> line.append("  ATQA ").append(Hex.ofShort(atqa)));
        dump.sak().ifPresent(sak -> line.append("  SAK ").append(Hex.ofByte(sak)));
        if (!line.isEmpty()) {
            output.line(line.substring(2));
        }
    }

    private void blocks() {
        BlockLine lines = new BlockLine(Paint.of(call.world()), call.has(CardOptions.SHOW_KEYS));
        for (int i = 0; i < image.type().blockCount(); i++) {
            BlockNumber number = BlockNumber.of(i);
            if (number.position() == 0) {
                output.line("");
            }
            output.line(lines.of(number, image.block(number), m));
        }
    }

    private void rights() {
        for (RightsGroup group : RightsGroup.of(image)) {
            output.line("");
            String bytes = Hex.spaced(group.conditions().toBytes());
            output.line(
                    group.sectors().size() == 1
                            ? m.showRightsOne(group.numbers(), bytes)
                            : m.showRights(group.numbers(), bytes));
            group.rights().forEach(line -> output.line("  " + call.say(line)));
        }
    }
}
