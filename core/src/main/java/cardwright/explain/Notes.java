package cardwright.explain;

import cardwright.apdu.StatusWord;
import cardwright.mifare.BlockNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What should be known about a record though nothing failed by it.
final class Notes {
    private final List<Attempt> attempts;
    private final Map<Integer, Integer> trailers = new LinkedHashMap<>();
    private final List<Integer> own = new ArrayList<>();
    private final List<Integer> silent = new ArrayList<>();
    private final Map<Integer, Integer> waiting = new LinkedHashMap<>();
    private int ownCount;
    private int refusals;

    Notes(List<Attempt> attempts) {
        this.attempts = attempts;
    }

    List<Conclusion> find() {
        for (Attempt attempt : attempts) {
            ownCommands(attempt);
            attempt.exchanges().forEach(this::exchange);
        }
        List<Conclusion> notes = new ArrayList<>();
        if (ownCount > 0) {
            notes.add(note(new Cause.OwnCommands(ownCount), Confidence.CERTAIN, own));
        }
        if (refusals > 0 && silent.size() == refusals) {
            notes.add(note(new Cause.SaysNothing(), Confidence.CERTAIN, silent.subList(0, 1)));
        }
        trailers.forEach(
                (block, line) -> notes.add(note(new Cause.KeyAHidden(block), Confidence.CERTAIN, List.of(line))));
        waiting.forEach(
                (count, line) -> notes.add(note(new Cause.MoreWaiting(count), Confidence.CERTAIN, List.of(line))));
        return notes;
    }

    private void ownCommands(Attempt attempt) {
        int count = attempt.ownCommands();
        ownCount += count;
        if (count > 0) {
            own.add(attempt.line());
        }
    }

    private void exchange(Step.Exchange exchange) {
        if (exchange.answer().isEmpty()) {
            return;
        }
        if (!exchange.succeeded()) {
            refusals++;
            if (exchange.answer().get().response().status().value() == 0x6300) {
                silent.add(exchange.line());
            }
            return;
        }
        StatusWord status = exchange.answer().get().response().status();
        if (status.sw1() == 0x61) {
            waiting.putIfAbsent(status.sw2() == 0 ? 256 : status.sw2(), exchange.line());
        }
        Meant meant = Meant.of(exchange.command());
        boolean trailer = meant.kind() == Meant.Kind.READ
                && BlockNumber.of(meant.block()).isTrailer()
                && exchange.answer().get().response().dataLength() == 16;
        if (trailer) {
            trailers.putIfAbsent(meant.block(), exchange.line());
        }
    }

    private static Conclusion note(Cause cause, Confidence confidence, List<Integer> lines) {
        return new Conclusion(cause, confidence, List.of(), lines.size() > 12 ? lines.subList(0, 12) : lines);
    }
}
