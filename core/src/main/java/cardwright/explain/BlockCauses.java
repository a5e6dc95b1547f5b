package cardwright.explain;

import cardwright.explain.Walk.RefusedUse;
import cardwright.mifare.SectorNumber;

/// Why the use of a block was refused.
final class BlockCauses {
    private final Walk walk;
    private final Findings found;

    BlockCauses(Walk walk, Findings found) {
        this.walk = walk;
        this.found = found;
    }

    void find() {
        for (RefusedUse use : walk.uses()) {
            int status = use.exchange()
                    .answer()
                    .map(answered -> answered.response().status().value())
                    .orElse(0);
            if (status == 0x6982 || status == 0x6300 || status == 0x6986 || status == 0x6981) {
                session(use);
            } else if (status == 0x6A82 || status == 0x6581) {
                add(use, new Cause.MissingBlock(use.meant().block()), Confidence.LIKELY);
            }
        }
    }

    private void session(RefusedUse use) {
        int block = use.meant().block();
        int sector = use.meant().sector().map(SectorNumber::value).orElse(-1);
        if (use.open() == sector) {
            add(use, new Cause.Forbidden(block, use.type()), Confidence.LIKELY);
        } else if (use.open() >= 0) {
            add(use, new Cause.OtherSector(use.open(), block), Confidence.CERTAIN);
        } else if (!use.refusedBefore()) {
            boolean whole = use.attempt().run().format().marksRuns();
            add(use, new Cause.NoAuthentication(block), whole ? Confidence.CERTAIN : Confidence.LIKELY);
        }
    }

    private void add(RefusedUse use, Cause cause, Confidence confidence) {
        found.add(cause, confidence, use.attempt(), use.exchange().line());
    }
}
