package cardwright.cli.keys;

import cardwright.card.CardException;
import cardwright.cli.access.AccessJson;
import cardwright.cli.card.CardOptions;
import cardwright.cli.card.KeyChoice;
import cardwright.cli.card.OpenCard;
import cardwright.cli.card.SavedKeys;
import cardwright.cli.print.Json;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliMessages;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.dump.KeyFiles;
import cardwright.keys.KeyMap;
import cardwright.keys.KeySearchResult;
import cardwright.keys.SearchOptions;
import cardwright.keys.SectorKeys;
import cardwright.keys.SectorKeys.Found;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.text.Ascii;
import cardwright.text.InvalidInput;
import java.util.Optional;

/// `cardwright keys map`: which of the keys given opens which sector of a card, and what it may do there.
final class MapCommand {
    private static final Option SAVE = Option.flag("--save", CliTexts.keysMapSave());
    private static final Option OUTPUT = Option.valued("--output", "FILE", CliTexts.keysMapOutput())
            .shortName("-o")
            .file();
    private static final Option MOST_TIME = Option.valued("--max-time", "SECONDS", CliTexts.keysMapMostTime());
    private static final Option MOST_TRIES = Option.valued("--max-tries", "N", CliTexts.keysMapMostTries());

    static final Command COMMAND = CardOptions.addTo(
                    Command.named("map", CliTexts.keysMapSummary()).description(CliTexts.keysMapDescription()))
            .options(SAVE, OUTPUT, CardOptions.SHOW_KEYS, MOST_TIME, MOST_TRIES)
            .example("cardwright keys map --reader virtual", CliTexts.keysMapExample())
            .example("cardwright keys map -k site.keys --save", CliTexts.keysMapExampleSave())
            .does(MapCommand::run);

    private static final long MILLISECONDS_PER_SECOND = 1_000;
    private static final int MOST_DIGITS = 7;

    private MapCommand() {}

    private static ExitCode run(Invocation call) throws CardException, FileFailed {
        SearchOptions options = options(call);
        Optional<SavedKeys> saved = call.has(SAVE) ? Optional.of(SavedKeys.openOrBegin(call)) : Optional.empty();
        KeyChoice keys = saved.isPresent() ? KeyChoice.of(call, saved) : KeyChoice.of(call);
        try (OpenCard card = OpenCard.of(call, keys)) {
            if (saved.isPresent() && card.uid().isRandom()) {
                throw new InvalidInput(CliTexts.keysRandomUid(card.uid()));
            }
            KeySearchResult result = card.search(options);
            if (call.json()) {
                call.output().line(json(call, card, result));
            } else {
                print(call, card, result);
            }
            keep(call, card, saved, result);
            return result.keys().equals(KeyMap.EMPTY) ? ExitCode.REFUSED : ExitCode.DONE;
        }
    }

    private static SearchOptions options(Invocation call) {
        return SearchOptions.of(call.world().clock())
                .withMostMilliseconds(number(call, MOST_TIME)
                        .map(seconds -> seconds * MILLISECONDS_PER_SECOND)
                        .orElse(SearchOptions.MOST_MILLISECONDS))
                .withMostTries(number(call, MOST_TRIES).orElse(SearchOptions.MOST_TRIES));
    }

    private static Optional<Long> number(Invocation call, Option option) {
        Optional<String> given = call.value(option);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        String text = given.get();
        long number = 0;
        for (int i = 0; i < text.length() && number >= 0; i++) {
            int digit = text.charAt(i) - '0';
            number = digit < 0 || digit > 9 || i >= MOST_DIGITS ? -1 : number * 10 + digit;
        }
        if (number < 1) {
            throw new InvalidInput(CliTexts.keysMapNumber(option.name(), text));
        }
        return Optional.of(number);
    }

    private static void keep(Invocation call, OpenCard card, Optional<SavedKeys> saved, KeySearchResult result)
            throws FileFailed {
        KeyMap keys = result.keys();
        CliMessages m = CliMessages.in(call.language());
        if (saved.isPresent() && keys.size() > 0) {
            saved.get().save(card.uid(), keys);
            call.output().error(m.keysSaved(keys.size(), card.uid(), saved.get().path()));
        }
        Optional<String> path = call.value(OUTPUT);
        if (path.isPresent() && keys.size() > 0) {
            call.world().files().replaceForUser(path.get(), KeyFiles.printMap(keys));
            call.output().error(m.keysWritten(keys.size(), path.get()));
        }
        if (keys.size() == 0 && (saved.isPresent() || path.isPresent())) {
            call.output().error("cardwright: " + m.keysNothingToSave());
        }
    }

    private static void print(Invocation call, OpenCard card, KeySearchResult result) {
        CliMessages m = CliMessages.in(call.language());
        call.output()
                .line(m.keysMapHead(
                        card.type().shortName(), card.uid(), result.keys().size(), result.tries()));
        call.output().line("");
        new KeysTable(call, call.has(CardOptions.SHOW_KEYS)).print(result.sectors());
        if (result.stopped()) {
            call.output().line("");
            call.output().line("  " + m.keysStopped(result.tries(), result.left()));
        }
    }

    private static String json(Invocation call, OpenCard card, KeySearchResult result) {
        return Json.object(json -> json.put("uid", card.uid().hex())
                .put("type", card.type().shortName())
                .put("keys", result.keys().size())
                .put("tries", result.tries())
                .put("stopped", result.stopped())
                .put("left", result.left())
                .array("sectors", result.sectors(), (item, sector) -> sector(call, item, sector)));
    }

    private static void sector(Invocation call, Json json, SectorKeys sector) {
        json.put("sector", sector.sector().value());
        for (KeyType type : KeyType.values()) {
            json.put(type == KeyType.A ? "keyA" : "keyB", item -> key(call, item, sector.of(type)));
        }
        sector.access()
                .ifPresent(access -> json.put(
                        "access",
                        item -> AccessJson.put(
                                item, access, Optional.empty(), sector.sector().isLarge())));
    }

    private static void key(Invocation call, Json json, Found found) {
        json.put("state", Ascii.word(found.state()))
                .put("source", found.entry().map(KeyMap.Entry::source).orElse(null))
                .put("left", found.left());
        if (call.has(CardOptions.SHOW_KEYS)) {
            json.put(
                    "key", found.entry().map(KeyMap.Entry::key).map(Key::reveal).orElse(null));
        }
    }
}
