package cardwright.cli.files;

import cardwright.cli.print.Json;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.mifare.BlockNumber;
import cardwright.read.Unread;
import cardwright.text.Ascii;
import cardwright.text.Text;
import java.util.List;

/// What is said of blocks that could not be read.
final class UnreadTexts {
    private UnreadTexts() {}

    /// Tells a person on standard error: a line for each, and where no key was found, how to find one.
    static void tell(Invocation call, List<Unread> unread) {
        boolean keys = false;
        for (Text text : Unread.texts(unread)) {
            call.output().error("cardwright: " + call.say(text));
        }
        for (Unread blocks : unread) {
            keys |= switch (blocks.reason()) {
                case NO_KEY, NEEDS_KEY_A, NEEDS_KEY_B -> true;
                case NOBODY, MALFORMED, REFUSED -> false;
            };
        }
        if (keys) {
            call.output().error("cardwright: " + CliMessages.in(call.language()).unreadWayOut());
        }
    }

    /// Adds them as an array of objects.
    static void put(Invocation call, Json json, List<Unread> unread) {
        json.array(
                "unread",
                unread,
                (item, blocks) -> item.put("sector", blocks.sector().value())
                        .numbers(
                                "blocks",
                                blocks.blocks().stream().map(BlockNumber::value).toList())
                        .put("reason", Ascii.word(blocks.reason()))
                        .put("message", call.say(blocks.text())));
    }
}
