package cardwright.virtual.write;

import static cardwright.virtual.write.WriteJob.KEY_A;
import static cardwright.virtual.write.WriteJob.KEY_B;
import static cardwright.virtual.write.WriteJob.NEW_A;
import static cardwright.virtual.write.WriteJob.NEW_B;

import cardwright.card.ReaderDialect;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.Block;
import cardwright.mifare.BlockNumber;
import cardwright.mifare.CardImage;
import cardwright.mifare.CardType;
import cardwright.mifare.DataCondition;
import cardwright.mifare.KeyType;
import cardwright.mifare.SectorNumber;
import cardwright.mifare.TrailerCondition;
import cardwright.mifare.ValueBlock;
import cardwright.text.Hex;
import cardwright.write.Allowance;
import cardwright.write.Purse;
import cardwright.write.Wish;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Every kind of writing.
final class WriteJobs {
    /// Data 000, trailer 011: key B in charge.
    static final String BY_B = "7F0788";
    /// Data 100, trailer 011: read by both, written by B.
    static final String WRITTEN_BY_B = "787788";
    /// Data 110, trailer 011: values that B recharges.
    static final String VALUES = "08778F";
    /// Data 010, trailer 011: read-only until B opens it up.
    static final String READ_ONLY = access("010", "011");

    private WriteJobs() {}

    static String access(String data, String trailer) {
        return Hex.of(AccessConditions.of(
                        DataCondition.parse(data),
                        DataCondition.parse(data),
                        DataCondition.parse(data),
                        TrailerCondition.parse(trailer))
                .toBytes());
    }

    /// Jobs of a few steps, for every accident at every place.
    static List<WriteJob> small(CardType type) {
        boolean large = type == CardType.CLASSIC_4K;
        int s = large ? 33 : 2;
        int b = SectorNumber.of(s).firstBlock().value();
        BlockNumber value = BlockNumber.of(b);
        BlockNumber backup = BlockNumber.of(b + 1);
        Purse purse = new Purse(value, backup);
        return List.of(
                new WriteJob("data", type).set(1, b, b + 1),
                new WriteJob("data by key B", type).sector(s, WRITTEN_BY_B).set(b, b + 2),
                new WriteJob("data by key A alone", type)
                        .sector(s, BY_B)
                        .without(s, KeyType.B)
                        .set(b, b + 2),
                new WriteJob("keys", type).trailer(s, NEW_A, "FF0780", NEW_B).trailer(1, NEW_A, "FF0780", NEW_B),
                new WriteJob("keys by key B", type).sector(s, BY_B).trailer(s, NEW_A, BY_B, NEW_B),
                new WriteJob("access bytes", type).sector(s, "FF0780").trailer(s, KEY_A, BY_B, KEY_B),
                new WriteJob("access bytes and keys to B", type).trailer(s, NEW_A, WRITTEN_BY_B, NEW_B),
                new WriteJob("access bytes and keys from B", type)
                        .sector(s, VALUES)
                        .trailer(s, NEW_A, "FF0780", NEW_B),
                new WriteJob("keys frozen", type).sector(s, BY_B).trailer(s, NEW_A, access("000", "101"), NEW_B),
                new WriteJob("keys thawed", type)
                        .sector(s, access("000", "101"))
                        .trailer(s, NEW_A, BY_B, NEW_B),
                new WriteJob("frozen for good", type)
                        .trailer(s, NEW_A, access("010", "110"), NEW_B)
                        .set(b)
                        .allow(Allowance.IRREVERSIBLE)
                        .irreversible(),
                new WriteJob("opened up", type).sector(s, READ_ONLY).set(b, b + 1),
                new WriteJob("opened up and new trailer", type)
                        .sector(s, READ_ONLY)
                        .set(b, b + 1)
                        .trailer(s, NEW_A, access("010", "011"), NEW_B),
                new WriteJob("format of a sector", type)
                        .sector(s, READ_ONLY)
                        .wish(new Wish.Format(Set.of(SectorNumber.of(s)))),
                new WriteJob("increment", type).block(b, value(100, b + 1)).wish(add(value, 7)),
                new WriteJob("decrement without a mender", type)
                        .sector(s, VALUES)
                        .without(s, KeyType.B)
                        .block(b, value(100, b + 1))
                        .wish(take(value, 7))
                        .irreversible(),
                new WriteJob("decrement and increment", type)
                        .sector(s, VALUES)
                        .block(b, value(100, b + 1))
                        .wish(take(value, 7))
                        .wish(add(value, 7))
                        .wish(take(value, 3)),
                new WriteJob("transfer", type)
                        .on(ReaderDialect.ACR1252U)
                        .block(b, value(100, b + 1))
                        .wish(new Wish.Copy(value, backup)),
                new WriteJob("transfer emulated", type)
                        .allow(Allowance.EMULATE)
                        .block(b, value(100, b + 1))
                        .wish(new Wish.Copy(value, backup)),
                new WriteJob("emulated", type)
                        .on(ReaderDialect.CRT_603)
                        .allow(Allowance.EMULATE)
                        .block(b, value(100, b + 1))
                        .wish(add(value, 7)),
                purse(new WriteJob("purse on ACS", type).on(ReaderDialect.ACR1252U), purse)
                        .wish(purse.increment(5)),
                purse(new WriteJob("purse on ACR122U", type).on(ReaderDialect.ACR122U), purse)
                        .sector(s, VALUES)
                        .wish(purse.decrement(5)),
                purse(new WriteJob("purse by key A alone on ACS", type).on(ReaderDialect.ACR1252U), purse)
                        .sector(s, VALUES)
                        .without(s, KeyType.B)
                        .wish(purse.decrement(5))
                        .irreversible(),
                purse(new WriteJob("purse in PC/SC's form", type), purse)
                        .sector(s, VALUES)
                        .wish(purse.decrement(5)),
                purse(new WriteJob("purse by key A alone in PC/SC's form", type), purse)
                        .sector(s, VALUES)
                        .without(s, KeyType.B)
                        .wish(purse.decrement(5))
                        .irreversible(),
                purse(new WriteJob("purse emulated", type).on(ReaderDialect.CRT_603), purse)
                        .allow(Allowance.EMULATE)
                        .wish(purse.increment(5)),
                init(new WriteJob("purse made", type), purse),
                small(new WriteJob("restore of two sectors", type), s));
    }

