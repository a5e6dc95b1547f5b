package cardwright.selftest;

import cardwright.card.CardException;
import cardwright.card.ReaderDialect;
import cardwright.mifare.CardType;
import cardwright.virtual.CardContract;
import cardwright.virtual.ContractBroken;
import cardwright.virtual.VirtualCard;
import cardwright.virtual.VirtualReader;
import cardwright.virtual.VirtualReaderOptions;

/// The contract of readers, kept by the virtual one in every dialect.
final class ContractChecks {
    private ContractChecks() {}

    static void run(Checks checks) {
        for (ReaderDialect dialect : ReaderDialect.ALL) {
            for (CardContract.Check check : CardContract.checks(dialect)) {
                checks.equal(dialect.id() + ": " + check.name(), "kept", outcome(check, dialect));
            }
        }
    }

    private static String outcome(CardContract.Check check, ReaderDialect dialect) {
        VirtualCard card = VirtualCard.blank(CardType.CLASSIC_1K);
        VirtualReaderOptions options = VirtualReaderOptions.DEFAULT.withDialect(dialect);
        try (VirtualReader reader = VirtualReader.holding(card, options)) {
            check.run(reader);
            return "kept";
        } catch (CardException | ContractBroken e) {
            return e.toString();
        }
    }
}
