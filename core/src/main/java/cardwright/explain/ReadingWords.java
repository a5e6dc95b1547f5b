package cardwright.explain;

import cardwright.apdu.CommandName;
import cardwright.apdu.ResponseApdu;
import cardwright.card.Atr;
import cardwright.mifare.CardType;
import cardwright.mifare.Uid;
import cardwright.text.Hex;
import cardwright.text.Text;
import cardwright.words.CoreTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says what bytes are. Never shows a key. What needs a table, the rights of access bytes, is not told
/// here.
public final class ReadingWords {
    private ReadingWords() {}

    /// What it is, in a few words: `a command`.
    public static Text title(Reading reading) {
        return switch (reading) {
            case Reading.Command _ -> CoreTexts.readingCommand();
            case Reading.Answer(ResponseApdu _, var command) ->
                command.isPresent() ? CoreTexts.readingAnswerTo() : CoreTexts.readingAnswer();
            case Reading.AnswerToReset _ -> CoreTexts.readingAtr();
            case Reading.AccessBytes(var _, var gpb) ->
                gpb.isPresent() ? CoreTexts.readingAccessGpb() : CoreTexts.readingAccess();
            case Reading.MalformedAccess access ->
                access.trailer() ? CoreTexts.readingMalformedTrailer() : CoreTexts.readingMalformed();
            case Reading.Trailer _ -> CoreTexts.readingTrailer();
            case Reading.Value _ -> CoreTexts.readingValue();
            case Reading.Manufacturer _ -> CoreTexts.readingManufacturer();
            case Reading.Data _ -> CoreTexts.readingData();
            case Reading.CardUid _ -> CoreTexts.readingUid();
            case Reading.SomeKey _ -> CoreTexts.readingKey();
            case Reading.Unknown(int count) -> CoreTexts.readingUnknown(count);
        };
    }

    /// What is to be said about it, a sentence or two each; may be empty.
    public static List<Text> details(Reading reading) {
        return switch (reading) {
            case Reading.Command(var command) -> List.of(CommandName.of(command));
            case Reading.Answer answer -> answer(answer);
            case Reading.AnswerToReset(Atr atr) -> atr(atr);
            case Reading.Manufacturer(var block) -> {
                String uid = Hex.of(block.toBytes(), 0, Uid.SINGLE, "");
                yield List.of(CoreTexts.readingManufacturerIs(uid));
            }
            case Reading.CardUid(Uid uid) -> uid(uid);
            case Reading.SomeKey _ -> List.of(CoreTexts.readingKeyIs());
            case Reading.Data _ -> List.of(CoreTexts.readingDataElse());
            case Reading.AccessBytes _,
                    Reading.MalformedAccess _,
                    Reading.Trailer _,
                    Reading.Value _,
                    Reading.Unknown _ -> List.of();
        };
    }

    private static List<Text> answer(Reading.Answer answer) {
        ResponseApdu response = answer.response();
        List<Text> details = new ArrayList<>();
        int count = response.dataLength();
        details.add(
                count == 0
                        ? CoreTexts.readingAnswerStatus(response.status())
                        : CoreTexts.readingAnswerData(count, response.status()));
        details.add(answer.command()
                .map(command -> response.status().meaning(command))
                .orElseGet(() -> response.status().meaning()));
        return details;
    }

    /// Storage cards by their prefix, chip cards by the interface bytes `80 01` of ISO/IEC 14443-4.
    private static List<Text> atr(Atr atr) {
        List<Text> details = new ArrayList<>();
        byte[] bytes = atr.toBytes();
        String hex = Hex.of(bytes);
        boolean storage = hex.startsWith("3B8F8001804F0CA000000306") && bytes.length >= 15;
        boolean contactless = hex.startsWith("3B8") && hex.startsWith("8001", 4);
        Optional<CardType> type = atr.cardType();
        if (type.isPresent()) {
            details.add(CoreTexts.readingAtrClassic(type.get().shortName()));
        } else if (storage) {
            String standard = Hex.ofByte(bytes[12]);
            String name = Hex.of(bytes, 13, 2, "");
            details.add(CoreTexts.readingAtrStorage(standard, name));
        } else if (contactless) {
            details.add(CoreTexts.readingAtrChip());
        } else {
            details.add(CoreTexts.readingAtrContact());
        }
        if (storage || contactless) {
            check(bytes, details);
        }
        return details;
    }

    private static void check(byte[] bytes, List<Text> details) {
        int check = 0;
        for (int i = 1; i < bytes.length - 1; i++) {
            check ^= bytes[i];
        }
        if ((check & 0xFF) != (bytes[bytes.length - 1] & 0xFF)) {
            String right = Hex.ofByte(check & 0xFF);
            details.add(CoreTexts.readingAtrCheck(right));
        }
    }

    private static List<Text> uid(Uid uid) {
        List<Text> details = new ArrayList<>();
        details.add(CoreTexts.readingUidIs(uid.length()));
        if (uid.isRandom()) {
            details.add(CoreTexts.readingUidRandom());
        } else if (uid.beginsWithCascadeTag()) {
            details.add(CoreTexts.readingUidCascade());
        }
        return details;
    }
}
