package cardwright.cli.explain;

import cardwright.apdu.CommandApdu;
import cardwright.apdu.CommandName;
import cardwright.apdu.ResponseApdu;
import cardwright.cli.access.AccessJson;
import cardwright.cli.access.AccessTables;
import cardwright.cli.access.Findings;
import cardwright.cli.print.Json;
import cardwright.cli.print.Wrap;
import cardwright.cli.spec.Invocation;
import cardwright.cli.words.CliMessages;
import cardwright.explain.Reading;
import cardwright.explain.ReadingWords;
import cardwright.lint.Finding;
import cardwright.lint.Lint;
import cardwright.mifare.AccessConditions;
import cardwright.mifare.Block;
import cardwright.mifare.GeneralPurposeByte;
import cardwright.mifare.SectorTrailer;
import cardwright.mifare.Uid;
import cardwright.mifare.ValueBlock;
import cardwright.text.Hex;
import cardwright.text.Text;
import cardwright.text.TextList;
import java.util.List;
import java.util.Optional;

/// What bytes are: the likeliest in full, the others by name.
final class BytesAnswer {
    private static final int COLUMNS = 80;
    private static final String INDENT = "  ";

    private final Invocation call;
    private final CliMessages m;
    private final Masked masked;

    BytesAnswer(Invocation call, boolean showKeys) {
        this.call = call;
        this.m = CliMessages.in(call.language());
        this.masked = new Masked(showKeys);
    }

    void give(ExplainInput.Bytes bytes) {
        if (call.json()) {
            call.output()
                    .line(Json.object(json -> json.put("input", masked.input(bytes))
                            .put("kind", "bytes")
                            .array("readings", bytes.readings(), this::put)));
            return;
        }
        wrapped("", masked.input(bytes));
        Reading first = bytes.readings().getFirst();
        wrapped(INDENT, call.say(ReadingWords.title(first)));
        ReadingWords.details(first).forEach(text -> wrapped(INDENT + INDENT, call.say(text)));
        more(first);
        if (bytes.readings().size() > 1) {
            List<Text> others = bytes.readings().subList(1, bytes.readings().size()).stream()
                    .map(ReadingWords::title)
                    .toList();
            call.output().line("");
            wrapped(INDENT, m.explainCanAlso(call.say(new TextList(others).or())));
        }
    }

    /// What a sentence is too short for.
    private void more(Reading reading) {
        switch (reading) {
            case Reading.AccessBytes(AccessConditions conditions, var _) ->
                access(conditions, Lint.conditions(conditions));
            case Reading.Trailer(SectorTrailer trailer) -> access(trailer.access(), Lint.trailer(trailer));
            case Reading.MalformedAccess(int byte6, int byte7, int byte8, boolean _) ->
                Findings.print(Lint.bytes(byte6, byte7, byte8), call.output(), call.language());
            case Reading.Value(ValueBlock value) -> wrapped(INDENT + INDENT, m.valueIs(value.value(), value.address()));
            case Reading.Answer(ResponseApdu response, var _) -> data(response);
            default -> {
                // The sentences say all.
            }
        }
    }

    private void access(AccessConditions conditions, List<Finding> findings) {
        call.output().line("");
        new AccessTables(call.output(), call.language()).print(conditions, false);
        Findings.print(findings, call.output(), call.language());
    }

    /// A block in an answer that is something by its looks.
    private void data(ResponseApdu response) {
        if (response.dataLength() != Block.LENGTH) {
            return;
        }
        Reading data = Reading.of(response.data()).getFirst();
        if (!(data instanceof Reading.Data)) {
            wrapped(INDENT + INDENT, m.explainDataIs(call.say(ReadingWords.title(data))));
            ReadingWords.details(data).forEach(text -> wrapped(INDENT + INDENT, call.say(text)));
            more(data);
        }
    }

    private void wrapped(String indent, String text) {
        Wrap.lines(text, COLUMNS - indent.length())
                .forEach(line -> call.output().line(indent + line));
    }

    private void put(Json json, Reading reading) {
        json.put("kind", reading.id()).put("title", call.say(ReadingWords.title(reading)));
        json.strings(
                "details", ReadingWords.details(reading).stream().map(call::say).toList());
        switch (reading) {
            case Reading.Command(CommandApdu command) -> json.put("command", call.say(CommandName.of(command)));
            case Reading.Answer answer -> put(json, answer);
            case Reading.AccessBytes(AccessConditions conditions, Optional<GeneralPurposeByte> gpb) ->
                put(json, conditions, gpb, Lint.conditions(conditions));
            case Reading.Trailer(SectorTrailer trailer) ->
                put(json, trailer.access(), Optional.of(trailer.generalPurposeByte()), Lint.trailer(trailer));
            case Reading.MalformedAccess(int byte6, int byte7, int byte8, boolean _) ->
                Findings.put(json, Lint.bytes(byte6, byte7, byte8), call.language());
            case Reading.Value(ValueBlock value) ->
                json.put("value", value.value()).put("address", value.address());
            case Reading.CardUid(Uid uid) -> json.put("uid", uid.hex());
            default -> {
                // The sentences say all.
            }
        }
    }

    private void put(Json json, Reading.Answer answer) {
        ResponseApdu response = answer.response();
        String bytes = masked.showKeys() ? Hex.spaced(response.toBytes()) : Masked.answer(response);
        json.put("bytes", bytes)
                .put("sw", Hex.ofShort(response.status().value()))
                .put(
                        "meaning",
                        call.say(answer.command()
                                .map(command -> response.status().meaning(command))
                                .orElseGet(() -> response.status().meaning())));
    }

    private void put(Json json, AccessConditions conditions, Optional<GeneralPurposeByte> gpb, List<Finding> findings) {
        AccessJson.put(json, conditions, gpb, false);
        Findings.put(json, findings, call.language());
    }
}
