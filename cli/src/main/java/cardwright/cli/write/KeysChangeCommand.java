package cardwright.cli.write;

import cardwright.card.CardException;
import cardwright.cli.spec.Command;
import cardwright.cli.spec.ExitCode;
import cardwright.cli.spec.Invocation;
import cardwright.cli.spec.Option;
import cardwright.cli.words.CliTexts;
import cardwright.cli.world.Files.FileFailed;
import cardwright.dump.KeyFiles;
import cardwright.keys.KeyMap;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardType;
import cardwright.mifare.Key;
import cardwright.mifare.KeyType;
import cardwright.mifare.PartialBlock;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.SectorTrailer;
import cardwright.text.InvalidInput;
import cardwright.write.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `cardwright keys change`: new keys for sectors; their rights stay.
public final class KeysChangeCommand {
    private static final Option NEW_A = Option.valued("--new-a", "HEX", CliTexts.keysChangeNewA());
    private static final Option NEW_B = Option.valued("--new-b", "HEX", CliTexts.keysChangeNewB());
    private static final Option NEW =
            Option.valued("--new", "FILE", CliTexts.keysChangeNew()).file();

    /// The command, for the group `keys`.
    public static final Command COMMAND = WriteRun.options(Command.named("change", CliTexts.keysChangeSummary())
                    .description(CliTexts.keysChangeDescription())
                    .options(NEW_A, NEW_B, NEW, SectorsOption.OPTION, WriteOptions.ZERO_KEYS))
            .example(
                    "cardwright keys change --sector 1 --new-a 010203040506 --reader virtual",
                    CliTexts.keysChangeExample())
            .does(KeysChangeCommand::run);

    private KeysChangeCommand() {}

    private static ExitCode run(Invocation call) throws CardException, FileFailed {
        boolean fromFile = call.has(NEW);
        if (fromFile == (call.has(NEW_A) || call.has(NEW_B))) {
            throw new InvalidInput(CliTexts.keysChangeWhich());
        }
        SectorsOption sectors = SectorsOption.of(call);
        PartialBlock same = new TrailerParts()
                .putKey(call, NEW_A, 0)
                .putKey(call, NEW_B, SectorTrailer.KEY_B_OFFSET)
                .block();
        KeyMap map = fromFile ? map(call, call.value(NEW).orElseThrow()) : KeyMap.EMPTY;
        return WriteRun.run(
                call,
                new Goal(
                        block ->
                                block.isTrailer() && sectors.blocks().test(block) && (!fromFile || isNamed(map, block)),
                        present ->
                                wishes(present.type(), sectors, fromFile ? Optional.of(map) : Optional.empty(), same),
                        Set.of()));
    }

    private static KeyMap map(Invocation call, String path) throws FileFailed {
        KeyMap map = KeyFiles.parse(call.world().files().read(path), path).map();
        if (map.size() == 0) {
            throw new InvalidInput(CliTexts.keysChangeNoMap(path));
        }
        return map;
    }

    private static boolean isNamed(KeyMap map, BlockNumber block) {
        return map.ring(block.sector()).isPresent();
    }

    private static List<Wish> wishes(CardType type, SectorsOption sectors, Optional<KeyMap> map, PartialBlock same) {
        List<Wish> wishes = new ArrayList<>();
        for (SectorNumber sector : sectors.of(type)) {
            PartialBlock trailer = map.isPresent() ? keys(map.get(), sector) : same;
            if (trailer.known() != 0) {
                wishes.add(new Wish.SetTrailer(sector, trailer));
            }
        }
        wishes.sort((a, b) -> sector(a).compareTo(sector(b)));
        return wishes;
    }

    private static SectorNumber sector(Wish wish) {
        return ((Wish.SetTrailer) wish).sector();
    }

    private static PartialBlock keys(KeyMap map, SectorNumber sector) {
        TrailerParts parts = new TrailerParts();
        Optional<Key> keyA = map.key(sector, KeyType.A);
        if (keyA.isPresent()) {
            parts.put(0, keyA.get().toBytes());
        }
        Optional<Key> keyB = map.key(sector, KeyType.B);
        if (keyB.isPresent()) {
            parts.put(SectorTrailer.KEY_B_OFFSET, keyB.get().toBytes());
        }
        return parts.block();
    }
}
