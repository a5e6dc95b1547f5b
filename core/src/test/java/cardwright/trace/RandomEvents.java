package cardwright.trace;

import cardwright.card.Atr;
import cardwright.card.CardLost;
import cardwright.card.Disposition;
import cardwright.card.Protocol;
import cardwright.card.ReaderStatus.Presence;
import cardwright.card.ReaderStatus.Use;
import cardwright.card.ShareMode;
import cardwright.text.Hex;
import cardwright.trace.TraceEvent.Answered;
import cardwright.trace.TraceEvent.Began;
import cardwright.trace.TraceEvent.Closed;
import cardwright.trace.TraceEvent.Connected;
import cardwright.trace.TraceEvent.Ended;
import cardwright.trace.TraceEvent.Failed;
import cardwright.trace.TraceEvent.Lost;
import cardwright.trace.TraceEvent.Reader;
import cardwright.trace.TraceEvent.Reconnected;
import cardwright.trace.TraceEvent.Remark;
import cardwright.trace.TraceEvent.Sent;
import cardwright.trace.TraceEvent.Status;
import cardwright.trace.TraceEvent.Waited;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/// Events of every kind, by a seed.
final class RandomEvents {
    private RandomEvents() {}

    static List<TraceEvent> some(Random random, int count) {
        List<TraceEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(one(random));
            if (events.getLast() instanceof Sent && random.nextInt(4) > 0) {
                OptionalLong micros = random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextInt());
                events.add(new Answered(
                        bytes(random, 2 + random.nextInt(20)),
                        micros.isPresent() ? OptionalLong.of(micros.getAsLong() & 0xFFFFFFFFL) : micros));
            }
        }
        return events;
    }

    private static TraceEvent one(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> new Remark(random.nextBoolean() ? "" : "# a > remark: 备注 " + random.nextInt());
            case 1 -> new Reader("Reader (CZ1) " + random.nextInt(10));
            case 2 -> new Status(any(random, Presence.values()), any(random, Use.values()), atr(random));
            case 3 -> new Connected(any(random, ShareMode.values()), any(random, Protocol.values()), atr(random));
            case 4 -> new Began();
            case 5 -> new Ended(any(random, Disposition.values()));
            case 6 -> new Reconnected(any(random, Disposition.values()), atr(random));
            case 7 -> new Closed(any(random, Disposition.values()));
            case 8 -> new Waited(random.nextInt(100_000));
            case 9 -> new Lost(any(random, CardLost.Reason.values()));
            case 10 -> {
                Failed.Kind kind = any(random, Failed.Kind.values());
                yield new Failed(kind, kind == Failed.Kind.READER ? random.nextInt() : 0);
            }
            default -> new Sent(bytes(random, 1 + random.nextInt(20)));
        };
    }

    private static TraceBytes bytes(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(random.nextInt(4) == 0 ? "**" : Hex.ofByte(random.nextInt(256)));
        }
        return TraceBytes.parse(text.toString());
    }

    private static Optional<Atr> atr(Random random) {
        byte[] bytes = new byte[random.nextInt(34)];
        random.nextBytes(bytes);
        return bytes.length == 0 ? Optional.empty() : Optional.of(Atr.of(bytes));
    }

    private static <E> E any(Random random, E[] values) {
        return values[random.nextInt(values.length)];
    }
}
