package cardwright.explain;

import cardwright.apdu.CommandApdu;
import cardwright.apdu.ResponseApdu;
import cardwright.apdu.StatusWord;
import cardwright.card.Atr;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.Block;
import cardwright.mifare.GeneralPurposeByte;
import cardwright.mifare.Key;
import cardwright.mifare.SectorTrailer;
import cardwright.mifare.Uid;
import cardwright.mifare.ValueBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds out what bytes can be.
final class Guesses {
    private static final List<Integer> READER_INSTRUCTIONS = List.of(
            0x00, 0x82, 0x86, 0x88, 0xB0, 0xB1, 0xB3, 0xC2, 0xCA, 0xD4, 0xD6, 0xD7, 0xD8, 0xF0, 0xF3, 0xF5, 0xFC);

    private static final List<Integer> CARD_INSTRUCTIONS = List.of(
            0x20, 0x70, 0x82, 0x84, 0x86, 0x87, 0x88, 0xA4, 0xB0, 0xB2, 0xC0, 0xCA, 0xCB, 0xD6, 0xDB, 0x2A, 0x22, 0xE2);

    private static final List<Integer> STATUS = List.of(
            0x6300, 0x6700, 0x6800, 0x6981, 0x6982, 0x6983, 0x6984, 0x6985, 0x6986, 0x6988, 0x6A80, 0x6A81, 0x6A82,
            0x6A86, 0x6B00, 0x6D00, 0x6E00, 0x6F00, 0x6581, 0x6400, 0x9000);

    private final byte[] bytes;
    private final List<Guess> guesses = new ArrayList<>();

    private record Guess(Reading reading, Confidence confidence) {}

    Guesses(byte[] bytes) {
        if (bytes.length == 0) {
            throw new IllegalArgumentException("no bytes");
        }
        this.bytes = Arrays.copyOf(bytes, bytes.length);
    }

    List<Reading> readings() {
        access();
        block();
        atr();
        command();
        answer();
        identities();
        if (guesses.isEmpty()) {
            return List.of(new Reading.Unknown(bytes.length));
        }
        return guesses.stream()
                .sorted(Comparator.comparing(Guess::confidence))
                .map(Guess::reading)
                .toList();
    }

    private void add(Reading reading, Confidence confidence) {
        guesses.add(new Guess(reading, confidence));
    }

    private int at(int index) {
        return bytes[index] & 0xFF;
    }

    private void access() {
        if (bytes.length != 3 && bytes.length != 4) {
            return;
        }
        int word = AccessConditions.decode(at(0), at(1), at(2));
        if (word >= 0) {
            Optional<GeneralPurposeByte> gpb =
                    bytes.length == 4 ? Optional.of(GeneralPurposeByte.of(at(3))) : Optional.empty();
            add(new Reading.AccessBytes(AccessConditions.ofWord(word), gpb), Confidence.CERTAIN);
        } else {
            add(new Reading.MalformedAccess(at(0), at(1), at(2), false), Confidence.POSSIBLE);
        }
    }

    private void block() {
        if (bytes.length != Block.LENGTH) {
            return;
        }
        Block block = Block.of(bytes);
        if (ValueBlock.isValid(block)) {
            add(new Reading.Value(ValueBlock.parse(block)), Confidence.CERTAIN);
        }
        if (SectorTrailer.accessWord(block) >= 0) {
            add(new Reading.Trailer(SectorTrailer.parse(block)), Confidence.LIKELY);
        } else if (nearlyAccess(at(6), at(7), at(8))) {
            add(new Reading.MalformedAccess(at(6), at(7), at(8), true), Confidence.POSSIBLE);
        }
        Uid uid = Uid.of(Arrays.copyOf(bytes, Uid.SINGLE));
        boolean blank = uid.equals(Uid.of(new byte[Uid.SINGLE]));
        if (!blank && uid.bcc() == at(Uid.SINGLE) && (at(5) & 0x08) != 0) {
            add(new Reading.Manufacturer(block), Confidence.LIKELY);
        }
        add(new Reading.Data(block), Confidence.POSSIBLE);
    }

    /// Whether two of the three bits agree with their inverted copies: one in 85 of any bytes, and most
    /// trailers with a slip.
    private static boolean nearlyAccess(int byte6, int byte7, int byte8) {
        int agree = (byte6 & 0x0F) + (byte7 >> 4) == 0x0F ? 1 : 0;
        agree += (byte6 >> 4) + (byte8 & 0x0F) == 0x0F ? 1 : 0;
        agree += (byte7 & 0x0F) + (byte8 >> 4) == 0x0F ? 1 : 0;
        return agree == 2;
    }

    /// TS is 3B or 3F, and T0 promises no more historical bytes than there are.
    private void atr() {
        boolean begins = at(0) == 0x3B || at(0) == 0x3F;
        if (begins && bytes.length >= 3 && bytes.length <= 33 && (at(1) & 0x0F) + 2 <= bytes.length) {
            add(new Reading.AnswerToReset(Atr.of(bytes)), bytes.length > 5 ? Confidence.CERTAIN : Confidence.POSSIBLE);
        }
    }

    private void command() {
        if (bytes.length < 4 || bytes.length > CommandApdu.MAX_LENGTH) {
            return;
        }
        CommandApdu command = CommandApdu.of(bytes);
        boolean old = bytes.length == 6 && at(0) == 0xFF && at(1) == 0x88 && (at(4) & 0xFE) == 0x60;
        if (at(0) == 0xFF && READER_INSTRUCTIONS.contains(at(1)) && (old || command.isWellFormed())) {
            add(new Reading.Command(command), bytes.length > 4 ? Confidence.CERTAIN : Confidence.LIKELY);
        } else if (command.isWellFormed() && (at(0) & 0x7F) < 0x10 && CARD_INSTRUCTIONS.contains(at(1))) {
            add(new Reading.Command(command), Confidence.LIKELY);
        } else if (command.isWellFormed() && bytes.length != 16 && (at(0) & 0x0F) == 0) {
            add(new Reading.Command(command), Confidence.POSSIBLE);
        }
    }

    private void answer() {
        if (bytes.length < 2) {
            return;
        }
        ResponseApdu response = ResponseApdu.of(bytes);
        StatusWord status = response.status();
        boolean known = STATUS.contains(status.value())
                || status.sw1() == 0x61
                || status.sw1() == 0x6C
                || (status.sw1() == 0x63 && (status.sw2() & 0xF0) == 0xC0);
        boolean plausible = (status.sw1() & 0xF0) == 0x60 || (status.sw1() & 0xF0) == 0x90;
        if (bytes.length == 2 && plausible) {
            add(new Reading.Answer(response, Optional.empty()), known ? Confidence.CERTAIN : Confidence.LIKELY);
        } else if (known) {
            boolean done = status.isOk();
            add(new Reading.Answer(response, Optional.empty()), done ? Confidence.LIKELY : Confidence.POSSIBLE);
        }
    }

    private void identities() {
        if (bytes.length == Uid.SINGLE || bytes.length == Uid.DOUBLE) {
            add(
                    new Reading.CardUid(Uid.of(bytes)),
                    bytes.length == Uid.DOUBLE ? Confidence.LIKELY : Confidence.POSSIBLE);
        }
        if (bytes.length == Key.LENGTH) {
            add(new Reading.SomeKey(), Confidence.LIKELY);
        }
    }
}