    private static WriteJob purse(WriteJob job, Purse purse) {
        return job.block(purse.block().value(), purse.content(100))
                .block(purse.backup().value(), purse.content(100));
    }

    private static WriteJob init(WriteJob job, Purse purse) {
        purse.init(50).forEach(job::wish);
        return job;
    }

    private static WriteJob small(WriteJob job, int sector) {
        CardImage image = CardImage.unknown(job.type);
        for (int s : new int[] {1, sector}) {
            SectorNumber number = SectorNumber.of(s);
            image = image.with(
                            number.firstBlock(),
                            WriteJob.content(number.firstBlock().value(), 0x77))
                    .with(number.trailer(), WriteJob.trailer(NEW_A, WRITTEN_BY_B, NEW_B));
        }
        return job.sector(sector, BY_B).wish(new Wish.Restore(image, Wish.Trailers.WHOLE));
    }

    /// Whole cards.
    static List<WriteJob> whole(CardType type) {
        WriteJob format = new WriteJob("format", type);
        WriteJob restore = new WriteJob("restore", type);
        CardImage image = CardImage.unknown(type);
        Set<SectorNumber> all = new HashSet<>();
        for (int s = 0; s < type.sectorCount(); s++) {
            SectorNumber sector = SectorNumber.of(s);
            all.add(sector);
            format.sector(s, s % 3 == 0 ? WRITTEN_BY_B : s % 3 == 1 ? READ_ONLY : "FF0780");
            restore.sector(s, s % 2 == 0 ? BY_B : "FF0780");
            for (int p = 0; p < sector.blockCount() - 1; p++) {
                if (sector.isLarge() || (type == CardType.CLASSIC_4K && p > 0)) {
                    format.block(sector.block(p).value(), Block.zeros());
                    continue;
                }
                image = image.with(
                        sector.block(p), WriteJob.content(sector.block(p).value(), 0x33));
            }
            image = image.with(sector.trailer(), WriteJob.trailer(NEW_A, s % 3 == 0 ? WRITTEN_BY_B : "FF0780", NEW_B));
        }
        return List.of(format.wish(new Wish.Format(all)), restore.wish(new Wish.Restore(image, Wish.Trailers.WHOLE)));
    }

    static Block value(int value, int address) {
        return new ValueBlock(value, address).block();
    }

    private static Wish add(BlockNumber block, int amount) {
        return new Wish.Increment(block, amount, Optional.empty());
    }

    private static Wish take(BlockNumber block, int amount) {
        return new Wish.Decrement(block, amount, Optional.empty());
    }
}
